import { readWords, wordFiles, type BuiltIndex } from '../index/read-index.ts';
import { eachPage } from '../plain/posting.ts';
import { indexForm } from '../terms.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * The words of an index that stand on other pages too than some that are gone, with their writings.
 * @param gone numbers of the pages
 */
export async function wordsLeft(index: BuiltIndex, gone: ReadonlySet<number>): Promise<Vocabulary> {
  const held = new Set<string>();
  for await (const { words } of wordFiles(index)) {
    for (const [word, posting] of words) {
      eachPage(posting, (page) => {
        if (!gone.has(page)) held.add(word);
      });
    }
  }
  return new Map([...(await readWords(index.folder))].filter(([key]) => held.has(indexForm(key))));
}
