import { compareBytes } from '../byte-order.ts';
import { CborWriter } from './cbor.ts';
import type { ChunkWord } from './chunks.ts';
import { LENGTH, NUMBERS, type IndexPart } from './index-part.ts';

/** The bytes of a number of 32 bits with its type: what stands before a page may grow by so many. */
const LONGEST_HEAD = 5;

/** A part with the number of its first page in the whole index. */
export interface PlacedPart {
  part: IndexPart;
  start: number;
}

/** Reads the words of a part one after the other. Nothing is made of a word before its turn: an archive has millions of them. */
class PartReader {
  readonly #placed: PlacedPart;
  /** Where the line of the next word begins. */
  #line = 0;
  #index = -1;
  /** Where what is written of the word begins and ends. */
  #from = 0;
  #end = 0;
  /** The word whose turn it is; undefined behind the last. */
  word: string | undefined;

  constructor(placed: PlacedPart) {
    this.#placed = placed;
    this.next();
  }

  next(): void {
    const { words, numbers } = this.#placed.part;
    this.word = undefined;
    if (this.#line >= words.length) return;
    const end = words.indexOf('\n', this.#line);
    this.word = words.slice(this.#line, end === -1 ? words.length : end);
    this.#line = end === -1 ? words.length : end + 1;
    this.#index++;
    this.#from = this.#end;
    this.#end += numbers[this.#index * NUMBERS + LENGTH]!;
  }

  /** How many bytes are written of the word. */
  get length(): number {
    return this.#end - this.#from;
  }

  /** Adds what the part has of the word to a word of the whole index: only its first page is told from another than before. @returns its last page */
  addTo(result: ChunkWord, last: number): number {
    const { part: { numbers, written }, start } = this.#placed;
    const at = this.#index * NUMBERS;
    const [pages = 0, size = 0, first = 0, own = 0, , firstEnd = 0] = numbers.subarray(at, at + NUMBERS);
    result.pages += pages;
    result.size += size;
    // As `Postings` begins each page: it, the places of the word, and those in fields.
    result.written.array(3);
    result.written.integer(start + first - last);
    result.written.raw(written.subarray(this.#from + firstEnd, this.#end));
    return start + own;
  }
}

function joined(word: string, readers: readonly PartReader[]): ChunkWord {
  const result = { word, pages: 0, size: 0, written: new CborWriter(readers.reduce((sum, { length }) => sum + length + LONGEST_HEAD, 0)) };
  let last = 0;
  for (const reader of readers) last = reader.addTo(result, last);
  return result;
}

/** The words of an index made of parts, in the order of the index, which is that of each part as well. */
export function* joinParts(parts: readonly PlacedPart[]): Generator<ChunkWord> {
  const words = new Set<string>();
  for (const { part } of parts) if (part.words !== '') for (const word of part.words.split('\n')) words.add(word);
  const readers = parts.map((placed) => new PartReader(placed));
  for (const word of [...words].sort(compareBytes)) {
    const own = readers.filter((reader) => reader.word === word);
    yield joined(word, own);
    for (const reader of own) reader.next();
  }
}
