import { RUN, type Run } from './passages.ts';
import { withWordBeforeA, withWordBeforeB, type Runs } from './runs.ts';

/** A run that ends with a word, and where it began. */
export interface RunFound {
  run: Run;
  start: number;
}

/** Follows passages through the words of a text. */
export class RunChain {
  readonly #runs: Runs;
  /** The last words, each in the place of the eighth before it: their two numbers, and where they begin. */
  readonly #a = new Int32Array(RUN);
  readonly #b = new Int32Array(RUN);
  readonly #starts = new Int32Array(RUN);
  #last = 0;
  /** How many there are since the last word that is of no passage. */
  #count = 0;

  constructor(runs: Runs) {
    this.#runs = runs;
  }

  /** Forgets all words. */
  reset(): void {
    this.#count = 0;
  }

  /** Takes the next word, by the numbers of its letters. Returns whether runs may end with it: with most words none does. */
  next(a: number, b: number, start: number): boolean {
    const runs = this.#runs;
    if (!runs.mayHold(a)) {
      this.#count = 0;
      return false;
    }
    const before = this.#a[this.#last]!;
    const last = (this.#last + 1) & (RUN - 1);
    this.#last = last;
    this.#a[last] = a;
    this.#b[last] = b;
    this.#starts[last] = start;
    if (this.#count < RUN) this.#count++;
    return runs.mayBeWord(a) || (this.#count > 1 && runs.mayEndWith(withWordBeforeA(a, before, 1), 2));
  }

  /** The runs that end with the last word. */
  ending(): RunFound[] {
    const runs = this.#runs;
    const found: RunFound[] = [];
    let [a, b] = [0, 0];
    for (let words = 1; words <= this.#count; words++) {
      const place = (this.#last - words + 1) & (RUN - 1);
      a = withWordBeforeA(a, this.#a[place]!, words - 1);
      b = withWordBeforeB(b, this.#b[place]!, words - 1);
      if (words > 1 && !runs.mayEndWith(a, words)) break;
      if (words > 1 ? runs.mayBe(a) : runs.mayBeWord(a)) for (const run of runs.find(words, a, b)) found.push({ run, start: this.#starts[place]! });
    }
    return found;
  }
}
