/**
 * How words stand in the index. Index and query both write them with these, so they meet.
 */

/**
 * Ends every indexed word. Tatweel is a letter to Pagefind and never in analysed text, so a query word with it matches
 * the whole word and one without it matches a beginning.
 */
export const WORD_END = '\u0640';

/** Words that Pagefind’s client looks for as they are: nearly all that the analyser makes. */
const PLAIN = /^[\u0627-\u063a\u0641-\u064aپچژکگی0-9a-z\ua78f]*$/;

/** A word as the index holds it: as the client reads a query, without marks on its letters (и for й) and in small letters. */
export function indexForm(key: string): string {
  if (PLAIN.test(key)) return key + WORD_END;
  return key.toLowerCase().replace(/[^\p{Alphabetic}\p{N}]/gu, '').normalize('NFD').replace(/\p{M}/gu, '') + WORD_END;
}
