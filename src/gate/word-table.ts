/** What a word has that was never entered. */
export const NONE = -1;

/** Places for each word that is entered, at least. */
const ROOM = 2;

/**
 * Gives words a number of their own each; they are known by two numbers. A table of numbers, since a map with objects for some
 * hundred thousand words takes far more room, and time.
 */
export class WordTable {
  #room = 1 << 10;
  /** How many words are entered. */
  size = 0;
  /** For each place the two numbers of a word, and its own, 0 for NONE. The fourth keeps a place within one line of memory. */
  #places = new Int32Array(this.#room * 4);

  /** The own number of a word. */
  find(a: number, b: number): number {
    return this.#places[this.#placeOf(a, b) * 4 + 2]! - 1;
  }

  /** Enters a word that is not there. @param own from 0 on */
  add(a: number, b: number, own: number): void {
    if (++this.size * ROOM > this.#room) this.#grow();
    this.#set(a, b, own + 1);
  }

  /** Where a word is, or would be. */
  #placeOf(a: number, b: number): number {
    const places = this.#places;
    const mask = this.#room - 1;
    let place = (a ^ (a >>> 15)) & mask;
    while (places[place * 4 + 2] !== 0 && (places[place * 4] !== a || places[place * 4 + 1] !== b)) place = (place + 1) & mask;
    return place;
  }

  #set(a: number, b: number, value: number): void {
    const place = this.#placeOf(a, b) * 4;
    this.#places[place] = a;
    this.#places[place + 1] = b;
    this.#places[place + 2] = value;
  }

  #grow(): void {
    const before = this.#places;
    this.#room *= 2;
    this.#places = new Int32Array(this.#room * 4);
    for (let place = 0; place < before.length; place += 4) if (before[place + 2] !== 0) this.#set(before[place]!, before[place + 1]!, before[place + 2]!);
  }
}
