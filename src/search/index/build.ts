import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { ANALYSIS_VERSION } from '../../persian/index.ts';
import { INDEX_MANIFEST, type IndexManifest } from '../manifest.ts';
import type { SearchDocument } from '../search-document.ts';
import { VOCABULARY_FILE, VocabularyCounter } from '../vocabulary.ts';
import { compoundsOf } from './compounds.ts';
import { shadowOf } from './shadow.ts';
import { restoreFragments, type Original } from './swap.ts';

/** Pages that Pagefind may be behind: enough to keep it busy, few enough to stay small. */
const AHEAD = 64;

/** Files of Pagefind’s own interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./;

/**
 * Builds the search index of a site.
 * @param documents the pages, in the order in which they are to be indexed
 * @param folder where the index goes
 */
export async function buildIndex(documents: readonly SearchDocument[], folder: string): Promise<IndexManifest> {
  const compounds = compoundsOf(documents);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'fa', writePlayground: false });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  try {
    const originals = new Map<string, Original>();
    const vocabulary = new VocabularyCounter();
    const waiting: Promise<void>[] = [];
    for (const document of documents) {
      const { url, html, content, positions, meta } = shadowOf(document, { compounds }, (...word) => vocabulary.add(...word));
      originals.set(url, { content, positions, meta });
      waiting.push(index.addHTMLFile({ url, content: html }).then((added) => {
        if (added.errors.length > 0) throw new Error(`search index: ${url}: ${added.errors.join('; ')}`);
      }));
      if (waiting.length > AHEAD) await waiting.shift();
    }
    await Promise.all(waiting);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`search index: ${written.errors.join('; ')}`);
    restoreFragments(folder, originals);
    for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(path.join(folder, name));
    const manifest: IndexManifest = { analysis: ANALYSIS_VERSION, pages: originals.size, compounds: [...compounds].sort() };
    await writeFile(path.join(folder, VOCABULARY_FILE), vocabulary.write());
    await writeFile(path.join(folder, INDEX_MANIFEST), JSON.stringify(manifest));
    return manifest;
  } finally {
    await pagefind.close();
  }
}
