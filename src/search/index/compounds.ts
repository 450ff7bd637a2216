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

/** The words of a page that hold a ZWNJ, as often as they stand there. */
export function zwnjWordsOf({ blocks }: SearchDocument): string[] {
  return blocks.flatMap(({ text }) => [...wordsWithZwnj(text)]);
}

/**
 * The compounds that the texts write with a ZWNJ more than once, so that other writings of them are recognised. One that
 * stands a single time is found by its parts all the same, and every client has to load this list.
 * @param pages the words with a ZWNJ of each page
 */
export function compoundsAmong(pages: Iterable<readonly string[]>): Set<string> {
  const written = new Map<string, number>();
  for (const words of pages) for (const word of words) written.set(word, (written.get(word) ?? 0) + 1);
  const compounds = new Set<string>();
  const repeated = [...written].filter(([, times]) => times > 1).map(([word]) => word);
  collectCompounds(repeated.join('\n\n'), compounds);
  return compounds;
}

/** The same of pages as they go into the index. */
export function compoundsOf(documents: Iterable<SearchDocument>): Set<string> {
  const words = function* () {
    for (const document of documents) yield zwnjWordsOf(document);
  };
  return compoundsAmong(words());
}
