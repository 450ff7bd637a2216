import type { Fragment } from '../index/fragment.ts';
import type { PagefindClient } from '../query/pagefind.ts';
import { readChunk } from './chunk.ts';
import { plainClient } from './client.ts';
import { decode, loadAccount, loadFilter, type ReadFile } from './load.ts';
import { chunksFor } from './needed.ts';
import type { Posting } from './posting.ts';
import { handedOn } from './source.ts';
import { unpack } from './unpack.ts';

/**
 * Does a thing once for each name; what failed is tried again when it is next asked for. The search has one like it for itself (`ask.ts`): to share
 * it would make a file of its own of these lines, which a slow line would have to fetch as well.
 */
function once<T>(make: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (name) => {
    let result = made.get(name);
    if (!result) {
      made.set(name, (result = make(name)));
      result.catch(() => made.delete(name));
    }
    return result;
  };
}

/**
 * Searches an index by the files that Pagefind’s client reads, and loads only those that a query needs.
 * @throws Error where the index can’t be read
 */
export async function filesClient(read: ReadFile): Promise<PagefindClient> {
  const account = await loadAccount(read);
  const words = new Map<string, Posting>();
  const loadChunk = once(async (name) => {
    for (const [word, posting] of readChunk(await unpack(await read(`index/${name}.pf_index`)))) words.set(word, posting);
  });
  const filterIn = once((file) => loadFilter(read, file));
  const loadPage = once(async (name) => {
    return handedOn(decode(await unpack(await read(`fragment/${name}.pf_fragment`))) as Fragment);
  });
  return plainClient({
    pages: account.pages.map(({ name, words: length }) => ({ id: name, words: length })),
    filters: [...account.filters.keys()],
    filter: async (name) => (account.filters.has(name) ? filterIn(account.filters.get(name)!) : undefined),
    order: (key) => account.orders.get(key),
    async words(forms) {
      const needed = new Set(forms.flatMap((form) => chunksFor(form, account.chunks).map(({ name }) => name)));
      // Words whose file can’t be had are not found, as Pagefind’s client has it: the others are.
      await Promise.allSettled([...needed].map(loadChunk));
      return words;
    },
    page: (page) => loadPage(account.pages[page]!.name),
  });
}
