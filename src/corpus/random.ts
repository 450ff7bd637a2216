import { createHash } from 'node:crypto';

/**
 * A source of chance that depends on its name alone: the same words give the same numbers on every machine.
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand, public domain); the name is hashed into its 128 bits of state.
 * Only operations that IEEE 754 defines to the last bit are used, so no logarithm and no sine.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(...name: (string | number)[]) {
    const digest = createHash('sha256').update(name.join('\n')).digest();
    this.#a = digest.readInt32LE(0);
    this.#b = digest.readInt32LE(4);
    this.#c = digest.readInt32LE(8);
    this.#counter = digest.readInt32LE(12);
    for (let round = 0; round < 12; round++) this.next();
  }

  /** A number from 0 up to, but not, 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }

  /** A whole number from `first` to `last`, both included. */
  between(first: number, last: number): number {
    return first + Math.floor(this.next() * (last - first + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('Nothing to pick from');
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** Picks by weight: each entry is what may be picked, and how often in proportion to the others. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T {
    let rest = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of entries) if ((rest -= weight) < 0) return value;
    return entries.at(-1)![0];
  }

  /** Several different ones of a list, in the order in which they were drawn. */
  some<T>(list: readonly T[], count: number): T[] {
    const drawn = new Set<T>();
    for (let attempt = 0; drawn.size < Math.min(count, list.length) && attempt < 20 * count; attempt++) drawn.add(this.pick(list));
    return [...drawn];
  }

  /** A number of the normal distribution with mean 0 and deviation 1, as the sum of twelve even ones (Irwin–Hall). */
  normal(): number {
    let sum = -6;
    for (let term = 0; term < 12; term++) sum += this.next();
    return sum;
  }
}

/** e to the power of x, by ten squarings: exact to four digits, and the same digits everywhere. */
export function exponential(x: number): number {
  let result = 1 + x / 1024 + (x * x) / 2097152;
  for (let squaring = 0; squaring < 10; squaring++) result *= result;
  return result;
}
