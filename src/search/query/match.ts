import type { Variant } from '../../persian/index.ts';
import { WORD_END } from '../terms.ts';
import type { PagefindClient, PagefindHit, PagefindOptions } from './pagefind.ts';
import type { Term } from './parse.ts';

/** A page that holds a word or a phrase: how well, and where. */
export interface Match {
  hit: PagefindHit;
  score: number;
  positions: Set<number>;
}

/** What was found for one word or phrase of a query. */
export interface Found {
  written: string;
  matches: Map<string, Match>;
  /** Whether it occurs anywhere in the archive, filters aside. */
  exists: boolean;
  /** Forms that were not typed but found something. */
  also: Variant[];
  /** Of a number that counts a noun, the pages on which the two stand next to each other; none of other words. */
  counting: Set<string> | undefined;
}

/** What a match counts that is not the word as typed: its parts as neighbours, a word that means much the same. */
const PARTS_FACTOR = 0.8;
const VARIANT_FACTOR = 0.5;
/** A word that so many pages hold as typed, whatever the filters, is not looked for in words that mean much the same: each may load another part of the index. */
const ENOUGH = 25;

/** Adds hits to what was found. A page that holds several forms of one word counts as if it held the best of them. */
function merge(into: Map<string, Match>, hits: PagefindHit[], factor: number): void {
  for (const hit of hits) {
    const known = into.get(hit.id);
    if (!known) {
      into.set(hit.id, { hit, score: hit.score * factor, positions: new Set(hit.words) });
      continue;
    }
    known.score = Math.max(known.score, hit.score * factor);
    for (const position of hit.words) known.positions.add(position);
  }
}

const phrase = (keys: readonly string[]) => `"${keys.map((key) => key + WORD_END).join(' ')}"`;
const wording = (keys: readonly string[]) => (keys.length === 1 ? keys[0] + WORD_END : phrase(keys));

/** The wordings of variants that are other writings of the very same. */
const writingsOf = (variants: readonly Variant[]) => variants.flatMap(({ same, keys }) => (same ? [keys] : []));

/** The pages on which a number, in any of its writings, stands beside the noun that it counts. */
async function besideNoun(pagefind: PagefindClient, { key, counts, variants }: Term, options: PagefindOptions): Promise<Set<string> | undefined> {
  if (counts === undefined) return undefined;
  const numbers = [key, ...writingsOf(variants).flat()];
  const orders = numbers.flatMap((number) => [[counts, number], [number, counts]]);
  const answers = await Promise.all(orders.map((order) => pagefind.search(phrase(order), options)));
  return new Set(answers.flatMap(({ results }) => results.map(({ id }) => id)));
}

/**
 * Looks one word up: as typed and in other writings, as its parts, and as the words that mean much the same.
 * @param typing match words that begin with it, for a word that is still being typed
 */
export async function findTerm(pagefind: PagefindClient, term: Term, options: PagefindOptions, typing = false): Promise<Found> {
  const found: Found = { written: term.written, matches: new Map(), exists: false, also: [], counting: undefined };
  const look = async (query: string, factor: number) => {
    const answer = await pagefind.search(query, options);
    found.exists ||= answer.unfilteredResultCount > 0;
    merge(found.matches, answer.results, factor);
    return answer;
  };
  const lookFor = async (variants: readonly Variant[], factor: number) => {
    for (const variant of variants) if ((await look(wording(variant.keys), factor)).results.length > 0) found.also.push(variant);
  };
  const typed = await look(typing ? term.key : wording([term.key]), 1);
  await lookFor(term.variants.filter(({ same }) => same), 1);
  found.counting = await besideNoun(pagefind, term, options);
  if (typed.unfilteredResultCount >= ENOUGH) return found;
  if (term.parts.length > 1) await look(phrase(term.parts), PARTS_FACTOR);
  await lookFor(term.variants.filter(({ same }) => !same), VARIANT_FACTOR);
  return found;
}

/**
 * Looks a phrase up: its words in order, next to each other, within one block of text.
 * @param variants of which other writings are to be found as well
 */
export async function findPhrase(pagefind: PagefindClient, terms: Term[], options: PagefindOptions, variants: readonly Variant[] = []): Promise<Found> {
  const written = `«${terms.map((term) => term.written).join(' ')}»`;
  const found: Found = { written, matches: new Map(), exists: false, also: [], counting: undefined };
  const whole = terms.map(({ key }) => [key]);
  const apart = terms.map(({ key, parts }) => (parts.length > 1 ? parts : [key]));
  const ways = [whole, ...(apart.some((keys) => keys.length > 1) ? [apart] : [])].map((way) => way.flat());
  for (const [index, keys] of [...ways, ...writingsOf(variants)].entries()) {
    const answer = await pagefind.search(wording(keys), options);
    found.exists ||= answer.unfilteredResultCount > 0;
    merge(found.matches, answer.results, index === 0 ? 1 : PARTS_FACTOR);
  }
  return found;
}
