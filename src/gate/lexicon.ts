import type { Cover, Names } from './names.ts';
import { numbersOf, type WordNumbers } from './word-numbers.ts';
import { NONE, WordTable } from './word-table.ts';
import { lettersOf } from './withheld-list.ts';

/** Nobody writes a word longer than this; what is longer is data. In bytes. */
export const LONGEST_WORD = 240;

/** A word, as its letters. */
export interface Word extends WordNumbers {
  /** What it may be of which name. */
  covers: Cover[] | null;
}

const decoder = new TextDecoder();

/** The numbers of the letters of a word; null where it has none: a lone vowel sign, say, is no word. */
export function numbersOfLetters(letters: string): WordNumbers | null {
  return letters === '' ? null : numbersOf(Array.from({ length: letters.length }, (_, index) => letters.charCodeAt(index)));
}

/**
 * Words that must be looked at as a whole, by the bytes in which they were written: each is folded and analysed once. With a
 * list of names these are all words, some hundred thousand different ones; without it, hardly any.
 */
export class Lexicon {
  readonly #names: Names | null;
  readonly #places = new WordTable();
  readonly #words: (Word | null)[] = [];

  constructor(names: Names | null) {
    this.#names = names;
  }

  /** The word whose bytes lie from one place to before another; null where it is none. */
  wordAt(bytes: Uint8Array, from: number, to: number): Word | null {
    const { a, b } = numbersOf(bytes, from, to);
    const place = this.#places.find(a, b);
    if (place !== NONE) return this.#words[place]!;
    const word = this.#judge(decoder.decode(bytes.subarray(from, to)));
    this.#places.add(a, b, this.#words.push(word) - 1);
    return word;
  }

  #judge(written: string): Word | null {
    const letters = lettersOf(written);
    const numbers = numbersOfLetters(letters);
    return numbers && { ...numbers, covers: this.#names?.of(written, letters) ?? null };
  }
}
