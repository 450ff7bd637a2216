import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { INDEX_ENTRY, INDEX_MANIFEST, type IndexEntry, type IndexManifest } from '../manifest.ts';
import { readAccount, type Account } from '../plain/account.ts';
import { readChunk } from '../plain/chunk.ts';
import type { Posting } from '../plain/posting.ts';
import { readVocabulary, VOCABULARY_FILE, type Vocabulary } from '../vocabulary.ts';
import { INDEX_LANGUAGE } from './file-name.ts';
import { decodeFragment, type Fragment } from './fragment.ts';
import { unpack } from './packed.ts';

/** An index that was built before, with what its pages show. */
export interface BuiltIndex {
  folder: string;
  /** Of the account’s content, as `pagefind-entry.json` names it: tells one index from any other. */
  id: string;
  manifest: IndexManifest;
  account: Account;
  /** In the order of the pages. */
  fragments: Fragment[];
}

/** Reads an index, apart from its words. @throws Error where there is none */
export async function readBuiltIndex(folder: string): Promise<BuiltIndex> {
  const text = (name: string) => readFile(path.join(folder, name), 'utf8');
  const { languages } = JSON.parse(await text(INDEX_ENTRY)) as IndexEntry;
  const id = languages[INDEX_LANGUAGE]!.hash;
  const account = readAccount(unpack(await readFile(path.join(folder, `pagefind.${id}.pf_meta`))));
  const fragments: Fragment[] = [];
  for (const { name } of account.pages) fragments.push(decodeFragment(await readFile(path.join(folder, 'fragment', `${name}.pf_fragment`))));
  return { folder, id, manifest: JSON.parse(await text(INDEX_MANIFEST)) as IndexManifest, account, fragments };
}

/** The words of an index, one file after the other, each with its path in the index folder, with forward slashes. */
export async function* wordFiles({ folder, account }: BuiltIndex): AsyncGenerator<{ file: string; words: Map<string, Posting> }> {
  for (const { name } of account.chunks) {
    const file = `index/${name}.pf_index`;
    yield { file, words: readChunk(unpack(await readFile(path.join(folder, file)))) };
  }
}

/** Reads the words of an index with their writings. */
export async function readWords(folder: string): Promise<Vocabulary> {
  return readVocabulary(await readFile(path.join(folder, VOCABULARY_FILE), 'utf8'));
}
