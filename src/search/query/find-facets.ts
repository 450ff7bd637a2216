import type { Facets } from './facets.ts';
import type { PagefindClient } from './pagefind.ts';

/** Finds which pages have which values. Pagefind tells counts for one search only; sets give them for any. It takes as many searches as there are values. */
export async function findFacets(pagefind: PagefindClient): Promise<Facets> {
  const names = await pagefind.filters();
  const facets: Facets = new Map();
  for (const [name, values] of Object.entries(names)) {
    const sets = new Map<string, Set<string>>();
    for (const value of Object.keys(values)) {
      const { results } = await pagefind.search(null, { filters: { [name]: { any: [value] } } });
      sets.set(value, new Set(results.map(({ id }) => id)));
    }
    facets.set(name, sets);
  }
  return facets;
}
