import { RUN, type Run } from './passages.ts';
import { withNextWordA, withWordBeforeA, withWordBeforeB, type Runs } from './runs.ts';
import type { Sieve } from './sieve.ts';

/** A run that ends with a word, and where it began. */
export interface RunFound {
  run: Run;
  start: number;
}

/** Follows passages through the words of a text. */
export class RunChain {
  readonly #runs: Runs;
  readonly #longest: Sieve;
  readonly #endsOfShorter: Sieve;
  /** The last eight words, each in the place of the eighth before it: their two numbers, and where they begin. */
  readonly #a = new Int32Array(RUN);
  readonly #b = new Int32Array(RUN);
  readonly #starts = new Int32Array(RUN);
  #last = 0;
  /** The number of all eight. */
  #all = 0;
  /** How many words there are: what the places hold of a text before counts for nothing. */
  #count = 0;

  constructor(runs: Runs) {
    this.#runs = runs;
    this.#longest = runs.longest;
    this.#endsOfShorter = runs.endsOfShorter;
  }

  /** Forgets all words. */
  reset(): void {
    this.#count = 0;
  }

  /** Takes the next word, by the numbers of its letters. Returns whether runs may end with it: with nearly all words none does. */
  next(a: number, b: number, start: number): boolean {
    const last = (this.#last + 1) & (this.#a.length - 1);
    const all = withNextWordA(this.#all, a, this.#a[last]!);
    this.#last = last;
    this.#all = all;
    this.#a[last] = a;
    this.#b[last] = b;
    this.#starts[last] = start;
    this.#count++;
    // Both are asked at once: a processor foresees that the answer is no, and goes on.
    return (this.#longest.bit(all) | this.#endsOfShorter.bit(a)) !== 0;
  }

  /** The runs that end with the last word. */
  ending(): readonly RunFound[] {
    const { whole } = this.#runs;
    const most = Math.min(RUN, this.#count);
    let found: readonly RunFound[] = NONE;
    let a = 0;
    for (let words = 1; words <= most; words++) {
      a = withWordBeforeA(a, this.#a[(this.#last - words + 1) & (RUN - 1)]!, words - 1);
      if (whole.bit(a) !== 0) found = [...found, ...this.#runsOf(words, a)];
    }
    return found;
  }

  /** The runs that the last words are, so many. */
  #runsOf(words: number, a: number): RunFound[] {
    let b = 0;
    for (let count = 0; count < words; count++) b = withWordBeforeB(b, this.#b[(this.#last - count) & (RUN - 1)]!, count);
    const start = this.#starts[(this.#last - words + 1) & (RUN - 1)]!;
    return this.#runs.find(words, a, b).map((run) => ({ run, start }));
  }
}

const NONE: readonly RunFound[] = [];
