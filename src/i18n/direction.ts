/** Latin words, dates and addresses among Persian ones: left to themselves, their parts would trade places. */

/** A run that is read from left to right: it begins and ends with what can’t be punctuation of the sentence. */
const LATIN_RUN = /([A-Za-z0-9](?:[\x21-\x7e]*[A-Za-z0-9~?%/])?)/;

/** The text in pieces: every second one is to be read from left to right. */
export function directionRuns(text: string): string[] {
  return text.split(LATIN_RUN);
}

/** The text with marks around what is read from left to right, for places that take no markup. */
export function isolateLatin(text: string): string {
  return directionRuns(text).map((piece, index) => (index % 2 === 1 ? `\u2066${piece}\u2069` : piece)).join('');
}
