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

/** Where a word stands in a part: the place of its numbers, and what is written of it. */
interface Place extends PlacedPart {
  at: number;
  written: Uint8Array;
}

/** Every word with its places, part by part. */
function placesOf(parts: readonly PlacedPart[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { part, start } of parts) {
    let from = 0;
    for (const [index, word] of part.words === '' ? [] : part.words.split('\n').entries()) {
      const at = index * NUMBERS;
      const end = from + part.numbers[at + LENGTH]!;
      const place = { part, start, at, written: part.written.subarray(from, end) };
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
      from = end;
    }
  }
  return places;
}

/** A word of the whole index: what the parts have of it, where only the first page of each is told from another than before. */
function joined(word: string, places: readonly Place[]): ChunkWord {
  const result = { word, pages: 0, size: 0, written: new CborWriter(places.reduce((sum, { written }) => sum + written.length + LONGEST_HEAD, 0)) };
  let last = 0;
  for (const { part: { numbers }, start, at, written } of places) {
    const [pages = 0, size = 0, first = 0, own = 0, , firstEnd = 0] = numbers.subarray(at, at + NUMBERS);
    result.pages += pages;
    result.size += size;
    // As `Postings` begins each page: it, the places of the word, and those in fields.
    result.written.array(3);
    result.written.integer(start + first - last);
    result.written.raw(written.subarray(firstEnd));
    last = start + own;
  }
  return result;
}

/** The words of an index made of parts, in the order of the index. */
export function* joinParts(parts: readonly PlacedPart[]): Generator<ChunkWord> {
  const places = placesOf(parts);
  for (const word of [...places.keys()].sort(compareBytes)) yield joined(word, places.get(word)!);
}
