/**
 * How much a page counts, as Pagefind 1.6.0 reckons it (pagefind_web/src/search.rs, with the weights that are set in
 * lib.rs): BM25, a bonus for words as long as the one asked for, and one for the same diacritics. Pagefind reckons in numbers
 * of 32 bits, so every step is rounded to those: pages that are equal there are to be equal here.
 */

const f = Math.fround;
const TERM_SIMILARITY = 1;
const PAGE_LENGTH = f(0.75);
const TERM_SATURATION = f(1.4);
const DIACRITIC_SIMILARITY = f(0.8);
/** Weight 1 in Pagefind’s units. */
const UNIT = 24;
const MOST_DIFFERENCE = 255;

const utf8 = new TextEncoder();
const bytes = (word: string) => utf8.encode(word).length;

/** What the words of one query have in common. */
export interface Ranking {
  /** Pages of the archive, and how many positions they have on average. */
  pages: number;
  averageLength: number;
  /** Pages that hold any of the words found for the one asked for. */
  holding: number;
}

/** How much a word counts beside the one that was asked for, by the difference of their lengths in bytes. */
export function lengthBonus(word: string, asked: string): number {
  const difference = Math.min(MOST_DIFFERENCE, Math.abs(bytes(word) - bytes(asked)) + 1);
  const base = f(Math.exp(f(f(-0.5 * f(difference ** 2)) / 4)));
  return f(f(Math.exp(f(base * TERM_SIMILARITY))) / f(Math.exp(TERM_SIMILARITY)));
}

/** How much more a word counts that has the diacritics of the one asked for. */
export function diacriticBonus(word: string, given: string): number {
  return word.startsWith(given) || given.startsWith(word) ? f(1 + DIACRITIC_SIMILARITY) : 1;
}

/** How much it tells of a page that it holds a word: the more, the fewer pages do. */
export function rarity({ pages, holding }: Pick<Ranking, 'pages' | 'holding'>): number {
  return f(Math.log(f(f(f(f(pages - holding) + 0.5) / f(holding + 0.5)) + 1)));
}

/**
 * What one word adds to the worth of a page.
 * @param weight sum of the weights of its places @param length positions of the page
 */
export function wordScore(weight: number, length: number, bonus: number, ranking: Ranking): number {
  const frequency = f(f(f(weight) / UNIT) * bonus);
  const relative = f(f(1 - PAGE_LENGTH) + f(PAGE_LENGTH * f(length / ranking.averageLength)));
  const saturated = f(f(f(TERM_SATURATION + 1) * frequency) / f(f(TERM_SATURATION * relative) + frequency));
  return f(rarity(ranking) * saturated);
}
