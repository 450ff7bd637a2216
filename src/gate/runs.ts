import { RUN, type Run } from './passages.ts';
import { Sieve } from './sieve.ts';
import type { WordNumbers } from './word-numbers.ts';

const BASE_A = 0x2545f491;
const BASE_B = 0x6c8e9cf5;

/** How much a word counts in a run, by how many words stand behind it. */
const powersOf = (base: number): Int32Array => {
  const powers = new Int32Array(RUN).fill(1);
  for (let power = 1; power < RUN; power++) powers[power] = Math.imul(powers[power - 1]!, base);
  return powers;
};
const POWERS_A = powersOf(BASE_A);
const POWERS_B = powersOf(BASE_B);

/** The number of some words with one more before them. @param count how many words there were */
export const withWordBeforeA = (a: number, word: number, count: number): number => (a + Math.imul(word, POWERS_A[count]!)) | 0;
/** The same, by the second number. */
export const withWordBeforeB = (b: number, word: number, count: number): number => (b + Math.imul(word, POWERS_B[count]!)) | 0;

const POWER_OF_GONE = Math.imul(POWERS_A[RUN - 1]!, BASE_A);

/** The number of the last eight words, by that of the eight before a word came and one went. */
export const withNextWordA = (a: number, word: number, gone: number): number => (Math.imul(a, BASE_A) + word - Math.imul(gone, POWER_OF_GONE)) | 0;

/** A run that is not yet one of all. */
export interface NewRun {
  passage: number;
  words: readonly WordNumbers[];
  literal: string | null;
}

/** The runs of some passages. */
export class Runs {
  /** All runs, by their numbers. */
  readonly all: Run[] = [];
  /** All runs of eight words; all runs; and with which word the shorter ones end. */
  readonly longest: Sieve;
  readonly whole: Sieve;
  readonly endsOfShorter: Sieve;
  readonly #byNumber = new Map<number, Run[]>();

  constructor(runs: readonly NewRun[]) {
    for (const run of runs) this.#add(run);
    this.longest = new Sieve(this.all.filter(({ words }) => words === RUN).map(({ a }) => a));
    this.whole = new Sieve(this.all.map(({ a }) => a));
    this.endsOfShorter = new Sieve(runs.filter(({ words }) => words.length < RUN).map(({ words }) => words.at(-1)!.a));
  }

  #add({ passage, words, literal }: NewRun): void {
    const a = words.reduceRight((sum, word, place) => withWordBeforeA(sum, word.a, words.length - 1 - place), 0);
    const b = words.reduceRight((sum, word, place) => withWordBeforeB(sum, word.b, words.length - 1 - place), 0);
    const list = this.#byNumber.get(a) ?? [];
    if (list.some((run) => run.b === b && run.words === words.length && run.passage === passage)) return;
    const run = { number: this.all.length, passage, words: words.length, a, b, literal };
    this.#byNumber.set(a, [...list, run]);
    this.all.push(run);
  }

  /** The runs that some words are. */
  find(words: number, a: number, b: number): readonly Run[] {
    return this.#byNumber.get(a)?.filter((run) => run.b === b && run.words === words) ?? NO_RUNS;
  }
}

const NO_RUNS: readonly Run[] = [];
