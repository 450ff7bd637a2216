import type { Passage, Run } from './passages.ts';

/** The same words are one, whosever passages they are of. */
const wordsOf = ({ a, b, words }: Run) => `${a} ${b} ${words}`;

/**
 * The runs that were met and that no published text heard so far says. A former text says what was only never published; what
 * was withheld later stands in former texts, and is no less withheld for that.
 */
export class Unsaid {
  readonly #runs: readonly Run[];
  readonly #passages: readonly Passage[];
  /** Those of which passages were met: their words count as said, not what an id of the same letters stands for. */
  readonly #met: ReadonlySet<number>;
  /** Words of withheld runs, and of all others. */
  readonly #withheld = new Set<string>();
  readonly #others = new Set<string>();

  /** @param met numbers of runs @param runs all of them, by their numbers */
  constructor(met: Iterable<number>, runs: readonly Run[], passages: readonly Passage[]) {
    this.#runs = runs;
    this.#passages = passages;
    const numbers = new Set(met);
    this.#met = new Set([...numbers].map((number) => runs[number]!.passage));
    for (const number of numbers) this.#setOf(runs[number]!).add(wordsOf(runs[number]!));
  }

  #setOf({ passage }: Run): Set<string> {
    return this.#passages[passage]!.rule === 'redacted' ? this.#withheld : this.#others;
  }

  /** Takes note that a published text says a run. */
  hear(run: Run, isFormer: boolean): void {
    if (!this.#met.has(run.passage)) return;
    this.#others.delete(wordsOf(run));
    if (!isFormer) this.#withheld.delete(wordsOf(run));
  }

  /** Whether nothing is left. */
  get isEmpty(): boolean {
    return this.#withheld.size === 0 && this.#others.size === 0;
  }

  has(number: number): boolean {
    const run = this.#runs[number]!;
    return this.#setOf(run).has(wordsOf(run));
  }

  /** How many of some runs are left. */
  countOf(numbers: Iterable<number>): number {
    let count = 0;
    for (const number of numbers) if (this.has(number)) count++;
    return count;
  }
}
