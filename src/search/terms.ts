/**
 * How words stand in the index. Index and query both write them with these, so they meet.
 */

/**
 * Ends every indexed word. Tatweel is a letter to Pagefind and never in analysed text, so a query word with it matches
 * the whole word and one without it matches a beginning.
 */
export const WORD_END = '\u0640';

/** Joins the forms of one word: Pagefind indexes the parts of such a word at the same position. */
export const FORM_JOINER = '_';

/** A position without a word: it stands between blocks, so that no phrase matches across them. */
export const GAP = '\u00b7';

/** The word that the index holds for a token, but for the mark that ends it. */
export function indexWord(key: string, alternatives: readonly string[]): string {
  return alternatives.length === 0 ? key : [key, ...alternatives].join(WORD_END + FORM_JOINER);
}

/** The words of a block as the index holds them, the gap behind them included. */
export function indexWords(words: readonly string[]): string {
  return words.length === 0 ? GAP : `${words.join(`${WORD_END} `)}${WORD_END} ${GAP}`;
}
