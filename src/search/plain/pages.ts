import { pageEntry } from '../index/page-entry.ts';
import { pageWords, type PageWords } from '../index/page-words.ts';
import type { PagefindClient } from '../query/pagefind.ts';
import type { SearchDocument } from '../search-document.ts';
import { VocabularyCounter } from '../vocabulary.ts';
import { plainClient } from './client.ts';
import { filtersOf, orderBy, type PagesClient } from './held.ts';
import type { Posting } from './posting.ts';
import { handedOn, type PlainSource } from './source.ts';

/** A page held in memory. */
export interface HeldPage {
  id: string;
  document: SearchDocument;
}

export interface PagesOptions {
  /** Compounds of the corpus by which the pages are analysed, see `IndexManifest`. */
  compounds: ReadonlySet<string>;
  /** Told how many pages have been read, while the first search waits. */
  onProgress?: (done: number, of: number) => void;
}

/** After so long at a stretch the browser is let draw and answer, in milliseconds. */
const SLICE = 40;

const letOthers = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The postings of one page, added to those of the pages before it. */
function addWords(into: Map<string, Posting>, page: number, words: PageWords): void {
  for (const [form, places] of words) {
    let posting = into.get(form);
    if (!posting) into.set(form, (posting = []));
    posting.push(page, places.length, ...places);
  }
}

/** Analyses all pages, pausing between slices. */
async function readPages(pages: readonly HeldPage[], { compounds, onProgress }: PagesOptions) {
  const words = new Map<string, Posting>();
  const vocabulary = new VocabularyCounter();
  const lengths: number[] = [];
  let paused = performance.now();
  for (const [page, { document }] of pages.entries()) {
    const { blocks, fragment } = pageEntry(document, { compounds });
    addWords(words, page, pageWords(blocks, (key, writing) => vocabulary.add(key, writing)));
    lengths.push(fragment.word_count);
    if (performance.now() - paused < SLICE) continue;
    onProgress?.(page + 1, pages.length);
    await letOthers();
    paused = performance.now();
  }
  onProgress?.(pages.length, pages.length);
  return { words, vocabulary, lengths };
}

/**
 * Searches pages that are held in memory, without any index: at the first search their texts are analysed, as the builder of an
 * index does it.
 */
export function pagesClient(pages: readonly HeldPage[], options: PagesOptions): PagesClient {
  let reading: ReturnType<typeof readPages> | undefined;
  const read = () => (reading ??= readPages(pages, options));
  const documents = pages.map(({ document }) => document);
  const filters = filtersOf(documents);
  async function open(): Promise<PagefindClient> {
    const { words, lengths } = await read();
    const source: PlainSource = {
      pages: pages.map(({ id }, index) => ({ id, words: lengths[index]! })),
      filters: [...filters.keys()],
      filter: async (name) => filters.get(name),
      order: (key) => orderBy(documents, key),
      words: async () => words,
      async page(page) {
        return handedOn(pageEntry(pages[page]!.document, options).fragment);
      },
    };
    return plainClient(source);
  }
  let opening: Promise<PagefindClient> | undefined;
  const client = () => (opening ??= open());
  return {
    search: async (term, asked) => (await client()).search(term, asked),
    filters: async () => (await client()).filters(),
    vocabulary: async () => (await read()).vocabulary.write(),
  };
}
