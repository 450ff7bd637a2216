import { pageWords, type WordBlock } from '../../search/index/page-words.ts';
import { wordTable, writeSequence } from '../../search/plain/sequence.ts';
import { VocabularyCounter } from '../../search/vocabulary.ts';
import { packed } from './packs.ts';

/** The analysed words of the documents of a file, each part packed. */
export interface WordParts {
  table: string;
  vocabulary: string;
  /** Those of the documents in each pack of texts. */
  packs: string[];
}

/**
 * Packs the analysed words of documents, so that a file is searched at once.
 * @param documents their words, in the order of the file @param packOf the pack of each, in rising order
 */
export function packWords(documents: readonly (readonly WordBlock[])[], packOf: readonly number[]): WordParts {
  const table = wordTable(documents);
  const numbers = new Map(table.map((word, number) => [word, number]));
  const vocabulary = new VocabularyCounter();
  const byPack: Uint8Array[][] = [];
  for (const [index, blocks] of documents.entries()) {
    (byPack[packOf[index]!] ??= []).push(writeSequence(blocks, numbers));
    pageWords(blocks, (key, writing) => vocabulary.add(key, writing));
  }
  return { table: packed(table.join('\n')), vocabulary: packed(vocabulary.write()), packs: byPack.map((sequences) => packed(Buffer.concat(sequences))) };
}
