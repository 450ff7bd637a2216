import { showingOf, type ExcerptPart } from './excerpt.ts';
import type { Found, Match } from './match.ts';
import type { PagefindHit } from './pagefind.ts';

/** A page that was found, before its text is loaded. */
export interface Result {
  id: string;
  score: number;
  /** Words of the query that the page lacks; empty for a full match. */
  missing: string[];
  load(): Promise<LoadedResult>;
}

/** A page that was found, with what a list of results shows of it. */
export interface LoadedResult {
  /** Address from the root of the site, with the anchor of the best match. */
  url: string;
  meta: Record<string, string>;
  /** The title, with the matched words marked. */
  title: ExcerptPart[];
  excerpt: ExcerptPart[];
  /** Ids of all elements with matches. */
  anchors: string[];
  missing: string[];
}

/** Loads what a list of results shows of a page. @param groups for each part of the query, the positions at which the page holds it */
export async function loadResult(hit: PagefindHit, groups: Set<number>[], missing: string[]): Promise<LoadedResult> {
  const page = await hit.data();
  const { anchor, ...showing } = showingOf(page, groups);
  return { url: page.raw_url + (anchor ? `#${anchor}` : ''), meta: page.meta, missing, ...showing };
}

/**
 * The result for a page, from what was found of it for each part of the query.
 * @param worth what a match of a part adds to its score
 */
export function toResult(id: string, found: Found[], worth: (found: Found, match: Match) => number): Result {
  const held = found.flatMap((part) => {
    const match = part.matches.get(id);
    return match ? [{ part, match }] : [];
  });
  const missing = found.filter((part) => !part.matches.has(id)).map(({ written }) => written);
  const groups = held.map(({ match }) => match.positions);
  const score = held.reduce((sum, { part, match }) => sum + worth(part, match), 0);
  return { id, score, missing, load: () => loadResult(held[0]!.match.hit, groups, missing) };
}

/**
 * Orders results: first those on which numbers stand beside the nouns that they count, «کنگره ۱۲» before a congress on the 12th of
 * some month; then by score; equals by id, so that the order is the same every time.
 */
export function byWorth(found: readonly Found[]): (a: Result, b: Result) => number {
  const counting = (id: string) => found.filter((part) => part.counting.has(id)).length;
  return (a, b) => counting(b.id) - counting(a.id) || b.score - a.score || (a.id < b.id ? -1 : 1);
}
