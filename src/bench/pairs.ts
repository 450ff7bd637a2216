import { readFileSync } from 'node:fs';

/** Two words that must meet in search, or must be kept apart. */
export interface WordPair {
  category: string;
  /** Stands in a text. */
  a: string;
  /** Is asked for. */
  b: string;
  expected: 'meet' | 'apart';
}

/** Signs that can’t be seen are written in the tables as \u200d. */
function unescape(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Reads a table of word pairs: category, a, b, expected, source, tab-separated, with a heading. */
export function readPairs(file: string): WordPair[] {
  return readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean).map((line) => {
    const [category = '', a = '', b = '', expected] = line.split('\t');
    return { category, a: unescape(a), b: unescape(b), expected: expected === 'apart' ? 'apart' : 'meet' };
  });
}

/** A query for an item that is known to be there. */
export interface KnownItem {
  query: string;
  /** Ids of documents any of which is what was meant. */
  expected: string[];
}

/** Reads a table of known-item queries: query, expected ids parted by |, manner. */
export function readKnownItems(file: string): KnownItem[] {
  return readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean).map((line) => {
    const [query = '', expected = ''] = line.split('\t');
    return { query, expected: expected.split('|') };
  });
}
