import { compareBytes } from '../byte-order.ts';
import { CborWriter } from './cbor.ts';
import type { PageWords } from './page-entry.ts';

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

/** Positions by weight, and by place within a weight. */
function inOrder(at: number[], { weights }: PageWords): number[] {
  const first = weights[at[0]!];
  if (at.every((index) => weights[index] === first)) return at;
  return at.toSorted((a, b) => weights[a]! - weights[b]! || a - b);
}

/**
 * Collects where words stand, page by page, in the form of Pagefind’s index: for each page its distance from the one
 * before, then positions as distances, a change of weight being a negative number with an absolute position behind it.
 * (Read off Pagefind 1.6.0, pagefind/src/index/mod.rs; a test compares with what Pagefind itself writes.)
 */
export class Postings {
  readonly #words = new Map<string, Posting>();

  /** Adds the words of a page. Pages come in the order of their numbers. */
  add(page: number, words: PageWords): void {
    const places = new Map<string, number[]>();
    for (let index = 0; index < words.forms.length; index++) {
      const form = words.forms[index]!;
      const known = places.get(form);
      if (known) known.push(index);
      else places.set(form, [index]);
    }
    for (const [form, at] of places) this.#addPlaces(form, page, inOrder(at, words), words);
  }

  #addPlaces(word: string, page: number, at: number[], { positions, weights }: PageWords): void {
    let posting = this.#words.get(word);
    if (!posting) this.#words.set(word, (posting = { word, pages: 0, size: 0, written: new CborWriter(16), first: page, firstEnd: 0, last: 0 }));
    const changes = at.reduce((sum, place, index) => (index > 0 && weights[at[index - 1]!] === weights[place] ? sum : sum + 1), 0);
    const { written } = posting;
    written.array(3);
    written.integer(page - posting.last);
    if (posting.pages === 0) posting.firstEnd = written.length;
    written.array(at.length + changes);
    let weight = START_WEIGHT;
    let before = 0;
    for (const place of at) {
      const position = positions[place]!;
      if (weights[place] === weight) written.integer(position - before);
      else {
        weight = weights[place]!;
        written.integer(-weight - 1);
        written.integer(position);
      }
      before = position;
    }
    // Places within the fields of a record: those stand in the text of a shadow, like everything else.
    written.array(0);
    posting.pages++;
    posting.size += at.length + changes + 1;
    posting.last = page;
  }

  /** The words in the order of the index. */
  sorted(): Posting[] {
    return [...this.#words.values()].sort((a, b) => compareBytes(a.word, b.word));
  }
}
