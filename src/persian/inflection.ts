/**
 * Token filter: inflected words become the word a dictionary lists.
 *
 * Endings set apart by a ZWNJ strip freely; joined ones only where a table or a safe rule says so. Suffix lists without
 * tables fail in public: ایران loses ان, کمیته becomes کمیت. Never taken: bare م ت ش ی, derivations (گاه, مند, انه …),
 * negations.
 */
import { memoize } from './memoize.ts';
import { isOrdinalWord } from './numbers.ts';
import { BOUND_SECOND, INDEFINITE_IN_YY, NOUNS_BEFORE_HEH, NOUNS_IN_VAV, PROTECTED, SILENT_HEH } from './packed.ts';
import { pluralWithoutMore, possessedNoun, singularOf } from './plurals.ts';
import { JOINED_AFTER_HEH, MARKED_ENDINGS, MARKED_LETTERS, PLURAL_ENDINGS } from './tables/endings.ts';
import { SILENT_HEH_END } from './tables/shapes.ts';
import { joinedVerbKey, PARTICIPLES, simpleVerbKey } from './verbs.ts';

const protectedWords: ReadonlySet<string> = new Set(PROTECTED);
const silentHeh = new Set(SILENT_HEH);
const nounsBeforeHeh = new Set(NOUNS_BEFORE_HEH);
const boundSecond = new Set(BOUND_SECOND);
const nounsInVav = new Set(NOUNS_IN_VAV);
const indefiniteInYy = new Set(INDEFINITE_IN_YY);

/** Whether an ending of words in silent ه can be joined to the word (شدهاند). */
function endsInSilentHeh(word: string): boolean {
  return silentHeh.has(word) || PARTICIPLES.has(word) || SILENT_HEH_END.test(word);
}

/** Takes one joined ending off a word; the word itself when it has none. */
function stripJoinedEnding(word: string): string {
  for (const ending of PLURAL_ENDINGS) {
    const base = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || base.length < 2) continue;
    return ending === 'های' && silentHeh.has(`${base}ه`) && !nounsBeforeHeh.has(base) ? `${base}ه` : base;
  }
  if (word.endsWith('ترین') && word.length > 5)
    return protectedWords.has(word.slice(0, -2)) ? word.slice(0, -2) : word.slice(0, -4);
  if (word.endsWith('تر') && word.length > 3) return word.slice(0, -2);
  // Twenty metres (بیست‌متری) are no twentieth.
  if (word.endsWith('تری') && word.length > 4 && !protectedWords.has(word.slice(0, -1)) && !isOrdinalWord(word.slice(0, -3))) return word.slice(0, -3);
  for (const ending of JOINED_AFTER_HEH) {
    const base = word.slice(0, -ending.length);
    if (word.endsWith(ending) && endsInSilentHeh(base)) return base;
  }
  if (/..یاش$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('ین') && isOrdinalWord(word.slice(0, -2))) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('ای')) return word.slice(0, -1);
  if (word.endsWith('وی') && nounsInVav.has(word.slice(0, -1))) return word.slice(0, -1);
  if (word.endsWith('یی') && indefiniteInYy.has(word.slice(0, -2))) return word.slice(0, -2);
  return word;
}

/** The dictionary form of a word written in one piece, already folded and without ZWNJ. */
export const stem = memoize((word) => {
  for (let current = word; ;) {
    if (protectedWords.has(current)) return current;
    const verb = joinedVerbKey(current) ?? simpleVerbKey(current);
    if (verb !== undefined) return verb;
    const singular = singularOf(current) ?? singularOf(pluralWithoutMore(current));
    if (singular !== undefined) return singular;
    const shorter = possessedNoun(current) ?? stripJoinedEnding(current);
    if (shorter === current) return current;
    current = shorter;
  }
});

/** Whether a part of a compound hardly ever stands alone, in the singular or plural (آمیز, طلبان, گرایان). */
export const isBoundPart = memoize(
  (part) =>
    boundSecond.has(part) ||
    (!/^(?:گران|خواهان)$/.test(part) && boundSecond.has(part.replace(/ی?ان$/, ''))) ||
    boundSecond.has(stem(part)),
);

/**
 * Takes the endings that a ZWNJ or a space sets apart off the parts of a word; at least one part stays. What a comparative has become
 * a word of its own with is no ending of it: «کم‌تر» is کمتر, and not کم.
 */
export function stripMarkedEndings(parts: readonly string[]): string[] {
  let count = parts.length;
  while (count > 1) {
    const last = parts[count - 1]!;
    if (!MARKED_ENDINGS.has(last) && !(MARKED_LETTERS.has(last) && parts[0]!.length > 1)) break;
    count--;
  }
  const [first = '', second = ''] = parts;
  if (count === 1 && second.startsWith('تر') && protectedWords.has(`${first}تر`)) return [first + second];
  return parts.slice(0, count);
}
