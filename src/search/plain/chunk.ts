import { CborReader } from './cbor.ts';
import { place } from '../places.ts';
import type { Posting } from './posting.ts';

/** A page’s weight until a mark says another. */
const START_WEIGHT = 25;
const MOST_WEIGHT = 255;

/** The places of a word on one page: positions as distances, a change of weight as a negative number, see `Postings`. */
function readPlaces(file: CborReader, into: Posting): void {
  let weight = START_WEIGHT;
  let position = 0;
  const countAt = into.push(0) - 1;
  for (let items = file.array(); items > 0; items--) {
    const value = file.integer();
    if (value < 0) {
      weight = Math.min(MOST_WEIGHT, -1 - value);
      position = 0;
      continue;
    }
    position += value;
    into.push(place(position, weight));
  }
  into[countAt] = into.length - countAt - 1;
  // Places within the fields of a record, of which our index has none.
  file.items(() => file.integer());
}

/** Reads a file of words. @throws RangeError when it is none */
export function readChunk(content: Uint8Array): Map<string, Posting> {
  const file = new CborReader(content);
  const words = new Map<string, Posting>();
  file.array();
  for (let count = file.array(); count > 0; count--) {
    file.array();
    const word = file.text();
    const posting: Posting = [];
    let page = 0;
    for (let pages = file.array(); pages > 0; pages--) {
      file.array();
      page += file.integer();
      posting.push(page);
      readPlaces(file, posting);
    }
    // Writings with other diacritics, of which our index has none.
    file.array();
    words.set(word, posting);
  }
  return words;
}
