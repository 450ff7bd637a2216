import type { Cover, Names } from './names.ts';
import { lettersOf } from './withheld-list.ts';

const SEED_A = 0x811c9dc5 | 0;
const SEED_B = 0x9e3779b9 | 0;
const PRIME_A = 0x01000193;
const PRIME_B = 0x85ebca6b | 0;

/** Words of which more is known than that they are harmless: those that may be of a name. */
const HARMLESS = -1;
/** Nobody writes a word longer than this; what is longer is data. In bytes. */
export const LONGEST_WORD = 240;

/**
 * All words met so far, by the bytes in which they were written. A site has a few hundred thousand different ones among
 * its hundred million: each is folded and analysed once.
 */
export class Lexicon {
  readonly #names: Names | null;
  readonly #decoder = new TextDecoder();
  readonly #covers: Cover[][] = [];
  #size = 1 << 16;
  #count = 0;
  /** For each place of the table: two hashes of the bytes, two of the folded letters, and which covers it has. */
  #table = new Int32Array(this.#size * 5);
  #used = new Uint8Array(this.#size);

  constructor(names: Names | null) {
    this.#names = names;
  }

  /** The place of a word, given by where its bytes lie; valid until the next word is looked up. */
  find(bytes: Uint8Array, from: number, length: number): number {
    let a = SEED_A;
    let b = SEED_B;
    const end = from + length;
    for (let index = from; index < end; index++) {
      const byte = bytes[index]!;
      a = Math.imul(a ^ byte, PRIME_A);
      b = Math.imul(b ^ byte, PRIME_B) ^ (b >>> 15);
    }
    const mask = this.#size - 1;
    let place = (a ^ (a >>> 15)) & mask;
    while (this.#used[place]) {
      if (this.#table[place * 5] === a && this.#table[place * 5 + 1] === b) return place;
      place = (place + 1) & mask;
    }
    return this.#learn(this.#decoder.decode(bytes.subarray(from, end)), a, b);
  }

  #learn(word: string, a: number, b: number): number {
    if (this.#count * 2 > this.#size) this.#grow();
    const letters = lettersOf(word);
    let foldedA = SEED_B;
    let foldedB = SEED_A;
    for (let index = 0; index < letters.length; index++) {
      foldedA = Math.imul(foldedA ^ letters.charCodeAt(index), PRIME_A);
      foldedB = Math.imul(foldedB ^ letters.charCodeAt(index), PRIME_B) ^ (foldedB >>> 13);
    }
    const covers = this.#names && letters !== '' ? this.#names.of(word, letters) : null;
    if (covers) this.#covers.push(covers);
    const place = this.#free(a);
    // A word without letters, such as a lone vowel sign, is no word: both its hashes are 0.
    this.#table.set(letters === '' ? [a, b, 0, 0, HARMLESS] : [a, b, foldedA, foldedB || 1, covers ? this.#covers.length - 1 : HARMLESS], place * 5);
    this.#used[place] = 1;
    this.#count++;
    return place;
  }

  #free(a: number): number {
    const mask = this.#size - 1;
    let place = (a ^ (a >>> 15)) & mask;
    while (this.#used[place]) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [table, used, size] = [this.#table, this.#used, this.#size];
    this.#size *= 2;
    this.#table = new Int32Array(this.#size * 5);
    this.#used = new Uint8Array(this.#size);
    for (let old = 0; old < size; old++) {
      if (!used[old]) continue;
      const place = this.#free(table[old * 5]!);
      this.#table.set(table.subarray(old * 5, old * 5 + 5), place * 5);
      this.#used[place] = 1;
    }
  }

  foldedA(place: number): number {
    return this.#table[place * 5 + 2]!;
  }

  /** 0 where what was found is no word. */
  foldedB(place: number): number {
    return this.#table[place * 5 + 3]!;
  }

  covers(place: number): Cover[] | null {
    const index = this.#table[place * 5 + 4]!;
    return index === HARMLESS ? null : this.#covers[index]!;
  }
}
