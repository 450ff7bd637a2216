import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { INDEX_MANIFEST, type IndexManifest } from '../manifest.ts';
import { readVocabulary, VOCABULARY_FILE, type Vocabulary } from '../vocabulary.ts';
import type { IndexEntry } from './client-files.ts';
import { INDEX_LANGUAGE } from './file-name.ts';
import { decodeFragment, type Fragment } from './fragment.ts';
import { unpack } from './packed.ts';
import { readCbor } from './read-cbor.ts';

/** What a word has on one page: the distance of the page from the one before, places as `Postings` writes them, and none in fields. */
export type PagePlaces = [distance: number, places: number[], inFields: number[]];

/** A word of a file of the index. Its last part, other writings, is always empty in an index of ours. */
export type WordEntry = [word: string, pages: PagePlaces[], variants: never[]];

/** What an index says of itself: pages by number, its files of words, and its orders. */
export interface IndexAccount {
  /** Of the account’s content, in Pagefind’s form: names one index among all. */
  id: string;
  manifest: IndexManifest;
  /** Name of the fragment, and how many positions the page has. */
  pages: { name: string; positions: number }[];
  /** Names of the files of words, without their ending. */
  chunks: string[];
  /** For each order the numbers of the pages. */
  sorts: Record<string, number[]>;
}

/** Reads the account of an index that was built before. @param folder of the index */
export async function readAccount(folder: string): Promise<IndexAccount> {
  const text = (name: string) => readFile(path.join(folder, name), 'utf8');
  const { languages } = JSON.parse(await text('pagefind-entry.json')) as IndexEntry;
  const id = languages[INDEX_LANGUAGE]!.hash;
  const [, pages, chunks, , sorts] = readCbor(unpack(await readFile(path.join(folder, `pagefind.${id}.pf_meta`)))) as
    [string, [string, number, string][], [string, string, string][], unknown, [string, number[]][]];
  return {
    id,
    manifest: JSON.parse(await text(INDEX_MANIFEST)) as IndexManifest,
    pages: pages.map(([name, positions]) => ({ name, positions })),
    chunks: chunks.map(([, , name]) => name),
    sorts: Object.fromEntries(sorts),
  };
}

/** Reads the fragments of an index, in the order of its pages. */
export async function readFragments(folder: string, { pages }: IndexAccount): Promise<Fragment[]> {
  const fragments: Fragment[] = [];
  for (const { name } of pages) fragments.push(decodeFragment(await readFile(path.join(folder, 'fragment', `${name}.pf_fragment`))));
  return fragments;
}

/** Where a file of words lies in its index, with forward slashes. */
export const chunkFile = (name: string): string => `index/${name}.pf_index`;

/** Reads one file of words. */
export async function readChunk(folder: string, name: string): Promise<WordEntry[]> {
  const [words] = readCbor(unpack(await readFile(path.join(folder, chunkFile(name))))) as [WordEntry[]];
  return words;
}

/** Reads the words of an index with their writings. */
export async function readWords(folder: string): Promise<Vocabulary> {
  return readVocabulary(await readFile(path.join(folder, VOCABULARY_FILE), 'utf8'));
}
