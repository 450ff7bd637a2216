import type { Variant } from '../../persian/index.ts';
import { WORD_END } from '../terms.ts';
import type { PagefindAnswer, PagefindClient, PagefindHit, PagefindOptions } from './pagefind.ts';
import { wordingsOf, type Term } from './parse.ts';

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
  counting: Set<string>;
}

/** What a match counts that is not the word as typed: its parts as neighbours, a word that means much the same. */
const PARTS_FACTOR = 0.8;
const VARIANT_FACTOR = 0.5;
/** A word that so many pages hold as typed, whatever the filters, is not looked for in words that mean much the same: each may load another part of the index. */
const ENOUGH = 25;

const nothing = (written: string): Found => ({ written, matches: new Map(), exists: false, also: [], counting: new Set() });

/** Adds an answer to what was found. A page that holds several forms of one word counts as if it held the best of them. */
async function take(found: Found, asked: Promise<PagefindAnswer>, factor: number): Promise<PagefindAnswer> {
  const answer = await asked;
  found.exists ||= answer.unfilteredResultCount > 0;
  for (const hit of answer.results) {
    const match = found.matches.get(hit.id) ?? { hit, score: 0, positions: new Set() };
    match.score = Math.max(match.score, hit.score * factor);
    for (const position of hit.words) match.positions.add(position);
    found.matches.set(hit.id, match);
  }
  return answer;
}

/** How a word is asked for, or several next to each other. */
function wording(keys: readonly string[]): string {
  const words = keys.map((key) => key + WORD_END).join(' ');
  return keys.length === 1 ? words : `"${words}"`;
}

/** The wordings of variants that are other writings of the very same. */
const writingsOf = (variants: readonly Variant[]) => variants.flatMap(({ same, keys }) => (same ? [keys] : []));

/**
 * Looks for a word, or for several that stand next to each other. Of these the index tells the first place on each page only, be it in
 * a note, and the same worth of all pages: all places, and what they are worth, are found by looking for each of the words.
 */
async function lookUp(pagefind: PagefindClient, keys: readonly string[], options: PagefindOptions): Promise<PagefindAnswer> {
  const answer = await pagefind.search(wording(keys), options);
  if (keys.length === 1 || answer.results.length === 0) return answer;
  /** For each word, what it is worth on each page, and where the others would begin with it in its place. */
  const each = await Promise.all(keys.map(async (key, index) => {
    const { results } = await pagefind.search(wording([key]), options);
    return new Map(results.map(({ id, score, words }) => [id, { score, begins: new Set(words.map((at) => at - index)) }]));
  }));
  const results = answer.results.map((hit) => {
    const held = each.map((pages) => pages.get(hit.id)!);
    const begins = [...held[0]!.begins].filter((at) => held.every((word) => word.begins.has(at)));
    const score = held.reduce((sum, word) => sum + word.score, 0) / keys.length;
    return { ...hit, score, words: begins.flatMap((at) => keys.map((_key, index) => at + index)) };
  });
  return { ...answer, results };
}

/** The pages on which a number, in any of its writings, stands beside the noun that it counts. */
async function besideNoun(pagefind: PagefindClient, { key, counts, variants }: Term, options: PagefindOptions): Promise<Set<string>> {
  const numbers = [key, ...writingsOf(variants).flat()];
  const orders = counts === undefined ? [] : numbers.flatMap((number) => [[counts, number], [number, counts]]);
  const answers = await Promise.all(orders.map((order) => pagefind.search(wording(order), options)));
  return new Set(answers.flatMap(({ results }) => results.map(({ id }) => id)));
}

/**
 * Looks one word up: as typed and in other writings, as its parts, and as the words that mean much the same.
 * @param typing match words that begin with it, for a word that is still being typed
 */
export async function findTerm(pagefind: PagefindClient, term: Term, options: PagefindOptions, typing?: boolean): Promise<Found> {
  const found = nothing(term.written);
  const lookFor = async (variants: readonly Variant[], factor: number) => {
    for (const variant of variants) if ((await take(found, lookUp(pagefind, variant.keys, options), factor)).results.length > 0) found.also.push(variant);
  };
  const typed = await take(found, typing ? pagefind.search(term.key, options) : lookUp(pagefind, [term.key], options), 1);
  await lookFor(term.variants.filter(({ same }) => same), 1);
  found.counting = await besideNoun(pagefind, term, options);
  if (typed.unfilteredResultCount >= ENOUGH) return found;
  if (term.parts.length > 1) await take(found, lookUp(pagefind, term.parts, options), PARTS_FACTOR);
  await lookFor(term.variants.filter(({ same }) => !same), VARIANT_FACTOR);
  return found;
}

/**
 * Looks a phrase up: its words in order, next to each other, within one block of text.
 * @param variants of which other writings are to be found as well
 */
export async function findPhrase(pagefind: PagefindClient, terms: Term[], options: PagefindOptions, variants: readonly Variant[] = []): Promise<Found> {
  const found = nothing(`«${terms.map(({ written }) => written).join(' ')}»`);
  for (const [index, keys] of [...wordingsOf(terms), ...writingsOf(variants)].entries()) {
    await take(found, lookUp(pagefind, keys, options), index === 0 ? 1 : PARTS_FACTOR);
  }
  return found;
}
