/** The longest run of words that is compared as one: so many in a row are nobody else’s. */
export const RUN = 8;

const BASE_A = 0x2545f491;
const BASE_B = 0x6c8e9cf5;

/** Words that must stand nowhere in this order. */
export interface Passage {
  /** Name of the rule that is broken where they do. */
  rule: string;
  /** Whose words they are: the file, with its line where that helps. */
  owner: string;
  /** The words, one space between them. */
  text: string;
  /** Ids and addresses stand for themselves only where they are written exactly so. */
  literal?: boolean;
}

/** A run of words of a passage. */
export interface Run {
  /** Its place among all runs of the same passages: the same in every thread, and in every build that looks for the same. */
  number: number;
  passage: number;
  /** How many words it has. */
  words: number;
  /** Two hashes of its words, and one of the last two. */
  a: number;
  b: number;
  end: number;
  /** The run as it must stand in the bytes, for an id. */
  literal: string | null;
}

/** The runs of some passages, and where one is met in the words of a text. */
export class Runs {
  readonly #byHash = new Map<number, Run[]>();
  readonly #ends = new Uint8Array(1 << 18);
  readonly lengths: number[] = [];
  /** All runs, by their numbers. */
  readonly all: Run[] = [];

  add(found: Omit<Run, 'number'>): void {
    const run = { number: this.all.length, ...found };
    const list = this.#byHash.get(run.a) ?? [];
    if (list.some(({ b, words, passage }) => b === run.b && words === run.words && passage === run.passage)) return;
    list.push(run);
    this.all.push(run);
    this.#byHash.set(run.a, list);
    this.#ends[run.end & 0x3ffff] = 1;
    if (!this.lengths.includes(run.words)) this.lengths.push(run.words);
  }

  /** Whether a run may end with these two words, or with the last alone: most words end none. */
  mayEndWith(pair: number, word: number): boolean {
    return this.#ends[pair & 0x3ffff] === 1 || this.#ends[word & 0x3ffff] === 1;
  }

  find(words: number, a: number, b: number): Run[] | null {
    const list = this.#byHash.get(a);
    return list?.some((run) => run.b === b && run.words === words) ? list.filter((run) => run.b === b && run.words === words) : null;
  }
}

const POWERS_A = Int32Array.from({ length: RUN + 1 }, () => 1);
const POWERS_B = Int32Array.from({ length: RUN + 1 }, () => 1);
for (let power = 1; power <= RUN; power++) {
  POWERS_A[power] = Math.imul(POWERS_A[power - 1]!, BASE_A);
  POWERS_B[power] = Math.imul(POWERS_B[power - 1]!, BASE_B);
}

const RING = 16;

/** The hashes of the last words of a text, of every number of them up to RUN. */
export class LastWords {
  readonly #sumsA = new Int32Array(RING);
  readonly #sumsB = new Int32Array(RING);
  readonly #starts = new Float64Array(RING);
  count = 0;
  /** A hash of the last two words. */
  pair = 0;
  #before = 0;

  add(a: number, b: number, start: number): void {
    this.pair = (Math.imul(this.#before, BASE_A) + (a ^ (a >>> 16))) | 0;
    this.#before = a;
    const before = this.count & (RING - 1);
    this.count++;
    const at = this.count & (RING - 1);
    this.#sumsA[at] = Math.imul(this.#sumsA[before]!, BASE_A) + a;
    this.#sumsB[at] = Math.imul(this.#sumsB[before]!, BASE_B) + b;
    this.#starts[at] = start;
  }

  a(words: number): number {
    return (this.#sumsA[this.count & (RING - 1)]! - Math.imul(this.#sumsA[(this.count - words) & (RING - 1)]!, POWERS_A[words]!)) | 0;
  }

  b(words: number): number {
    return (this.#sumsB[this.count & (RING - 1)]! - Math.imul(this.#sumsB[(this.count - words) & (RING - 1)]!, POWERS_B[words]!)) | 0;
  }

  /** Where the first of the last words begins. */
  start(words: number): number {
    return this.#starts[(this.count - words + 1) & (RING - 1)]!;
  }
}
