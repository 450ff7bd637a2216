/**
 * Says of a number in next to no time what it may stand for: two signs for each place, by the last bits of the number. A
 * sign may be that of another number with the same last bits; where there is none, there is nothing to look for.
 */
export class Signs {
  readonly #mask: number;
  /** Four places in a byte: what is asked for every word of a site must lie close together. */
  readonly #bytes: Uint8Array;

  /** @param numbers how many there will be, about @param most places, whatever that number */
  constructor(numbers: number, most = 1 << 26) {
    const places = Math.min(most, 2 ** Math.ceil(Math.log2(numbers * ROOM + 4)));
    this.#mask = places - 1;
    this.#bytes = new Uint8Array(places >> 2);
  }

  /** @param signs 1, 2, or 3 for both */
  add(number: number, signs: number): void {
    this.#bytes[(number & this.#mask) >> 2]! |= signs << ((number & 3) * 2);
  }

  of(number: number): number {
    return (this.#bytes[(number & this.#mask) >> 2]! >> ((number & 3) * 2)) & 3;
  }
}

/** Places for each number, at least. */
const ROOM = 16;
