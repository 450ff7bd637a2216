/** Help when little is found: words spelled nearly so, and words run together or torn apart. */
import { ZWNJ } from './characters.ts';

/** Letters that sound alike, or that a typist mistakes for one another: cheap to exchange. */
const ALIKE = ['سصث', 'زذضظژ', 'تط', 'قغ', 'هح', 'کگ', 'بپ', 'جچ', 'او', 'عا', 'ىی', 'فق', 'خح', 'دذ', 'رز'];
const HOMOPHONES = 5;
const HOMOPHONE_COST = 0.3;
const ALIKE_COST = 0.6;
/** Left out or put in: vowel letters and ع are misspelt oftener than others. */
const VOWEL_COST = 0.6;

/** What it costs to exchange a letter, by the other. */
const exchangeCosts = new Map<string, Map<string, number>>();
ALIKE.forEach((set, index) => {
  for (const letter of set) {
    const costs = exchangeCosts.get(letter) ?? new Map<string, number>();
    exchangeCosts.set(letter, costs);
    for (const other of set) if (!costs.has(other)) costs.set(other, index < HOMOPHONES ? HOMOPHONE_COST : ALIKE_COST);
  }
});

const TWICE_COST = 0.4;

/** What it costs to put in or leave out each letter of a word. */
function insertionCosts(word: string): number[] {
  const costs: number[] = [];
  for (let i = 0; i < word.length; i++) costs.push(word[i] === word[i - 1] ? TWICE_COST : 'اویعه'.includes(word[i]!) ? VOWEL_COST : 1);
  return costs;
}

/** Weighted edit distance with transpositions; gives up above the limit. It is asked for each word of an archive, so all is looked up once. */
function distance(a: string, costsOfA: readonly number[], b: string, limit: number): number {
  const costsOfB = insertionCosts(b);
  let beforePrevious: number[] = [];
  let previous = [0];
  for (let j = 1; j <= b.length; j++) previous[j] = previous[j - 1]! + costsOfB[j - 1]!;
  for (let i = 1; i <= a.length; i++) {
    const x = a[i - 1]!;
    const [own, exchange] = [costsOfA[i - 1]!, exchangeCosts.get(x)];
    const current = [previous[0]! + own];
    let least = current[0]!;
    for (let j = 1; j <= b.length; j++) {
      const y = b[j - 1]!;
      let cost = Math.min(previous[j - 1]! + (x === y ? 0 : (exchange?.get(y) ?? 1)), previous[j]! + own, current[j - 1]! + costsOfB[j - 1]!);
      if (x === b[j - 2] && a[i - 2] === y) cost = Math.min(cost, beforePrevious[j - 2]! + 0.8);
      current[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return Infinity;
    [beforePrevious, previous] = [previous, current];
  }
  return previous[b.length]!;
}

/**
 * Words of a vocabulary that are spelled nearly like a key: sound-alike letters count little, vowels less than others.
 * @param vocabulary keys as `analyze` gives them, the commonest first if there is a choice
 * @param max how many to return at most
 * @returns the nearest first, equally near ones in the order of the vocabulary; the key itself is not among them
 */
export function nearSpellings(key: string, vocabulary: Iterable<string>, max: number): string[] {
  const limit = key.length <= 3 ? 0.6 : key.length <= 6 ? 1.2 : 2;
  const near: { word: string; far: number }[] = [];
  const costs = insertionCosts(key);
  for (const word of vocabulary) {
    const apart = Math.abs(word.length - key.length);
    if (word === key || apart > 3 || apart * TWICE_COST > limit) continue;
    const far = distance(key, costs, word, limit);
    if (far <= limit) near.push({ word, far });
  }
  return near
    .sort((a, b) => a.far - b.far)
    .slice(0, max)
    .map(({ word }) => word);
}

/** Where a word may be cut in two: between two letters and two, and not in front of an ending, which is no word. */
const CUT = /(?<=\p{L}\p{L})(?=\p{L}\p{L})(?!(?:ا[نت]|[یو]ن)\P{L}*$)/gu;

/**
 * The text with one space more or one less: neighbours run together, and words cut in two.
 * @param mayCut whether a word of the text, with the signs around it, may be two; one that is known as it stands is not
 * @returns candidates to try against the index, joins first; the text itself is not among them
 */
export function splitAndJoin(text: string, mayCut: (word: string) => boolean = () => true): string[] {
  const parts = text.replaceAll(ZWNJ, ' ').split(/\s+/).filter(Boolean);
  const put = (index: number, count: number, replacement: string) => [...parts.slice(0, index), replacement, ...parts.slice(index + count)].join(' ');
  return [
    ...parts.slice(1).map((part, index) => put(index, 2, parts[index]! + part)),
    ...parts.flatMap((part, index) => (mayCut(part) ? Array.from(part.matchAll(CUT), (cut) => put(index, 1, `${part.slice(0, cut.index)} ${part.slice(cut.index)}`)) : [])),
  ];
}
