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
  readonly #single: Sieve;
  readonly #pairs: Sieve;
  /** The last words, each in the place of the eighth before it: their two numbers, and where they begin. */
  readonly #a = new Int32Array(RUN);
  readonly #b = new Int32Array(RUN);
  readonly #starts = new Int32Array(RUN);
  #last = 0;
  /** The number of all eight. */
  #all = 0;
  #count = 0;

  constructor(runs: Runs) {
    this.#runs = runs;
    this.#single = runs.single;
    this.#pairs = runs.pairs;
    this.#longest = runs.longest;
  }

  /** Forgets all words. */
  reset(): void {
    this.#count = 0;
  }

  /** Takes the next word, by the numbers of its letters. Returns whether runs may end with it: with nearly all words none does. */
  next(a: number, b: number, start: number): boolean {
    const last = (this.#last + 1) & (RUN - 1);
    const two = withWordBeforeA(a, this.#a[(last - 1) & (RUN - 1)]!, 1);
    const all = withNextWordA(this.#all, a, this.#a[last]!);
    this.#all = all;
    this.#last = last;
    this.#a[last] = a;
    this.#b[last] = b;
    this.#starts[last] = start;
    this.#count++;
    // All are asked at once: a processor can foresee that the answer is no, where it could not foresee each.
    return (this.#single.bit(a) | this.#pairs.bit(two) | this.#longest.bit(all)) !== 0;
  }

  /** The runs that end with the last word. */
  ending(): RunFound[] {
    const runs = this.#runs;
    const found: RunFound[] = [];
    const most = Math.min(RUN, this.#count);
    let [a, b] = [0, 0];
    for (let words = 1; words <= most; words++) {
      const place = (this.#last - words + 1) & (RUN - 1);
      a = withWordBeforeA(a, this.#a[place]!, words - 1);
      b = withWordBeforeB(b, this.#b[place]!, words - 1);
      for (const run of runs.find(words, a, b)) found.push({ run, start: this.#starts[place]! });
    }
    return found;
  }
}
