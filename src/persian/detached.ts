/** Engines keep a longer piece of a text as a view of it: whoever keeps the piece keeps all of the text. */
const LONGEST_COPIED = 12;

/** The same string, without the text that it was cut from: for words that are kept while texts go by. */
export function detached(word: string): string {
  return word.length > LONGEST_COPIED ? ` ${word}`.slice(1) : word;
}
