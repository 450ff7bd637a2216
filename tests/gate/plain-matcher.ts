/** What a matcher finds, found slowly: every word becomes a string, and every run is compared with the words at every place. */
import { JOINER, kindAt, LENGTHS, SEPARATOR } from '../../src/gate/byte-kinds.ts';
import { GAP, NameChain, Names } from '../../src/gate/names.ts';
import type { Passage } from '../../src/gate/passages.ts';
import { lettersOf, type WithheldName } from '../../src/gate/withheld-list.ts';

/** A word of a text, in bytes. */
interface Word {
  written: string;
  letters: string;
  start: number;
  end: number;
  /** What lies between it and the word before. */
  gap: number;
}

const decoder = new TextDecoder();
const WITHIN_WORDS = 'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q ruby s samp small span strike strong sub sup tspan tt u var wbr'.split(' ');
const CELLS = ['td', 'th', 'dd', 'dt', 'div', 'text', 'p'];
const COMMENT = /<!--(?:-?>|[^]*?-->|[^]*$)/y;
const IN_WORD_PROCESSORS: Record<string, number> = { tr: GAP.hard, tbl: GAP.hard, list: GAP.hard, section: GAP.hard, p: GAP.cell, h: GAP.cell, tc: GAP.cell, br: GAP.soft, cr: GAP.soft, tab: GAP.soft, ptab: GAP.soft, s: GAP.soft, line: GAP.soft };
const TAG = /<[a-z/!?](?:(?<==)"[^"]*(?:"|$)|(?<==)'[^']*(?:'|$)|(?!(?<==)["'])[^>])*(?:>|$)/iy;

/** What lies between words around a tag; undefined where they go on behind it. */
function gapOf(tag: string): number | undefined {
  const [, name = '', inner] = /^<\/?([a-z0-9]*)(?::([a-z0-9]*))?/.exec(tag.toLowerCase())!;
  if (inner !== undefined && ['w', 'a', 'text'].includes(name)) return IN_WORD_PROCESSORS[inner];
  if (name === '' || WITHIN_WORDS.includes(name)) return undefined;
  return name === 'br' ? GAP.soft : CELLS.includes(name) ? GAP.cell : GAP.hard;
}

/** The words of one stream of characters. */
class PlainWords {
  readonly words: Word[] = [];
  #open: { kind: number; bytes: number[]; start: number } | null = null;
  #gap: number = GAP.hard;
  #gapLength = 0;

  character(bytes: Buffer, at: number): void {
    const kind = kindAt(bytes, at);
    if (kind === SEPARATOR) {
      this.end(at);
      const sign = bytes.toString('latin1', at, at + 2);
      this.between(/^(?:,|\u00d8\u008c)/.test(sign) ? GAP.comma : /^(?:[;!?]|\u00d8[\u009b\u009f])/.test(sign) || (sign[0] === '\n' && bytes[at - 1] === 0x0a) ? GAP.hard : GAP.soft);
    } else if (kind !== JOINER && this.#open?.kind !== kind) {
      this.end(at);
      this.#open = { kind, bytes: [], start: at };
    }
    if (kind !== SEPARATOR) for (let place = at; place < at + LENGTHS[bytes[at]!]!; place++) this.#open?.bytes.push(bytes[place] ?? 0);
  }

  between(gap: number): void {
    this.#gap = Math.max(this.#gap, gap);
    this.#gapLength++;
  }

  end(at: number): void {
    const open = this.#open;
    this.#open = null;
    const written = open ? decoder.decode(Uint8Array.from(open.bytes)) : '';
    const letters = lettersOf(written);
    if (!open || letters === '') return;
    this.words.push({ written, letters, start: open.start, end: at, gap: this.#gapLength > 24 ? GAP.hard : this.#gap });
    this.#gap = GAP.soft;
    this.#gapLength = 0;
  }

  /** Takes all characters that begin before an end. Returns where the next one begins. */
  all(bytes: Buffer, from: number, end: number): number {
    let at = from;
    for (; at < end; at += LENGTHS[bytes[at]!]!) this.character(bytes, at);
    return at;
  }
}

/** The words of a text, and those of each of its tags. */
function wordsIn(bytes: Buffer, isMarkup: boolean): Word[][] {
  const source = bytes.toString('latin1');
  const [text, all] = [new PlainWords(), [] as Word[][]];
  for (let at = 0; at < bytes.length; ) {
    COMMENT.lastIndex = TAG.lastIndex = at;
    const tag = isMarkup ? (COMMENT.exec(source) ?? TAG.exec(source))?.[0] : undefined;
    if (tag === undefined) {
      at = text.all(bytes, at, at + 1);
      continue;
    }
    const gap = gapOf(tag);
    if (gap !== undefined) {
      text.end(at);
      text.between(gap);
    }
    const within = new PlainWords();
    within.all(bytes, at + 1, at + tag.length - 1);
    within.end(at + tag.length - 1);
    all.push(within.words);
    at += tag.length;
  }
  text.end(bytes.length);
  return [...all, text.words];
}

/** The runs of some passages as lists of words, in the order in which they are numbered. */
function runsOf(passages: readonly Passage[]): { words: string[]; literal: string | null }[] {
  return passages.flatMap(({ text, literal }) => {
    const words = wordsIn(Buffer.from(text), false)[0]!.map(({ letters }) => letters);
    const length = Math.min(8, words.length);
    const runs = words.slice(length - 1).map((_, index) => words.slice(index, index + length));
    const distinct = length === 0 ? [] : [...new Map(runs.map((run) => [run.join(' '), run])).values()];
    return distinct.map((run) => ({ words: run, literal: literal && words.length <= 8 ? text.toLowerCase() : null }));
  });
}

const isOfId = (bytes: Buffer, at: number) => /[a-z0-9-]/i.test(bytes.toString('latin1', at, at + 1));

/** What is met in a text: lines of names and numbers of runs, each with the place where it begins. In no order. */
export function metPlainly(names: readonly WithheldName[] | null, passages: readonly Passage[], bytes: Buffer, isMarkup: boolean): string[] {
  const runs = runsOf(passages);
  const known = names && new Names(names);
  return wordsIn(bytes, isMarkup).flatMap((words) => {
    const chain = known && new NameChain(known);
    return words.flatMap(({ written, letters, start, end, gap }, index) => {
      const covers = known?.of(written, letters) ?? null;
      if (!covers) chain?.reset();
      const found = covers ? chain!.next(covers, gap, start).map((name) => `name ${name.line} at ${name.start}`) : [];
      for (const [number, run] of runs.entries()) {
        const first = words[index - run.words.length + 1]?.start;
        if (first === undefined || run.words.some((word, place) => words[index - run.words.length + 1 + place]!.letters !== word)) continue;
        const standsAlone = (first === 0 || !isOfId(bytes, first - 1)) && !isOfId(bytes, end) && bytes.toString('utf8', first, end).toLowerCase() === run.literal;
        if (run.literal === null || standsAlone) found.push(`run ${number} at ${first}`);
      }
      return found;
    });
  });
}
