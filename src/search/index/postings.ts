import { compareBytes } from '../byte-order.ts';
import { positionOf, weightOf } from '../places.ts';
import { CborWriter } from './cbor.ts';
import type { PageWords } from './page-words.ts';

/** What the index holds of a word. */
export interface Posting {
  word: string;
  /** How many pages hold the word. */
  pages: number;
  /** Pagefind’s measure of how much room a word takes: by it, words are shared out over the files of the index. */
  size: number;
  /** One item for each page, as Pagefind’s client reads it. */
  written: CborWriter;
  /** The first page that holds it, and where in `written` it ends: what stands before it may be told anew, see `index-part.ts`. */
  first: number;
  firstEnd: number;
  /** The last page that holds it: pages are written as distances. */
  last: number;
}

/** A page’s weight until a mark says another. Pagefind’s own 1 is 24, so every list of positions begins with a mark. */
const START_WEIGHT = 25;

/**
 * Collects where words stand, page by page, in the form of Pagefind’s index: for each page its distance from the one
 * before, then positions as distances, a change of weight being a negative number with an absolute position behind it.
 * (Read off Pagefind 1.6.0, pagefind/src/index/mod.rs; a test compares with what Pagefind itself writes.)
 */
export class Postings {
  readonly #words = new Map<string, Posting>();

  /** Adds the words of a page. Pages come in the order of their numbers. */
  add(page: number, words: PageWords): void {
    for (const [word, places] of words) this.#addPlaces(word, page, places);
  }

  #addPlaces(word: string, page: number, places: readonly number[]): void {
    let posting = this.#words.get(word);
    if (!posting) this.#words.set(word, (posting = { word, pages: 0, size: 0, written: new CborWriter(16), first: page, firstEnd: 0, last: 0 }));
    // The first weight and each change of it take an item of their own.
    let items = places.length + 1;
    for (let index = 1; index < places.length; index++) if (weightOf(places[index - 1]!) !== weightOf(places[index]!)) items++;
    const { written } = posting;
    written.array(3);
    written.integer(page - posting.last);
    if (posting.pages === 0) posting.firstEnd = written.length;
    written.array(items);
    let weight = START_WEIGHT;
    let before = 0;
    for (const place of places) {
      const position = positionOf(place);
      if (weightOf(place) === weight) written.integer(position - before);
      else {
        weight = weightOf(place);
        written.integer(-weight - 1);
        written.integer(position);
      }
      before = position;
    }
    // Places within the fields of a record: those stand in the text of a shadow, like everything else.
    written.array(0);
    posting.pages++;
    posting.size += items + 1;
    posting.last = page;
  }

  /** The words in the order of the index. */
  sorted(): Posting[] {
    return [...this.#words.values()].sort((a, b) => compareBytes(a.word, b.word));
  }
}
