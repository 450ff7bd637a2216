import { compareBytes } from '../byte-order.ts';
import { CborWriter } from './cbor.ts';
import type { ChunkWord } from './chunks.ts';
import { NUMBERS, type IndexPart } from './index-part.ts';

/** A part with the number of its first page in the whole index. */
export interface PlacedPart {
  part: IndexPart;
  start: number;
}

/** Where a word stands in a part: which of its words, and where what is written of it begins. */
interface Place extends PlacedPart {
  at: number;
  from: number;
}

/** Every word with its places, part by part. */
function placesOf(parts: readonly PlacedPart[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { part, start } of parts) {
    let from = 0;
    for (const [index, word] of part.words === '' ? [] : part.words.split('\n').entries()) {
      const at = index * NUMBERS;
      const place = { part, start, at, from };
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
      from += part.numbers[at + 4]!;
    }
  }
  return places;
}

/** A word of the whole index: what the parts have of it, where only the first page of each is told from another than before. */
function joined(word: string, places: readonly Place[]): ChunkWord {
  const result = { word, pages: 0, size: 0, written: new CborWriter(places.reduce((sum, { part, at }) => sum + part.numbers[at + 4]! + 5, 0)) };
  let last = 0;
  for (const { part: { numbers, written }, start, at, from } of places) {
    const [pages, size, first, own, length, firstEnd] = numbers.subarray(at, at + NUMBERS) as unknown as [number, number, number, number, number, number];
    result.pages += pages;
    result.size += size;
    // As `Postings` begins each page: it, the places of the word, and those in fields.
    result.written.array(3);
    result.written.integer(start + first - last);
    result.written.raw(written.subarray(from + firstEnd, from + length));
    last = start + own;
  }
  return result;
}

/** The words of an index made of parts, in the order of the index. */
export function* joinParts(parts: readonly PlacedPart[]): Generator<ChunkWord> {
  const places = placesOf(parts);
  for (const word of [...places.keys()].sort(compareBytes)) yield joined(word, places.get(word)!);
}
