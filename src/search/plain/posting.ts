/**
 * Where a word stands, as one list of numbers, for an archive has millions of places: for each page its number, how many
 * places it has, and the places, each with its weight in one number.
 */
export type Posting = number[];

/** Calls for each page with the stretch of the list in which its places stand: from `start` to before `end`. */
export function eachPage(posting: Posting, call: (page: number, start: number, end: number) => void): void {
  for (let at = 0; at < posting.length; ) {
    const start = at + 2;
    const end = start + posting[at + 1]!;
    call(posting[at]!, start, end);
    at = end;
  }
}
