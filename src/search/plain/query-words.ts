/** Signs that are left out of a query. */
const PUNCTUATION = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu;
const PHRASE = /^\s*".+"\s*$/;

/** A word of a query: as it was given, and as the index has it, without marks on its letters. */
export interface QueryWord {
  given: string;
  form: string;
}

/** A query for the index: one word, or several that must stand in order. */
export interface IndexQuery {
  words: QueryWord[];
  isPhrase: boolean;
}

/**
 * Reads what the search asks of the index: one word or a phrase between quotation marks, as Pagefind 1.6.0 reads them
 * (pagefind_web_js/lib/coupled_search.ts). Our search asks for each word by itself, so words without quotation marks
 * around them are read as a phrase too.
 */
export function readIndexQuery(term: string): IndexQuery {
  const given = term.replace(PUNCTUATION, '').toLowerCase().split(/\s+/u);
  const words = given.map((word) => ({ given: word, form: word.normalize('NFD').replace(/\p{M}/gu, '') })).filter(({ form }) => form !== '');
  return { words, isPhrase: PHRASE.test(term) || words.length > 1 };
}
