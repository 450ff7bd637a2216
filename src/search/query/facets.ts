import type { Filters } from './pagefind.ts';

/** The pages of each value of each filter. */
export type Facets = Map<string, Map<string, Set<string>>>;

/** How many pages each value of each filter leaves. */
export type FacetCounts = Record<string, Record<string, number>>;

/** A decade is no filter of the index: its pages are those of its years, and it is chosen in the place of a year. */
const DECADE = 'decade';
const YEAR = 'year';

function decadesOf(years: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const decades = new Map<string, Set<string>>();
  for (const [year, pages] of years) {
    const decade = `${year.slice(0, -1)}0`;
    decades.set(decade, new Set([...(decades.get(decade) ?? []), ...pages]));
  }
  return decades;
}

/** The same with the pages of each decade. */
export const withDecades = (facets: Facets): Facets => new Map([...facets, [DECADE, decadesOf(facets.get(YEAR) ?? new Map())]]);

/** Whether a page passes the filters, one of them left aside. */
function passes(id: string, facets: Facets, filters: Filters, except: string): boolean {
  return Object.entries(filters).every(([name, { any }]) => name === except || any.some((value) => facets.get(name)?.get(value)?.has(id)));
}

/**
 * Counts what each value would leave: pages that match the query and all other filters.
 * @param ids pages that match the query without filters
 */
export function countFacets(facets: Facets, ids: readonly string[], filters: Filters): FacetCounts {
  const wanted = new Set(ids);
  const counts: FacetCounts = {};
  for (const [name, values] of facets) {
    counts[name] = {};
    for (const [value, members] of values) {
      let count = 0;
      for (const id of members) if (wanted.has(id) && passes(id, facets, filters, name === DECADE ? YEAR : name)) count++;
      counts[name][value] = count;
    }
  }
  return counts;
}
