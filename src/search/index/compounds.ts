import { detached } from '../../persian/detached.ts';
import { collectCompounds } from '../../persian/index.ts';
import type { SearchDocument } from '../search-document.ts';

const ZWNJ = '\u200c';
const SPACE = /\s/u;

/** The words of a text that hold a ZWNJ. */
function* wordsWithZwnj(text: string): Generator<string> {
  for (let at = text.indexOf(ZWNJ); at !== -1; ) {
    let [start, end] = [at, at + 1];
    while (start > 0 && !SPACE.test(text[start - 1]!)) start--;
    while (end < text.length && !SPACE.test(text[end]!)) end++;
    yield detached(text.slice(start, end));
    at = text.indexOf(ZWNJ, end);
  }
}

/** The words of a page that hold a ZWNJ; one that stands there more than once, twice. */
export function zwnjWordsOf({ blocks }: SearchDocument): string[] {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { text } of blocks) for (const word of wordsWithZwnj(text)) (once.has(word) ? again : once).add(word);
  return [...once, ...again];
}

/** The compounds that a text writes with a ZWNJ. */
export function compoundsIn(text: string): string[] {
  const compounds = new Set<string>();
  collectCompounds(text, compounds);
  return [...compounds];
}

/**
 * The compounds that the texts write with a ZWNJ more than once, so that other writings of them are recognised. One that
 * stands a single time is found by its parts all the same, and every client has to load this list.
 * @param pages the words with a ZWNJ of each page, see `zwnjWordsOf`
 * @param within gives the compounds in a word
 */
export function compoundsAmong(pages: Iterable<readonly string[]>, within: (word: string) => readonly string[] = compoundsIn): Set<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const words of pages) for (const word of words) (once.has(word) ? repeated : once).add(word);
  return new Set([...repeated].flatMap(within));
}

/** The same of pages as they go into the index. */
export function compoundsOf(documents: Iterable<SearchDocument>): Set<string> {
  const words = function* () {
    for (const document of documents) yield zwnjWordsOf(document);
  };
  return compoundsAmong(words());
}
