import { readChunk, readWords, type IndexAccount } from '../index/read-index.ts';
import { indexForm } from '../terms.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * The words of an index that stand on other pages too than some that are gone, with their writings.
 * @param gone numbers of the pages
 */
export async function wordsLeft(folder: string, account: IndexAccount, gone: ReadonlySet<number>): Promise<Vocabulary> {
  const held = new Set<string>();
  for (const chunk of account.chunks) {
    for (const [word, pages] of await readChunk(folder, chunk)) {
      let page = 0;
      const isHeld = pages.some(([distance]) => !gone.has((page += distance)));
      if (isHeld) held.add(word);
    }
  }
  return new Map([...(await readWords(folder))].filter(([key]) => held.has(indexForm(key))));
}
