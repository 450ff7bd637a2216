/**
 * Where a word stands, as one list of numbers, for an archive has millions of places: for each page its number, how many
 * places it has, and the places, each with its weight in one number.
 */
export type Posting = number[];

/** Room for the weight, which Pagefind keeps in a byte. */
const WEIGHTS = 256;

export const place = (position: number, weight: number) => position * WEIGHTS + weight;
export const positionOf = (packed: number) => Math.floor(packed / WEIGHTS);
export const weightOf = (packed: number) => packed % WEIGHTS;

/** Places by weight, and by position within a weight, as an index has them. */
export const byWeight = (a: number, b: number) => weightOf(a) - weightOf(b) || a - b;

/** Calls for each page with the stretch of the list in which its places stand: from `start` to before `end`. */
export function eachPage(posting: Posting, call: (page: number, start: number, end: number) => void): void {
  for (let at = 0; at < posting.length; ) {
    const start = at + 2;
    const end = start + posting[at + 1]!;
    call(posting[at]!, start, end);
    at = end;
  }
}
