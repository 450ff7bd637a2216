import type { AnalyzeOptions } from '../../persian/index.ts';
import { findPhrase, findTerm, type Found, type Match } from './match.ts';
import { parseQuery, type Term } from './parse.ts';
import type { Filters, PagefindClient, PagefindOptions } from './pagefind.ts';
import { byWorth, loadResult, toResult, type Result } from './result.ts';

export interface SearchOptions extends AnalyzeOptions {
  filters?: Filters;
  /** By worth, or by date; undated documents count as oldest. */
  sort?: 'relevance' | 'newest' | 'oldest';
  /** The last word is still being typed: find words that begin with it. */
  typing?: boolean;
  /** A query that asks for nothing lists all pages, as it does where filters narrow them. */
  all?: boolean;
}

export interface SearchAnswer {
  /** Pages that hold all that was asked for. */
  results: Result[];
  /** Pages that hold a part of it, when few hold all. */
  partial: Result[];
  /** Words that occur nowhere in the archive. */
  missing: string[];
  /** Forms that were looked for besides those typed, and found. */
  also: string[];
}

/** With fewer full matches than this, partial ones are shown as well, and other queries offered. */
export const FEW = 3;

type Direction = 'asc' | 'desc';

/** Pages in order of date, for sorting what several searches found together. */
async function dateOrder(pagefind: PagefindClient, direction: Direction): Promise<Map<string, number>> {
  const { results } = await pagefind.search(null, { sort: { date: direction } });
  return new Map(results.map(({ id }, index) => [id, index]));
}

/** The pages that hold what must not occur, in whatever writing: a day in digits also where it stands in words. */
async function excludedIds(pagefind: PagefindClient, excluded: ReturnType<typeof parseQuery>['excluded'], options: PagefindOptions): Promise<Set<string>> {
  const found = await Promise.all(excluded.map((terms) => findPhrase(pagefind, terms, options, terms.length > 1 ? [] : terms[0]!.variants)));
  return new Set(found.flatMap(({ matches }) => [...matches.keys()]));
}

/** A query with filters or exclusions but without words lists what they leave, the newest first unless the oldest are wanted. */
async function browse(pagefind: PagefindClient, excluded: Set<string>, options: PagefindOptions, direction: Direction): Promise<Result[]> {
  const { results } = await pagefind.search(null, { ...options, sort: { date: direction } });
  const kept = results.filter(({ id }) => !excluded.has(id));
  return kept.map((hit): Result => ({ id: hit.id, score: 0, missing: [], load: () => loadResult(hit, [], []) }));
}

/**
 * Searches the archive: pages with all words first; where those are few, pages with some of them, the rare words
 * weighing more; words that occur nowhere are named, not dropped.
 */
export async function search(pagefind: PagefindClient, query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  const { terms: all, phrases, excluded } = parseQuery(query, options);
  // A function word beside a content word is not looked for: nearly every page has it, and its part of the index is large.
  const needed = all.filter(({ optional }) => !optional);
  // A word that is written twice is looked for once; as it was written last, for that may still be growing.
  const terms = [...new Map(needed.map((term) => [`${term.key} ${term.counts ?? ''}`, term])).values()];
  const passed: PagefindOptions = options.filters ? { filters: options.filters } : {};
  const direction = options.sort === 'oldest' ? 'asc' : 'desc';
  const without = await excludedIds(pagefind, excluded, passed);
  if (terms.length === 0 && phrases.length === 0) {
    const asked = options.all || excluded.length > 0 || Object.keys(options.filters ?? {}).length > 0;
    return { results: asked ? await browse(pagefind, without, passed, direction) : [], partial: [], missing: [], also: [] };
  }
  const isTyped = (term: Term) => options.typing && term === all.at(-1);
  const found = await Promise.all([
    ...phrases.map((phrase) => findPhrase(pagefind, phrase, passed)),
    ...terms.map((term) => findTerm(pagefind, term, passed, isTyped(term))),
  ]);
  const ids = [...new Set(found.flatMap(({ matches }) => [...matches.keys()]))].filter((id) => !without.has(id));
  const isFull = (id: string) => found.every(({ matches }) => matches.has(id));
  const rarity = ({ matches }: Found) => Math.log(1 + ids.length / Math.max(1, matches.size));
  const full = ids.filter(isFull).map((id) => toResult(id, found, (_part, { score }) => score)).sort(byWorth(found));
  const wantsPartial = full.length < FEW && found.length > 1;
  const partialWorth = (part: Found, { score }: Match) => rarity(part) * (1 + score / (1 + score));
  const partial = wantsPartial ? ids.filter((id) => !isFull(id)).map((id) => toResult(id, found, partialWorth)).sort(byWorth(found)) : [];
  if (options.sort && options.sort !== 'relevance') {
    const order = await dateOrder(pagefind, direction);
    const byDate = (a: Result, b: Result) => order.get(a.id)! - order.get(b.id)!;
    full.sort(byDate);
    partial.sort(byDate);
  }
  return {
    results: full,
    partial,
    missing: found.filter(({ exists }) => !exists).map(({ written }) => written),
    also: [...new Set(found.flatMap(({ also }) => also.map(({ label }) => label)))],
  };
}
