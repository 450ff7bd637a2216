/** Two paragraphs with less in common than this are two paragraphs, not one that was changed. */
const ENOUGH = 0.4;

/** The words of a paragraph: taken out of it once, since each paragraph is held against all others. */
const wordsIn = (text: string) => new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);

/** The share of words that two paragraphs have in common, 0 to 1. */
function likeness(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of first) if (second.has(word)) shared++;
  return shared === 0 ? 0 : (2 * shared) / (first.size + second.size);
}

/** A paragraph before and after a change; one of the two is missing where it was put in or taken out. */
export type Pair = readonly [former: string | undefined, present: string | undefined];

/**
 * Pairs the paragraphs of a changed passage with what has become of them: in order, and so that as much as can be stays
 * the same.
 */
export function pairUp(former: readonly string[], present: readonly string[]): Pair[] {
  // best[i][j]: the most that can be alike from the i-th former and the j-th present paragraph on.
  const best = Array.from({ length: former.length + 1 }, () => new Array<number>(present.length + 1).fill(0));
  const [before, after] = [former.map(wordsIn), present.map(wordsIn)];
  const alike = before.map((a) => after.map((b) => likeness(a, b)));
  for (let i = former.length - 1; i >= 0; i--) {
    for (let j = present.length - 1; j >= 0; j--) {
      const paired = alike[i]![j]! >= ENOUGH ? alike[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < former.length || j < present.length) {
    const isPair = i < former.length && j < present.length && alike[i]![j]! >= ENOUGH && best[i]![j] === alike[i]![j]! + best[i + 1]![j + 1]!;
    if (isPair) pairs.push([former[i++], present[j++]]);
    else if (j >= present.length || (i < former.length && best[i]![j] === best[i + 1]![j])) pairs.push([former[i++], undefined]);
    else pairs.push([undefined, present[j++]]);
  }
  return pairs;
}
