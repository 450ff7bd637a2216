import { JOINER, kindAt, LENGTHS, SEPARATOR } from './byte-kinds.ts';
import { Lexicon, LONGEST_WORD } from './lexicon.ts';
import { GAP, NameChain, Names } from './names.ts';
import { LastWords, RUN, Runs, type Passage, type Run } from './passages.ts';
import type { WithheldName } from './withheld-list.ts';

/** What was met in a text, by its offset in bytes. */
export interface Met {
  /** Lines of the list whose names were met. */
  names: { line: number; offset: number }[];
  runs: { run: Run; offset: number }[];
}

/** Elements that begin or end within a word: it goes on behind them. */
const WITHIN_WORDS = 'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q ruby s samp small span strike strong sub sup tspan tt u var wbr';
/** Elements between which a name may be divided, a word each. */
const CELLS = 'td th dd dt div text p';

/** A name does not go on behind so much punctuation and space; in bytes. */
const WIDEST_GAP = 24;

const LESS = 0x3c;
const GREATER = 0x3e;

/** Puts the words of one stream of bytes together, and follows names and passages through them. */
class WordStream {
  readonly #lexicon: Lexicon;
  readonly #runs: Runs;
  readonly #chain: NameChain | null;
  readonly #last = new LastWords();
  readonly #word = new Uint8Array(LONGEST_WORD + 4);
  #length = 0;
  #kind = SEPARATOR;
  #start = 0;
  #gap: number = GAP.hard;
  #gapLength = 0;

  constructor(lexicon: Lexicon, runs: Runs, names: Names | null) {
    this.#lexicon = lexicon;
    this.#runs = runs;
    this.#chain = names && new NameChain(names);
  }

  /** Takes a character of a word. */
  letter(bytes: Uint8Array, at: number, length: number, kind: number, met: Met): void {
    if (kind === JOINER) {
      if (this.#length === 0) return;
    } else if (kind !== this.#kind) {
      this.end(bytes, at, met);
      this.#kind = kind;
    }
    if (this.#length === 0) this.#start = at;
    if (this.#length > LONGEST_WORD - 4) return;
    for (let index = 0; index < length; index++) this.#word[this.#length++] = bytes[at + index]!;
  }

  /** Whether a word has begun that goes on behind a tag. */
  get isOpen(): boolean {
    return this.#length > 0;
  }

  /** Takes a word that lies in one piece. */
  whole(bytes: Uint8Array, from: number, to: number, met: Met): void {
    this.#start = from;
    this.#take(this.#lexicon.find(bytes, from, Math.min(to - from, LONGEST_WORD)), bytes, to, met);
  }

  /** Ends the word that is open, if one is. */
  end(bytes: Uint8Array, at: number, met: Met): void {
    this.#kind = SEPARATOR;
    if (this.#length === 0) return;
    const place = this.#lexicon.find(this.#word, 0, this.#length);
    this.#length = 0;
    this.#take(place, bytes, at, met);
  }

  #take(place: number, bytes: Uint8Array, at: number, met: Met): void {
    const b = this.#lexicon.foldedB(place);
    if (b === 0) return;
    const gap = this.#gapLength > WIDEST_GAP ? GAP.hard : this.#gap;
    this.#gap = GAP.soft;
    this.#gapLength = 0;
    const covers = this.#lexicon.covers(place);
    if (this.#chain) {
      if (!covers) this.#chain.reset();
      else for (const { line, start } of this.#chain.next(covers, gap, this.#start)) met.names.push({ line, offset: start });
    }
    if (this.#runs.lengths.length === 0) return;
    const a = this.#lexicon.foldedA(place);
    this.#last.add(a, b, this.#start);
    if (this.#runs.mayEndWith(this.#last.pair, a)) this.#follow(bytes, at, met);
  }

  #follow(bytes: Uint8Array, at: number, met: Met): void {
    const last = this.#last;
    for (const words of this.#runs.lengths) {
      if (words > last.count) continue;
      const found = this.#runs.find(words, last.a(words), last.b(words));
      if (!found) continue;
      const offset = last.start(words);
      for (const run of found) if (run.literal === null || standsAlone(bytes, offset, at, run.literal)) met.runs.push({ run, offset });
    }
  }

  /** Takes what lies between words. */
  between(kind: number, length: number): void {
    if (kind > this.#gap) this.#gap = kind;
    this.#gapLength += length;
  }

  /** Forgets everything: another text begins. */
  begin(): void {
    this.#length = 0;
    this.#kind = SEPARATOR;
    this.#gap = GAP.hard;
    this.#gapLength = 0;
    this.#last.count = 0;
    this.#chain?.reset();
  }
}

const decoder = new TextDecoder();

/** A byte that would make an id part of a longer one. */
const goesOn = (byte: number | undefined) => byte === 0x2d || (byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a)));

/** Whether an id stands in the bytes as it is written, and is not part of a longer one. */
function standsAlone(bytes: Uint8Array, from: number, to: number, literal: string): boolean {
  return !goesOn(bytes[from - 1]) && !goesOn(bytes[to]) && decoder.decode(bytes.subarray(from, to)).toLowerCase() === literal;
}

/** How far a character between words divides them: commas and full stops divide a list, other signs a sentence. */
function gapOf(first: number, second: number, before: number): number {
  if (first === 0x2c || (first === 0xd8 && second === 0x8c)) return GAP.comma; // , ،
  if (first === 0x3b || first === 0x21 || first === 0x3f || (first === 0xd8 && (second === 0x9b || second === 0x9f))) return GAP.hard; // ; ! ? ؛ ؟
  return first === 0x0a && before === 0x0a ? GAP.hard : GAP.soft;
}

/** A number for the name of an element. */
function nameHash(bytes: Uint8Array, start: number): number {
  let hash = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]! | 0x20;
    if ((byte < 0x61 || byte > 0x7a) && (bytes[at]! < 0x30 || bytes[at]! > 0x39)) break;
    hash = (Math.imul(hash, 31) + byte) | 0;
  }
  return hash;
}

const WITHIN = -1;
const hashes = (names: string) => names.split(' ').map((name) => nameHash(new TextEncoder().encode(name), 0));
/** What the tags of an element do to the text around them: nothing, or a gap. Comments and declarations have no name. */
const ELEMENT_GAPS = new Map<number, number>([[0, WITHIN], ...hashes(WITHIN_WORDS).map((hash): [number, number] => [hash, WITHIN]), ...hashes(CELLS).map((hash): [number, number] => [hash, GAP.cell])]);

const isTagStart = (next: number | undefined) => next !== undefined && (next === 0x2f || next === 0x21 || next === 0x3f || ((next | 0x20) >= 0x61 && (next | 0x20) <= 0x7a));

/** Where a tag or comment ends: the place of its last byte. */
function tagEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at + 1] === 0x21 && bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d) {
    for (let end = at + 4; end < bytes.length; end++) if (bytes[end] === GREATER && bytes[end - 1] === 0x2d && bytes[end - 2] === 0x2d) return end;
    return bytes.length - 1;
  }
  let quote = 0;
  for (let end = at + 1; end < bytes.length; end++) {
    const byte = bytes[end]!;
    if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === GREATER) return end;
    else if ((byte === 0x22 || byte === 0x27) && bytes[end - 1] === 0x3d) quote = byte;
  }
  return bytes.length - 1;
}

/** Looks for withheld names and unpublished passages in texts, as bytes. */
export class Matcher {
  readonly #text: WordStream;
  readonly #tags: WordStream;
  /** Whether there is nothing to look for. */
  readonly isIdle: boolean;
  /** The runs of all passages, by their numbers. */
  readonly runs: readonly Run[];

  constructor(names: readonly WithheldName[] | null, passages: readonly Passage[]) {
    const known = names && new Names(names);
    const lexicon = new Lexicon(known);
    const runs = new Runs();
    for (const [index, passage] of passages.entries()) for (const run of runsOf(passage, index, lexicon)) runs.add(run);
    this.#text = new WordStream(lexicon, runs, known);
    this.#tags = new WordStream(lexicon, runs, known);
    this.runs = runs.all;
    this.isIdle = names === null && passages.length === 0;
  }

  /**
   * Reads a text.
   * @param isMarkup whether tags stand in it: words go on behind those of running text, and what stands in them is read by itself
   */
  read(bytes: Uint8Array, isMarkup: boolean): Met {
    const met: Met = { names: [], runs: [] };
    this.#text.begin();
    let at = 0;
    while (at < bytes.length) {
      if (isMarkup && bytes[at] === LESS && isTagStart(bytes[at + 1])) {
        const gap = ELEMENT_GAPS.get(nameHash(bytes, bytes[at + 1] === 0x2f ? at + 2 : at + 1)) ?? GAP.hard;
        const end = tagEnd(bytes, at);
        if (gap !== WITHIN) {
          this.#text.end(bytes, at, met);
          this.#text.between(gap, 1);
        }
        this.#tags.begin();
        this.#stretch(this.#tags, bytes, at + 1, end, met);
        this.#tags.end(bytes, end, met);
        at = end + 1;
        continue;
      }
      at = this.#stretch(this.#text, bytes, at, isMarkup ? -1 : bytes.length, met);
    }
    this.#text.end(bytes, bytes.length, met);
    return met;
  }

  /** Reads up to a place, or where that is -1 up to the next tag. Returns the place reached. */
  #stretch(stream: WordStream, bytes: Uint8Array, from: number, to: number, met: Met): number {
    const end = to === -1 ? bytes.length : to;
    let at = from;
    let next = SEPARATOR;
    while (at < end) {
      const first = bytes[at]!;
      if (to === -1 && first === LESS && isTagStart(bytes[at + 1])) return at;
      const kind = kindAt(bytes, at);
      const length = LENGTHS[first]!;
      if (kind === SEPARATOR) {
        stream.end(bytes, at, met);
        stream.between(gapOf(first, bytes[at + 1] ?? 0, bytes[at - 1] ?? 0), 1);
        at += length;
        continue;
      }
      if (kind !== JOINER && !stream.isOpen) {
        let last = at + length;
        while (last < end && ((next = kindAt(bytes, last)) === kind || next === JOINER)) last += LENGTHS[bytes[last]!]!;
        if (last < end && bytes[last] !== LESS) {
          stream.whole(bytes, at, last, met);
          at = last;
          continue;
        }
      }
      stream.letter(bytes, at, length, kind, met);
      at += length;
    }
    return Math.min(at, bytes.length);
  }
}

/** The runs by which a passage is known: all of eight words, or the whole of a shorter one. */
function runsOf({ text, literal }: Passage, passage: number, lexicon: Lexicon): Omit<Run, 'number'>[] {
  const hashes: { a: number; b: number }[] = [];
  const bytes = new TextEncoder().encode(text);
  for (const [from, to] of wordsIn(bytes)) {
    const place = lexicon.find(bytes, from, Math.min(to - from, LONGEST_WORD));
    const b = lexicon.foldedB(place);
    if (b !== 0) hashes.push({ a: lexicon.foldedA(place), b });
  }
  const words = Math.min(RUN, hashes.length);
  if (words === 0) return [];
  const last = new LastWords();
  return hashes.flatMap(({ a, b }) => {
    last.add(a, b, 0);
    return last.count < words ? [] : [{ passage, words, end: words === 1 ? a : last.pair, a: last.a(words), b: last.b(words), literal: literal && hashes.length <= RUN ? text.toLowerCase() : null }];
  });
}

/** The words of a plain text, as places of its bytes. */
function* wordsIn(bytes: Uint8Array): Generator<[number, number]> {
  let start = -1;
  let open = SEPARATOR;
  let at = 0;
  while (at < bytes.length) {
    const kind = kindAt(bytes, at);
    if (kind !== JOINER && kind !== open) {
      if (start !== -1) yield [start, at];
      start = kind === SEPARATOR ? -1 : at;
      open = kind;
    }
    at += LENGTHS[bytes[at]!]!;
  }
  if (start !== -1) yield [start, Math.min(at, bytes.length)];
}
