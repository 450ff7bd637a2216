import { compareBytes } from '../byte-order.ts';
import { positionOf, weightOf } from '../places.ts';
import { eachPage, type Posting } from './posting.ts';
import { diacriticBonus, lengthBonus, wordScore } from './rank.ts';
import type { QueryWord } from './query-words.ts';
import type { PlainSource, WordTable } from './source.ts';

/** A page that was found, by number. */
export interface FoundPage {
  page: number;
  score: number;
  positions: number[];
}

export interface FoundPages {
  /** Pages before filters were applied. */
  unfiltered: number;
  pages: FoundPage[];
}

/** Which pages may be found; all where it is undefined. */
export type Allowed = ReadonlySet<number> | undefined;

const f = Math.fround;
const isAllowed = (page: number, allowed: Allowed) => !allowed || allowed.has(page);

/** The words that begin with a form, in the order of the index. */
function wordsFrom(words: WordTable, form: string): [string, Posting][] {
  const exact = words.get(form);
  // A whole word ends with a letter of its own, so no other begins with it.
  if (exact) return [[form, exact]];
  return [...words].filter(([word]) => word.startsWith(form)).sort(([a], [b]) => compareBytes(a, b));
}

/** The weights of a page’s words and their places. Where several of the words stand in one place, the first counts. */
function weigh(places: { word: number; packed: number }[], words: number): { weights: number[]; positions: number[] } {
  places.sort((a, b) => positionOf(a.packed) - positionOf(b.packed));
  const weights = new Array<number>(words).fill(0);
  const positions: number[] = [];
  for (const { word, packed } of places) {
    const position = positionOf(packed);
    if (positions.at(-1) === position) continue;
    positions.push(position);
    weights[word]! += weightOf(packed);
  }
  return { weights, positions };
}

/** Finds pages that hold a word, or words that begin with it. */
export function findWord(source: PlainSource, averageLength: number, words: WordTable, { given, form }: QueryWord, allowed: Allowed): FoundPages {
  const extensions = wordsFrom(words, form);
  const byPage = new Map<number, { word: number; packed: number }[]>();
  for (const [word, [, posting]] of extensions.entries()) {
    eachPage(posting, (page, start, end) => {
      let places = byPage.get(page);
      if (!places) byPage.set(page, (places = []));
      for (let at = start; at < end; at++) places.push({ word, packed: posting[at]! });
    });
  }
  const bonuses = extensions.map(([word]) => ({ length: lengthBonus(word, form), diacritics: diacriticBonus(word, given) }));
  const ranking = { pages: source.pages.length, averageLength, holding: byPage.size };
  const pages: FoundPage[] = [];
  for (const [page, places] of byPage) {
    if (!isAllowed(page, allowed)) continue;
    const { weights, positions } = weigh(places, extensions.length);
    let score = 0;
    for (const [word, weight] of weights.entries()) {
      if (weight === 0) continue;
      const { length, diacritics } = bonuses[word]!;
      score = f(score + f(wordScore(weight, source.pages[page]!.words, length, ranking) * diacritics));
    }
    pages.push({ page, score, positions });
  }
  return { unfiltered: byPage.size, pages };
}

/** The places of a word by page. */
function placesByPage(posting: Posting): Map<number, number[]> {
  const places = new Map<number, number[]>();
  eachPage(posting, (page, start, end) => places.set(page, posting.slice(start, end).map(positionOf)));
  return places;
}

/** Finds pages that hold words in order, next to each other. The first place on a page is told, as Pagefind does. */
export function findPhrase(words: WordTable, phrase: readonly QueryWord[], allowed: Allowed): FoundPages {
  const postings = phrase.map(({ form }) => words.get(form));
  if (postings.some((posting) => !posting)) return { unfiltered: 0, pages: [] };
  const [first, ...others] = postings.map((posting) => placesByPage(posting!));
  const holding = [...first!.keys()].filter((page) => others.every((places) => places.has(page)));
  const pages = holding.filter((page) => isAllowed(page, allowed)).flatMap((page): FoundPage[] => {
    const following = others.map((places) => new Set(places.get(page)));
    const begin = first!.get(page)!.find((position) => following.every((places, index) => places.has(position + index + 1)));
    return begin === undefined ? [] : [{ page, score: 1, positions: phrase.map((_word, index) => begin + index) }];
  });
  return { unfiltered: holding.length, pages };
}
