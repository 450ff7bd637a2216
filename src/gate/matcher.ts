import { Lexicon } from './lexicon.ts';
import { Names } from './names.ts';
import { runsOf } from './passage-runs.ts';
import type { Passage, Run } from './passages.ts';
import { Runs } from './runs.ts';
import { Tag, tagGap, WITHIN } from './tags.ts';
import type { WithheldName } from './withheld-list.ts';
import { WordStream, type Met } from './word-stream.ts';
import { NONE, WordTable } from './word-table.ts';

/** So many different tags are kept: 16 MB in each thread. */
const MOST_TAGS = 1 << 19;

/** Looks for withheld names and unpublished passages in texts, as bytes. */
export class Matcher {
  readonly #text: WordStream;
  readonly #tags: WordStream;
  readonly #tag = new Tag();
  /** What they do to the text around them, from WITHIN on. */
  readonly #harmlessTags = new WordTable();
  /** Whether there is nothing to look for, and whether there are names. */
  readonly isIdle: boolean;
  readonly hasNames: boolean;
  /** The runs of all passages, by their numbers. */
  readonly runs: readonly Run[];

  constructor(names: readonly WithheldName[] | null, passages: readonly Passage[]) {
    const known = names && new Names(names);
    const lexicon = new Lexicon(known);
    const runs = new Runs(passages.flatMap((passage, index) => runsOf(passage, index)));
    this.#text = new WordStream(lexicon, runs, known);
    this.#tags = new WordStream(lexicon, runs, known);
    this.runs = runs.all;
    this.hasNames = names !== null;
    this.isIdle = names === null && passages.length === 0;
  }

  /**
   * Reads a text.
   * @param isMarkup whether tags stand in it: words go on behind those of running text, and what stands in them is read by itself
   */
  read(bytes: Uint8Array, isMarkup: boolean): Met {
    const met: Met = { names: [], runs: [] };
    const text = this.#text;
    text.begin();
    let at = 0;
    while (at < bytes.length) {
      at = text.read(bytes, at, bytes.length, isMarkup, met);
      if (at < bytes.length) at = this.#readTag(bytes, at, met);
    }
    text.end(bytes, bytes.length, met);
    return met;
  }

  /** Reads a tag. The same tags stand on all pages: those with nothing in them are not looked into again. Returns where the text goes on. */
  #readTag(bytes: Uint8Array, at: number, met: Met): number {
    const tag = this.#tag;
    tag.read(bytes, at);
    const { end, a, b } = tag;
    const known = this.#harmlessTags.find(a, b);
    const gap = known === NONE ? tagGap(bytes, at) : known + WITHIN;
    if (gap !== WITHIN) {
      this.#text.end(bytes, at, met);
      this.#text.between(gap);
    }
    if (known === NONE && this.#isHarmless(bytes, at + 1, end, met) && this.#harmlessTags.size < MOST_TAGS) this.#harmlessTags.add(a, b, gap - WITHIN);
    return end + 1;
  }

  /** Reads what stands in a tag. Returns whether all that is said by its bytes alone is that there is nothing in it. */
  #isHarmless(bytes: Uint8Array, from: number, end: number, met: Met): boolean {
    const before = met.names.length + met.runs.length;
    this.#tags.begin();
    this.#tags.read(bytes, from, end, false, met);
    this.#tags.end(bytes, end, met);
    // A broken character at the end is read together with what stands behind the tag.
    const isWhole = end > from && bytes[end - 1]! < 0x80 && bytes[end - 2]! < 0x80;
    return isWhole && met.names.length + met.runs.length === before;
  }
}
