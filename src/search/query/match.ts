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
}

/** What a match counts that is not the word as typed: its parts as neighbours, a word that means much the same. */
const PARTS_FACTOR = 0.8;
const VARIANT_FACTOR = 0.5;
/** A word that so many pages hold as typed is not looked for in its variants too: each may load another part of the index. */
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

const phrase = (keys: string[]) => `"${keys.map((key) => key + WORD_END).join(' ')}"`;

/**
 * Looks one word up: as typed, as its parts, and as the words that mean much the same.
 * @param typing match words that begin with it, for a word that is still being typed
 */
export async function findTerm(pagefind: PagefindClient, term: Term, options: PagefindOptions, typing = false): Promise<Found> {
  const found: Found = { written: term.written, matches: new Map(), exists: false, also: [] };
  const look = async (query: string, factor: number) => {
    const answer = await pagefind.search(query, options);
    found.exists ||= answer.unfilteredResultCount > 0;
    merge(found.matches, answer.results, factor);
    return answer.results.length > 0;
  };
  await look(typing ? term.key : term.key + WORD_END, 1);
  if (found.matches.size >= ENOUGH) return found;
  if (term.parts.length > 1) await look(phrase(term.parts), PARTS_FACTOR);
  for (const variant of term.variants) if (await look(variant.key + WORD_END, VARIANT_FACTOR)) found.also.push(variant);
  return found;
}

/** Looks a phrase up: its words in order, next to each other, within one block of text. */
export async function findPhrase(pagefind: PagefindClient, terms: Term[], options: PagefindOptions): Promise<Found> {
  const written = `«${terms.map((term) => term.written).join(' ')}»`;
  const found: Found = { written, matches: new Map(), exists: false, also: [] };
  const whole = terms.map(({ key }) => [key]);
  const apart = terms.map(({ key, parts }) => (parts.length > 1 ? parts : [key]));
  const wordings = [whole, ...(apart.some((keys) => keys.length > 1) ? [apart] : [])];
  for (const [index, wording] of wordings.entries()) {
    const keys = wording.flat();
    const answer = await pagefind.search(keys.length === 1 ? keys[0] + WORD_END : phrase(keys), options);
    found.exists ||= answer.unfilteredResultCount > 0;
    merge(found.matches, answer.results, index === 0 ? 1 : PARTS_FACTOR);
  }
  return found;
}
