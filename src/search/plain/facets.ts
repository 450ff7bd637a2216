import type { Facets } from '../query/facets.ts';
import { loadAccount, loadFilter, type ReadFile } from './load.ts';

/** Reads out of the files of an index which pages have which values. @throws Error where one can’t be read */
export async function readFacets(read: ReadFile): Promise<Facets> {
  const { pages, filters } = await loadAccount(read);
  const readOne = async ([name, file]: [string, string]) => {
    const values = await loadFilter(read, file);
    return [name, new Map([...values].map(([value, numbers]) => [value, new Set(numbers.map((number) => pages[number]!.name))]))] as const;
  };
  return new Map(await Promise.all([...filters].map(readOne)));
}
