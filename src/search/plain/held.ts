import { compareBytes } from '../byte-order.ts';
import type { PagefindClient } from '../query/pagefind.ts';
import type { SearchDocument } from '../search-document.ts';

/** A client that also knows the words of its pages, as the text of a vocabulary file. */
export interface PagesClient extends PagefindClient {
  vocabulary(): Promise<string>;
}

/** What filters and orders look at of a page. */
type Filtered = Pick<SearchDocument, 'filters' | 'sort'>;

/** The pages of each value of each filter, values in the order of the index. */
export function filtersOf(pages: readonly Filtered[]): Map<string, Map<string, number[]>> {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [page, { filters: own }] of pages.entries()) {
    for (const [name, values] of Object.entries(own)) {
      if (values.length > 0 && !filters.has(name)) filters.set(name, new Map());
      const byValue = filters.get(name)!;
      for (const value of values) {
        const holding = byValue.get(value);
        if (holding) holding.push(page);
        else byValue.set(value, [page]);
      }
    }
  }
  return filters;
}

/** The pages that have a sort key, in its order. */
export function orderBy(pages: readonly Filtered[], key: string): number[] {
  const values = pages.flatMap(({ sort }, page) => (key in sort ? [{ page, value: sort[key]! }] : []));
  return values.sort((a, b) => compareBytes(a.value, b.value)).map(({ page }) => page);
}
