import { rarity } from '../plain/rank.ts';
import type { PagefindAnswer, PagefindClient, PagefindHit, PagefindOptions } from '../query/pagefind.ts';
import type { SupplementManifest } from './manifest.ts';

/** An answer of one index without what the other holds in a newer state. */
interface Side {
  results: PagefindHit[];
  /** How many of its pages hold what was asked for, filters aside. */
  count: number;
  /** The same, as the index itself counts, with pages that are not to be shown. */
  ownCount: number;
}

const PHRASE = /^\s*"(.+)"\s*$/s;

/** Pages that hold a word, or every word of a phrase, which is what Pagefind counts for one. */
async function holding(client: PagefindClient, term: string): Promise<Set<string>> {
  const words = PHRASE.exec(term)?.[1]?.split(' ') ?? [term];
  let pages: Set<string> | undefined;
  for (const word of words) {
    const ids = (await client.search(word)).results.map(({ id }) => id);
    pages = new Set(pages ? ids.filter((id) => pages!.has(id)) : ids);
  }
  return pages ?? new Set();
}

/** One index of the two, of which only some pages are shown. */
function sideOf(client: PagefindClient, isShown: (id: string) => boolean) {
  return async (term: string | null, options: PagefindOptions): Promise<Side> => {
    const { results, unfilteredResultCount: ownCount } = await client.search(term, options);
    const shown = results.filter(({ id }) => isShown(id));
    const held = term === null || ownCount === 0 ? [] : [...(await holding(client, term))];
    return { results: shown, count: held.filter(isShown).length, ownCount };
  };
}

/** Hits with the score that they would have in an index of so many pages. A phrase has the same score in any. */
function rescaled({ results, ownCount }: Side, ownPages: number, pages: number, count: number): PagefindHit[] {
  const factor = rarity({ pages, holding: count }) / rarity({ pages: ownPages, holding: ownCount });
  return results.map((hit) => ({ ...hit, score: hit.score * factor }));
}

/**
 * Searches a large index and the supplement that holds what changed since, as if they were one: pages that the supplement
 * has in a newer state, or that are gone, are neither found nor counted. A term is a word, the beginning of one, or a
 * phrase between quotation marks, as the query code asks.
 * @param about the supplement’s own account of itself
 */
export function mergedClient(base: PagefindClient, supplement: PagefindClient, about: SupplementManifest): PagefindClient {
  const [superseded, added] = [new Set(about.superseded), new Set(about.added)];
  const inBase = sideOf(base, (id) => !superseded.has(id));
  const inSupplement = sideOf(supplement, (id) => added.has(id));

  const orders = new Map<string, Promise<Map<string, number>>>();
  /** The pages of both in one order, from the lowest, each with its place. */
  const orderBy = (key: string): Promise<Map<string, number>> => {
    const known = orders.get(key) ?? base.search(null, { sort: { [key]: 'asc' } }).then(({ results }) => placesOfBoth(results, about.order[key] ?? []));
    orders.set(key, known);
    return known;
  };

  return {
    async search(term, options = {}): Promise<PagefindAnswer> {
      const [older, newer] = await Promise.all([inBase(term, options), inSupplement(term, options)]);
      const count = older.count + newer.count;
      const isWord = term !== null && !PHRASE.test(term);
      const results = isWord
        ? [...rescaled(older, about.basePages, about.pages, count), ...rescaled(newer, about.ownPages, about.pages, count)].sort((a, b) => b.score - a.score)
        : [...older.results, ...newer.results];
      const [sort] = Object.entries(options.sort ?? {});
      if (sort) {
        const [key, direction] = sort;
        const places = await orderBy(key);
        const sign = direction === 'asc' ? 1 : -1;
        results.sort((a, b) => sign * (places.get(a.id)! - places.get(b.id)!));
      }
      return { results, unfilteredResultCount: count };
    },
    async filters() {
      const [older, newer] = [await base.filters(), await supplement.filters()];
      const names = [...new Set([...Object.keys(older), ...Object.keys(newer)])];
      return Object.fromEntries(names.map((name) => [name, countsOfBoth(older[name] ?? {}, about.lost[name] ?? {}, newer[name] ?? {})]));
    },
  };
}

/** Sets the pages of a supplement among those of its base. */
function placesOfBoth(base: readonly PagefindHit[], inserted: SupplementManifest['order'][string]): Map<string, number> {
  const places = new Map<string, number>();
  let next = 0;
  for (let place = 0; place <= base.length; place++) {
    for (; next < inserted.length && inserted[next]![1] === place; next++) places.set(inserted[next]![0], places.size);
    const hit = base[place];
    if (hit) places.set(hit.id, places.size);
  }
  return places;
}

/** How many pages have each value; values that none has any more are left out, as in an index of their own. */
function countsOfBoth(older: Record<string, number>, lost: Record<string, number>, newer: Record<string, number>): Record<string, number> {
  const values = [...new Set([...Object.keys(older), ...Object.keys(newer)])];
  const counts = values.map((value): [string, number] => [value, (older[value] ?? 0) - (lost[value] ?? 0) + (newer[value] ?? 0)]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
