import { RUN, type Run } from './passages.ts';
import { Signs } from './signs.ts';
import type { WordNumbers } from './word-numbers.ts';

const BASE_A = 0x2545f491;
const BASE_B = 0x6c8e9cf5;

const powersOf = (base: number) => Int32Array.from({ length: RUN }, (_, power) => Array.from({ length: power }).reduce((product: number) => Math.imul(product, base), 1));
const POWERS_A = powersOf(BASE_A);
const POWERS_B = powersOf(BASE_B);

/** The number of some words with one more before them. @param count how many words there were */
export const withWordBeforeA = (a: number, word: number, count: number): number => (a + Math.imul(word, POWERS_A[count]!)) | 0;
export const withWordBeforeB = (b: number, word: number, count: number): number => (b + Math.imul(word, POWERS_B[count]!)) | 0;

/** What some words that stand together may be. For one word: a word of a run; for several: the last words of a run. */
const PART = 1;
/** A whole run. */
const WHOLE = 2;
/** As many last words of a run are known for its end: hardly any others go as far with it. */
const ENDS = 4;

/** A run that is not yet one of all. */
export interface NewRun {
  passage: number;
  words: readonly WordNumbers[];
  literal: string | null;
}

/** The runs of some passages, and whether some words are one of them. */
export class Runs {
  readonly #byNumber = new Map<number, Run[]>();
  readonly #words: Signs;
  readonly #ends: Signs;
  /** All runs, by their numbers. */
  readonly all: Run[] = [];

  constructor(runs: readonly NewRun[]) {
    this.#words = new Signs(new Set(runs.flatMap(({ words }) => words.map(({ a }) => a))).size);
    this.#ends = new Signs(runs.length * ENDS);
    for (const run of runs) this.#add(run);
  }

  #add({ passage, words, literal }: NewRun): void {
    let [a, b] = [0, 0];
    for (let count = 0; count < words.length; count++) {
      const word = words[words.length - 1 - count]!;
      a = withWordBeforeA(a, word.a, count);
      b = withWordBeforeB(b, word.b, count);
      this.#words.add(word.a, PART);
      if (count > 0 && count < ENDS) this.#ends.add(a, PART);
    }
    const list = this.#byNumber.get(a) ?? [];
    if (list.some((run) => run.b === b && run.words === words.length && run.passage === passage)) return;
    const run = { number: this.all.length, passage, words: words.length, a, b, literal };
    (words.length === 1 ? this.#words : this.#ends).add(a, WHOLE);
    this.#byNumber.set(a, [...list, run]);
    this.all.push(run);
  }

  /** Whether a word may be of a run. */
  mayHold(word: number): boolean {
    return this.#words.of(word) !== 0;
  }

  /** Whether a word may be a run. */
  mayBeWord(word: number): boolean {
    return (this.#words.of(word) & WHOLE) !== 0;
  }

  /** Whether words, two at least, may be a run, or the last words of one. */
  mayEndWith(a: number, words: number): boolean {
    return words > ENDS || this.#ends.of(a) !== 0;
  }

  /** Whether words, two at least, may be a run. */
  mayBe(a: number): boolean {
    return (this.#ends.of(a) & WHOLE) !== 0;
  }

  /** The runs that some words are. */
  find(words: number, a: number, b: number): readonly Run[] {
    return this.#byNumber.get(a)?.filter((run) => run.b === b && run.words === words) ?? [];
  }
}
