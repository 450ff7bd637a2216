import { INDEX_ENTRY, type IndexEntry } from '../manifest.ts';
import type { Facets } from '../query/facets.ts';
import { readAccount, readFilter } from './account.ts';
import type { ReadFile } from './files.ts';
import { unpack } from './unpack.ts';

/** Reads out of the files of an index which pages have which values. @throws Error where one can’t be read */
export async function readFacets(read: ReadFile): Promise<Facets> {
  const { languages } = JSON.parse(new TextDecoder().decode(await read(INDEX_ENTRY))) as IndexEntry;
  const { pages, filters } = readAccount(await unpack(await read(`pagefind.${Object.values(languages)[0]!.hash}.pf_meta`)));
  const readOne = async ([name, file]: [string, string]) => {
    const values = readFilter(await unpack(await read(`filter/${file}.pf_filter`)));
    return [name, new Map([...values].map(([value, numbers]) => [value, new Set(numbers.map((number) => pages[number]!.name))]))] as const;
  };
  return new Map(await Promise.all([...filters].map(readOne)));
}
