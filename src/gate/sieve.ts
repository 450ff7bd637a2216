/** Bits for each number, at least; for all of them at least and at most. */
const BITS = 16;
const FEWEST_BITS = 2 ** 12;
const MOST_BITS = 2 ** 26;

/**
 * Tells in next to no time that a number is none of some, as nearly all numbers that are asked about are: a Bloom filter of two
 * bits. It is small, so that it stays in the fastest memory.
 */
export class Sieve {
  readonly #mask: number;
  readonly #bytes: Uint8Array;

  constructor(numbers: readonly number[]) {
    const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, 2 ** Math.ceil(Math.log2(numbers.length * BITS + 1))));
    this.#mask = bits - 1;
    this.#bytes = new Uint8Array(bits >> 3);
    for (const number of numbers) for (const place of [number, secondOf(number)]) this.#bytes[(place & this.#mask) >> 3]! |= 1 << (place & 7);
  }

  /** 1 where a number may be one of them; 0 where it is none. Never asked as a condition, so that several can be asked at once. */
  bit(number: number): number {
    const second = secondOf(number);
    return (this.#bytes[(number & this.#mask) >> 3]! >> (number & 7)) & (this.#bytes[(second & this.#mask) >> 3]! >> (second & 7)) & 1;
  }
}

/** Of a number, another that has little to do with its last bits. */
const secondOf = (number: number): number => Math.imul(number, 0x9e3779b1) >>> 6;
