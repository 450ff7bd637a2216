import { writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ANALYSIS_VERSION } from '../../persian/index.ts';
import { INDEX_MANIFEST, type IndexManifest } from '../manifest.ts';
import type { SearchDocument } from '../search-document.ts';
import { VOCABULARY_FILE, VocabularyCounter } from '../vocabulary.ts';
import { PageLists } from './account.ts';
import { chunksOf } from './chunks.ts';
import { clientFiles } from './client-files.ts';
import { encodeFragment } from './fragment.ts';
import { FileNames, INDEX_LANGUAGE } from './file-name.ts';
import { pack } from './packed.ts';
import { pageEntry } from './page-entry.ts';
import { Postings } from './postings.ts';

/** Writes the files of a folder of the index, each named after its content, and says how they are called. */
async function writeNamed<T extends { content: Buffer }>(folder: string, kind: string, files: Iterable<T>): Promise<(Omit<T, 'content'> & { name: string })[]> {
  const names = new FileNames();
  const written: (Omit<T, 'content'> & { name: string })[] = [];
  await mkdir(path.join(folder, kind), { recursive: true });
  await Promise.all(
    [...files].map(async ({ content, ...about }) => {
      const name = names.nameOf(content);
      written.push({ ...about, name });
      await writeFile(path.join(folder, kind, `${name}.pf_${kind}`), await pack(content));
    }),
  );
  return written;
}

/**
 * Builds the search index of a site, in the form that Pagefind’s client reads.
 * @param documents the pages, in the order in which they are to be numbered; read once, one at a time
 * @param compounds of the corpus, see `compoundsOf`
 * @param folder where the index goes
 */
export async function buildIndex(documents: Iterable<SearchDocument>, compounds: ReadonlySet<string>, folder: string): Promise<IndexManifest> {
  const { files, entry } = await clientFiles();
  await mkdir(path.join(folder, 'fragment'), { recursive: true });
  const postings = new Postings();
  const lists = new PageLists();
  const vocabulary = new VocabularyCounter();
  const names = new FileNames();
  for (const document of documents) {
    const { words, fragment, sort } = pageEntry(document, { compounds }, (...word) => vocabulary.add(...word));
    const name = names.nameOf(JSON.stringify(fragment));
    postings.add(lists.size, words);
    lists.add(name, fragment.word_count, fragment.filters, sort);
    // At once and here: a fragment is so small that handing it to another thread and back costs more than packing it.
    writeFileSync(path.join(folder, 'fragment', `${name}.pf_fragment`), encodeFragment(fragment));
  }
  const chunks = await writeNamed(folder, 'index', chunksOf(postings.sorted()));
  const filters = await writeNamed(folder, 'filter', lists.filters());
  const account = lists.write(entry.version, chunks, filters);
  const hash = names.nameOf(account);
  await writeFile(path.join(folder, `pagefind.${hash}.pf_meta`), await pack(account));
  for (const [name, content] of files) await writeFile(path.join(folder, name), content);
  const languages = { [INDEX_LANGUAGE]: { hash, wasm: null, page_count: lists.size } };
  await writeFile(path.join(folder, 'pagefind-entry.json'), JSON.stringify({ ...entry, languages }));
  const manifest: IndexManifest = { analysis: ANALYSIS_VERSION, pages: lists.size, compounds: [...compounds].sort() };
  await writeFile(path.join(folder, VOCABULARY_FILE), vocabulary.write());
  await writeFile(path.join(folder, INDEX_MANIFEST), JSON.stringify(manifest));
  return manifest;
}
