import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeFragment, type Fragment } from '../../../../src/search/index/fragment.ts';
import { unpack } from '../../../../src/search/index/packed.ts';
import { decodeCbor, type Item } from './cbor.ts';

/** An index in plain words: what Pagefind’s client would read from its files. */
export interface PlainIndex {
  version: string;
  /** Fragments by address, in the order of the pages. */
  pages: Map<string, Fragment & { counted: number }>;
  /** For each word the places `address position weight`, in order. */
  words: Map<string, string[]>;
  /** For each filter and value the addresses. */
  filters: Record<string, Record<string, string[]>>;
  /** For each order the addresses. */
  sorts: Record<string, string[]>;
  /** The beginnings and ends of the files of words. */
  chunks: [string, string][];
}

type Lists = Item[][];
type Pages = [distance: number, places: number[], inFields: number[]][];
type Entry = [word: string, Pages, variants: [form: string, Pages][]];

/** Weight 1, in Pagefind’s units, at which a list of positions would begin if it said nothing. */
const START_WEIGHT = 25;

function* placesOf(items: number[]): Generator<[position: number, weight: number]> {
  let weight = START_WEIGHT;
  let position = 0;
  for (let index = 0; index < items.length; index++) {
    if (items[index]! < 0) {
      weight = -items[index]! - 1;
      position = items[++index]!;
    } else position += items[index]!;
    yield [position, weight];
  }
}

/** Reads a whole index from its folder. */
export function readIndex(folder: string): PlainIndex {
  const open = (...names: string[]) => unpack(readFileSync(path.join(folder, ...names)));
  const { languages } = JSON.parse(readFileSync(path.join(folder, 'pagefind-entry.json'), 'utf8')) as { languages: Record<string, { hash: string; page_count: number }> };
  const [{ hash, page_count: count } = { hash: '', page_count: 0 }] = Object.values(languages);
  const [version, pages, chunks, filters, sorts] = decodeCbor(open(`pagefind.${hash}.pf_meta`)) as [string, Lists, Lists, Lists, Lists];
  const fragments = (pages as [string, number, string][]).map(([name, counted]) => ({ ...decodeFragment(readFileSync(path.join(folder, 'fragment', `${name}.pf_fragment`))), counted }));
  if (count !== fragments.length) throw new Error(`${count} pages are announced, ${fragments.length} are there`);
  const address = (page: Item) => fragments[page as number]!.url;
  const words = new Map<string, string[]>();
  for (const [, , name] of chunks as [string, string, string][]) {
    const [inChunk] = decodeCbor(open('index', `${name}.pf_index`)) as [Entry[]];
    for (const [word, list, variants] of inChunk) {
      // With other diacritics it stands apart in the file, and is found all the same.
      words.set(word, [list, ...variants.map(([, pages]) => pages)].flatMap((pages) => {
        let page = 0;
        return pages.flatMap(([distance, places]) => {
          page += distance;
          return [...placesOf(places)].map(([position, weight]) => `${address(page)} ${position} ${weight}`);
        });
      }));
    }
  }
  const unused = readdirSync(path.join(folder, 'fragment')).length - fragments.length;
  if (unused !== 0) throw new Error(`${unused} fragments belong to no page`);
  return {
    version, words,
    pages: new Map(fragments.map((fragment) => [fragment.url, fragment])),
    filters: Object.fromEntries(filters.map(([filter, name]) => {
      const [, values] = decodeCbor(open('filter', `${name as string}.pf_filter`)) as [string, [string, number[]][]];
      return [filter, Object.fromEntries(values.map(([value, list]) => [value, list.map(address)]))];
    })),
    sorts: Object.fromEntries(sorts.map(([key, list]) => [key, (list as unknown as number[]).map(address)])),
    chunks: chunks.map(([from, to]) => [from as string, to as string]),
  };
}
