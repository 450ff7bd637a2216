import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { VocabularyCounter } from '../vocabulary.ts';
import { packWords, type CountedWords } from './counted-words.ts';
import type { PackedPage } from './packed-page.ts';
import { pageWords } from './page-words.ts';
import { Postings } from './postings.ts';

/** What the index says of a page besides its words. */
export interface PartPage extends Omit<PackedPage, 'blocks' | 'fragment'> {
  /** SHA-256 of the fragment as a file, in hexadecimal. */
  sha256: string;
}

/** Numbers that `IndexPart.numbers` has for each word. */
export const NUMBERS = 6;
/** Which of them is the length of what is written. */
export const LENGTH = 4;

/**
 * Neighbouring pages of an index, ready to be joined with others: plain data, which stays true while its pages and the compounds
 * of the corpus do. Pages are numbered from 0.
 */
export interface IndexPart {
  pages: PartPage[];
  /** The words in the order of the index, one a line. */
  words: string;
  /** For each word: on how many pages, how large, its first and last page, how long what is written of it, and where its first page ends there. */
  numbers: Int32Array;
  /** What is written of the words, one behind the other, see `Postings`. */
  written: Uint8Array;
  vocabulary: CountedWords;
}

/** Collects the pages of a part. */
export class PartBuilder {
  readonly #pages: PartPage[] = [];
  readonly #postings = new Postings();
  readonly #vocabulary = new VocabularyCounter();

  /** Takes in the next page. Returns what is kept of it. */
  add({ blocks, fragment, ...page }: PackedPage): PartPage {
    const about = { ...page, sha256: createHash('sha256').update(fragment).digest('hex') };
    this.#postings.add(this.#pages.length, pageWords(blocks, (key, writing) => this.#vocabulary.add(key, writing)));
    this.#pages.push(about);
    return about;
  }

  finish(): IndexPart {
    const postings = this.#postings.sorted();
    const numbers = Int32Array.from(postings.flatMap(({ pages, size, first, last, written, firstEnd }) => [pages, size, first, last, written.length, firstEnd]));
    const written = Buffer.concat(postings.map((posting) => posting.written.bytes));
    return { pages: this.#pages, words: postings.map(({ word }) => word).join('\n'), numbers, written, vocabulary: packWords(this.#vocabulary.words) };
  }
}

/** A part as bytes, to be kept. */
export const writePart = (part: IndexPart): Buffer => serialize(part);

/** Reads what `writePart` wrote. */
export const readPart = (bytes: Uint8Array): IndexPart => deserialize(bytes) as IndexPart;
