import type { Filters, PagefindClient, PagefindHit, PagefindOptions } from '../query/pagefind.ts';
import { findPhrase, findWord, type Allowed, type FoundPage, type FoundPages } from './find.ts';
import { readIndexQuery } from './query-words.ts';
import type { PlainSource } from './source.ts';

/** The pages that pass all filters: those with any of the values of each. */
async function allowedBy(source: PlainSource, filters: Filters): Promise<Allowed> {
  let allowed: Allowed;
  for (const [name, { any }] of Object.entries(filters)) {
    const values = await source.filter(name);
    const pages = any.flatMap((value) => values?.get(value) ?? []);
    const before: Allowed = allowed;
    allowed = new Set(before ? pages.filter((page) => before.has(page)) : pages);
  }
  return allowed;
}

/** Puts pages in order of a sort key; the place is the score, and pages that lack the key fall out, as in Pagefind. */
function sorted(pages: FoundPage[], order: readonly number[], direction: 'asc' | 'desc'): FoundPage[] {
  const places = new Map(order.map((page, index) => [page, direction === 'asc' ? -index : index]));
  return pages.flatMap((found) => {
    const score = places.get(found.page);
    return score === undefined ? [] : [{ ...found, score }];
  });
}

/**
 * Searches an index in plain JavaScript, where WebAssembly can’t be had. What it answers is what Pagefind’s own client
 * answers to what our search asks: a word, a beginning, a phrase, filters, an order.
 */
export function plainClient(source: PlainSource): PagefindClient {
  const averageLength = Math.fround(source.pages.reduce((sum, { words }) => sum + words, 0) / source.pages.length);

  async function find(term: string | null, allowed: Allowed): Promise<FoundPages> {
    if (term === null) {
      const all = allowed ? [...allowed] : source.pages.map((_page, index) => index);
      return { unfiltered: 0, pages: all.map((page) => ({ page, score: 0, positions: [] })) };
    }
    const { words, isPhrase } = readIndexQuery(term);
    if (words.length === 0) return { unfiltered: 0, pages: [] };
    const table = await source.words(words.map(({ form }) => form));
    return isPhrase ? findPhrase(table, words, allowed) : findWord(source, averageLength, table, words[0]!, allowed);
  }

  const hit = ({ page, score, positions }: FoundPage): PagefindHit => ({ id: source.pages[page]!.id, score, words: positions, data: () => source.page(page) });

  return {
    async search(term, { filters = {}, sort = {} }: PagefindOptions = {}) {
      const { unfiltered, pages } = await find(term, await allowedBy(source, filters));
      const [key, direction] = Object.entries(sort)[0] ?? [];
      const order = key === undefined ? undefined : source.order(key);
      const ordered = order && direction ? sorted(pages, order, direction) : pages;
      ordered.sort((a, b) => b.score - a.score || a.page - b.page);
      return { results: ordered.map(hit), unfilteredResultCount: unfiltered };
    },
    async filters() {
      const loaded = await Promise.all(source.filters.map(async (name) => [name, (await source.filter(name))!] as const));
      return Object.fromEntries(loaded.map(([name, values]) => [name, Object.fromEntries([...values].map(([value, pages]) => [value, pages.length]))]));
    },
  };
}
