import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeFragment, type Fragment } from '../../search/index/fragment.ts';
import { unpack } from '../../search/index/packed.ts';
import { pageEntry } from '../../search/index/page-entry.ts';
import type { WordBlock } from '../../search/index/page-words.ts';
import { INDEX_ENTRY, INDEX_FOLDER, INDEX_MANIFEST, type IndexEntry, type IndexManifest } from '../../search/manifest.ts';
import { readAccount, readFilter, type Account } from '../../search/plain/account.ts';
import { readChunk } from '../../search/plain/chunk.ts';
import { positionOf, weightOf } from '../../search/places.ts';
import { eachPage } from '../../search/plain/posting.ts';
import type { SearchDocument } from '../../search/search-document.ts';
import type { Progress } from '../progress.ts';
import { blocksOf } from './blocks.ts';
import { selectPages, type Selection } from './selection.ts';

/** A document as the index of the site knows it. */
export interface IndexedDocument {
  /** Name of its fragment. */
  id: string;
  document: SearchDocument;
  /** Its analysed words. */
  words: WordBlock[];
}

/** For each of some pages the weight of the word at each position. */
async function weightsOf(pages: readonly number[], account: Account, read: (file: string) => Promise<Buffer>): Promise<Map<number, Uint8Array>> {
  const weights = new Map(pages.map((page) => [page, new Uint8Array(account.pages[page]!.words)]));
  for (const { name } of account.chunks) {
    for (const posting of readChunk(unpack(await read(`index/${name}.pf_index`))).values()) {
      eachPage(posting, (page, start, end) => {
        const known = weights.get(page);
        if (!known) return;
        // Other forms of a word weigh less, so the heaviest one is the word as written.
        for (const packed of posting.slice(start, end)) known[positionOf(packed)] = Math.max(known[positionOf(packed)]!, weightOf(packed));
      });
    }
  }
  return weights;
}

/**
 * Reads documents out of the search index of a finished site.
 * @throws Error when there is no index, when nothing is selected, or when a document analysed anew would not be what the
 *   index holds
 */
export async function indexedDocuments(site: string, selection: Selection, onProgress: Progress): Promise<{ documents: IndexedDocument[]; manifest: IndexManifest }> {
  const read = (file: string) => readFile(path.join(site, INDEX_FOLDER, file));
  const manifest = JSON.parse(String(await read(INDEX_MANIFEST))) as IndexManifest;
  const { languages } = JSON.parse(String(await read(INDEX_ENTRY))) as IndexEntry;
  const account = readAccount(unpack(await read(`pagefind.${Object.values(languages)[0]!.hash}.pf_meta`)));
  const pages = await selectPages(account.pages.length, selection, async (name) => {
    const file = account.filters.get(name);
    return file === undefined ? undefined : readFilter(unpack(await read(`filter/${file}.pf_filter`)));
  });
  const weights = await weightsOf(pages, account, read);
  const compounds = new Set(manifest.compounds);
  const places = new Map((account.orders.get('date') ?? []).map((page, index) => [page, index]));
  let done = 0;
  const documents = await Promise.all(pages.map(async (page) => {
    const { name } = account.pages[page]!;
    const fragment: Fragment = decodeFragment(await read(`fragment/${name}.pf_fragment`));
    const { url, meta, filters } = fragment;
    // The index keeps the order of the dates and not the dates themselves.
    const sort = { date: String(places.get(page) ?? 0).padStart(6, '0') };
    const document: SearchDocument = { url, meta: meta as SearchDocument['meta'], filters, sort, blocks: blocksOf(fragment, weights.get(page)!) };
    const entry = pageEntry(document, { compounds });
    if (entry.fragment.content !== fragment.content) throw new Error(`${url}: the index of the site was made by another version: run “npm run build” again`);
    onProgress(++done, pages.length, 'documents read from the index');
    return { id: name, document, words: entry.blocks };
  }));
  return { documents, manifest };
}
