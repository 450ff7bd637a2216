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

/** The words of some lists; apart from them, those that stand there more than once. */
function repeatedIn(lists: Iterable<Iterable<string>>): { words: Set<string>; repeated: Set<string> } {
  const words = new Set<string>();
  const repeated = new Set<string>();
  for (const list of lists) for (const word of list) (words.has(word) ? repeated : words).add(word);
  return { words, repeated };
}

/** The words of some lists, such as those of pages; one that stands there more than once, twice. */
export function wordsAmong(lists: Iterable<Iterable<string>>): string[] {
  const { words, repeated } = repeatedIn(lists);
  return [...words, ...repeated];
}

/** The words of a page that hold a ZWNJ, as `wordsAmong` gives them. */
export const zwnjWordsOf = ({ blocks }: SearchDocument): string[] => wordsAmong(blocks.map(({ text }) => wordsWithZwnj(text)));

/** The compounds that a text writes with a ZWNJ. */
export function compoundsIn(text: string): string[] {
  const compounds = new Set<string>();
  collectCompounds(text, compounds);
  return [...compounds];
}

/**
 * The compounds that the texts write with a ZWNJ more than once, so that other writings of them are recognised. One that
 * stands a single time is found by its parts all the same, and every client has to load this list.
 * @param pages the words with a ZWNJ of each page, or of stretches of them, see `zwnjWordsOf` and `wordsAmong`
 * @param within gives the compounds in a word
 */
export function compoundsAmong(pages: Iterable<readonly string[]>, within: (word: string) => readonly string[] = compoundsIn): Set<string> {
  return new Set([...repeatedIn(pages).repeated].flatMap(within));
}

/** The same of pages as they go into the index. */
export function compoundsOf(documents: Iterable<SearchDocument>): Set<string> {
  const words = function* () {
    for (const document of documents) yield zwnjWordsOf(document);
  };
  return compoundsAmong(words());
}
