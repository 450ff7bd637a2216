import type { SearchDocument } from '../search/search-document.ts';
import type { Engine } from './engines.ts';
import type { KnownItem, WordPair } from './pairs.ts';

/** How an engine did on the pairs of a category. */
export interface PairScore {
  category: string;
  expected: WordPair['expected'];
  right: number;
  of: number;
  wrong: WordPair[];
}

/** A page for each word that stands in a text, and the address of each. */
export function wordPages(pairs: WordPair[]): { documents: SearchDocument[]; addressOf: Map<string, string> } {
  const addressOf = new Map([...new Set(pairs.map(({ a }) => a))].map((word, index) => [word, `/word/${index}/`]));
  const meta = { title: '', kind: '', issuer: '', date: '', otherDate: '' };
  const documents = [...addressOf].map(([word, url]): SearchDocument => ({ url, meta, filters: {}, sort: { date: '0' }, blocks: [{ text: word, weight: 1 }] }));
  return { documents, addressOf };
}

/** Asks an engine for one word of each pair and sees whether it finds the page of the other. */
export async function scorePairs(engine: Engine, pairs: WordPair[], addressOf: ReadonlyMap<string, string>): Promise<PairScore[]> {
  const scores = new Map<string, PairScore>();
  for (const pair of pairs) {
    const { category, expected } = pair;
    const key = `${category} ${expected}`;
    const score = scores.get(key) ?? { category, expected, right: 0, of: 0, wrong: [] };
    scores.set(key, score);
    const meets = (await engine(pair.b)).includes(addressOf.get(pair.a)!);
    score.of++;
    if (meets === (expected === 'meet')) score.right++;
    else score.wrong.push(pair);
  }
  return [...scores.values()];
}

/** The known items that an archive has: those of another archive could not be found in it, whatever the engine. */
export function itemsOf(items: readonly KnownItem[], documents: readonly Pick<SearchDocument, 'url'>[]): KnownItem[] {
  const ids = new Set(documents.map(({ url }) => url.split('/').at(-2)));
  return items.filter(({ expected }) => expected.some((id) => ids.has(id)));
}

/** How an engine did on known items. */
export interface ItemScore {
  first: number;
  withinFive: number;
  of: number;
  /** Queries whose item was not within five, with the place at which it was found; 0 for not at all. */
  missed: { query: string; expected: string[]; place: number }[];
}

/** Asks an engine for known items. Addresses end in the id of the document. */
export async function scoreItems(engine: Engine, items: KnownItem[]): Promise<ItemScore> {
  const score: ItemScore = { first: 0, withinFive: 0, of: items.length, missed: [] };
  for (const { query, expected } of items) {
    const found = await engine(query);
    const place = found.findIndex((url) => expected.some((id) => url.endsWith(`/${id}/`))) + 1;
    if (place === 1) score.first++;
    if (place >= 1 && place <= 5) score.withinFive++;
    else score.missed.push({ query, expected, place });
  }
  return score;
}
