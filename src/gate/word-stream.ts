import { ARABIC, JOINER, kindAt, KINDS_OF_ONE, LENGTHS, SEPARATOR } from './byte-kinds.ts';
import { gapAt, WIDEST_GAP } from './gaps.ts';
import { LONGEST_WORD, type Lexicon, type Word } from './lexicon.ts';
import { standsAlone } from './literal.ts';
import { GAP, NameChain, type Cover, type Names } from './names.ts';
import type { Run } from './passages.ts';
import { DROPPED, PLAIN_ARABIC, plainAt, UNUSUAL } from './plain-letters.ts';
import { RunChain } from './run-chain.ts';
import type { Runs } from './runs.ts';
import { isTagAt } from './tags.ts';
import { PRIME_A, PRIME_B, SEED_A, SEED_B } from './word-numbers.ts';

/** What was met in a text, by its offset in bytes. */
export interface Met {
  /** Lines of the list whose names were met. */
  names: { line: number; offset: number }[];
  runs: { run: Run; offset: number }[];
}

/** Finds the words of one stream of bytes, and follows names and passages through them. */
export class WordStream {
  readonly #lexicon: Lexicon;
  readonly #runs: RunChain;
  readonly #names: NameChain | null;
  /** The word that is open: its kind, its two numbers so far, and where it begins. */
  #kind = SEPARATOR;
  #a = SEED_A;
  #b = SEED_B;
  #start = 0;
  /** Whether its letters are known without it being looked at as a whole. */
  #isPlain = true;
  /** Where the pieces of it begin and end that stand before tags, how many, and how long they are together. In bytes. */
  readonly #pieces = new Int32Array(2 * (LONGEST_WORD + 1));
  #count = 0;
  #length = 0;
  #gap: number = GAP.hard;
  #gapLength = 0;

  constructor(lexicon: Lexicon, runs: Runs, names: Names | null) {
    this.#lexicon = lexicon;
    this.#runs = new RunChain(runs);
    this.#names = names && new NameChain(names);
  }

  /** Forgets everything: another text begins. */
  begin(): void {
    this.#kind = SEPARATOR;
    this.#gap = GAP.hard;
    this.#gapLength = 0;
    this.#runs.reset();
    this.#names?.reset();
  }

  /** Takes what lies between words. */
  between(gap: number): void {
    if (gap > this.#gap) this.#gap = gap;
    this.#gapLength++;
  }

  /** Ends the word that is open, if one is. */
  end(bytes: Uint8Array, at: number, met: Met): void {
    if (this.#kind === SEPARATOR) return;
    this.#kind = SEPARATOR;
    if (!this.#isPlain || this.#length > LONGEST_WORD) this.#takeWhole(bytes, at, at, met);
    else if ((this.#a !== SEED_A || this.#b !== SEED_B) && this.#runs.next(this.#a, this.#b, this.#start)) this.#tellRuns(bytes, at, met);
  }

  /**
   * Reads up to a place, or to a tag before it. A word that reaches so far stays open, since it may go on behind. Every byte of
   * a site goes through here: the letters of a word are taken in narrow loops, and change its numbers on the way.
   * @returns the place reached
   */
  read(bytes: Uint8Array, from: number, end: number, isMarkup: boolean, met: Met): number {
    // All that the loops need is kept here as numbers of 32 bits, so that it stays in registers: asking other modules for it takes
    // twice the time. See `withLetterA` and `withLetterB` for what is done with a letter.
    const kindsOfOne = KINDS_OF_ONE;
    const plainArabic = PLAIN_ARABIC;
    const unusual = UNUSUAL | 0;
    const dropped = DROPPED | 0;
    const separator = SEPARATOR | 0;
    const seedA = SEED_A | 0;
    const seedB = SEED_B | 0;
    const primeA = PRIME_A | 0;
    const primeB = PRIME_B | 0;
    const until = end | 0;
    const names = this.#names;
    const runs = this.#runs;
    const endOfPairs = Math.min(end, bytes.length - 1) | 0;
    let at = from | 0;
    let kind = this.#kind | 0;
    let a = this.#a | 0;
    let b = this.#b | 0;
    let isPlain = this.#isPlain;
    let piece = at;
    for (;;) {
      if (kind === separator) {
        for (; at < until && kindsOfOne[bytes[at]!] === separator; at++) if (names) this.between(gapAt(bytes, at));
        if (at >= until || (isMarkup && isTagAt(bytes, at))) break;
        kind = kindAt(bytes, at);
        if (kind === separator || kind === JOINER) {
          if (names && kind === separator) this.between(gapAt(bytes, at));
          kind = separator;
          at += LENGTHS[bytes[at]!]!;
          continue;
        }
        this.#start = piece = at;
        this.#count = this.#length = 0;
        a = seedA;
        b = seedB;
        isPlain = names === null;
      }
      if (kind === ARABIC) {
        for (; at < endOfPairs; at += 2) {
          const pair = (bytes[at]! << 8) | bytes[at + 1]!;
          if ((pair & 0xfc00) !== 0xd800) break; // see `isArabicPair`
          const letter = plainArabic[pair & 0x3ff]!;
          if (letter === unusual) break;
          if (letter === dropped) continue;
          a = Math.imul(a ^ letter, primeA);
          b = Math.imul(b, primeB) ^ letter;
        }
      } else {
        for (; at < until && kindsOfOne[bytes[at]!] === kind; at++) {
          const letter = bytes[at]! | 0x20; // a capital becomes a small letter, a digit stays
          a = Math.imul(a ^ letter, primeA);
          b = Math.imul(b, primeB) ^ letter;
        }
      }
      if (at >= until) break;
      const next = kindAt(bytes, at);
      if (next === kind || next === JOINER) {
        const letter = plainAt(bytes, at, next);
        if (letter === unusual) isPlain = false;
        else if (letter !== dropped) {
          a = Math.imul(a ^ letter, primeA);
          b = Math.imul(b, primeB) ^ letter;
        }
        at += LENGTHS[bytes[at]!]!;
        continue;
      }
      if (isMarkup && isTagAt(bytes, at)) break;
      if (!isPlain || this.#length + at - piece > LONGEST_WORD) this.#takeWhole(bytes, piece, at, met);
      else if ((a !== seedA || b !== seedB) && runs.next(a, b, this.#start)) this.#tellRuns(bytes, at, met);
      kind = separator;
    }
    this.#kind = kind;
    if (kind !== SEPARATOR) {
      this.#a = a;
      this.#b = b;
      this.#isPlain = isPlain;
      if (at > piece) this.#keep(piece, at);
    }
    return Math.min(at, bytes.length);
  }

  /** Takes a word that must be looked at as a whole. @param piece where the last piece of it begins */
  #takeWhole(bytes: Uint8Array, piece: number, at: number, met: Met): void {
    const word = this.#whole(bytes, piece, at);
    if (!word) return;
    if (this.#names) this.#followNames(this.#names, word.covers, met);
    if (this.#runs.next(word.a, word.b, this.#start)) this.#tellRuns(bytes, at, met);
  }

  /** Keeps a piece of the word that is open; what is longer than any word is known by its beginning. */
  #keep(piece: number, at: number): void {
    if (this.#length <= LONGEST_WORD) {
      this.#pieces[this.#count++] = piece;
      this.#pieces[this.#count++] = at;
    }
    this.#length += at - piece;
  }

  /** A word from its pieces, as far as anybody writes words. */
  #whole(bytes: Uint8Array, piece: number, at: number): Word | null {
    if (this.#length === 0) return this.#lexicon.wordAt(bytes, piece, Math.min(at, piece + LONGEST_WORD, bytes.length));
    const pieces = [...this.#pieces.subarray(0, this.#count), piece, at];
    const whole = Buffer.concat(pieces.flatMap((from, index) => (index % 2 === 0 ? [bytes.subarray(from, pieces[index + 1])] : [])));
    return this.#lexicon.wordAt(whole, 0, Math.min(whole.length, LONGEST_WORD));
  }

  #followNames(names: NameChain, covers: readonly Cover[] | null, met: Met): void {
    const gap = this.#gapLength > WIDEST_GAP ? GAP.hard : this.#gap;
    this.#gap = GAP.soft;
    this.#gapLength = 0;
    if (!covers) return names.reset();
    for (const { line, start } of names.next(covers, gap, this.#start)) met.names.push({ line, offset: start });
  }

  #tellRuns(bytes: Uint8Array, at: number, met: Met): void {
    for (const { run, start } of this.#runs.ending()) {
      if (run.literal === null || standsAlone(bytes, start, at, run.literal)) met.runs.push({ run, offset: start });
    }
  }
}
