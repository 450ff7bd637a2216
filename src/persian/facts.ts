/**
 * What the filters ask about a form, worked out once: most words of a text were met before, and looking one thing up
 * costs less than asking ten tables.
 */
import { ZWNJ } from './characters.ts';
import { isBoundPart, stem, stripMarkedEndings } from './inflection.ts';
import { memoize } from './memoize.ts';
import { isNumberWord } from './numbers.ts';
import { Openings, twoLetters, type Followers } from './openings.ts';
import { AFTER_BE, BOUND_FIRST, COMPOUNDS, NAMES, NEGATIONS, NO_FIRST_PART } from './packed.ts';
import { normalizeRoots } from './spellings.ts';
import { SPACED_AFTER_HEH, SPACED_AFTER_PLURAL, SPACED_ENDINGS } from './tables/endings.ts';
import { isPreverb, isProgressivePrefix } from './verbs.ts';

/** The forms of a word in the index. */
export interface Terms {
  key: string;
  alternatives: readonly string[];
  /** Room for what whoever analyses makes of them: a table by terms would be asked for every word of an archive. */
  made: unknown;
}

/** Properties of a form that do not depend on its neighbours. */
export interface Facts {
  form: string;
  /** Its forms in the index; put in by the last filter, when it first meets the form. */
  terms: Terms | undefined;
  /** The letters a compound would begin with. */
  opening: string;
  /** Whether `opening` is a number or begins one («بیست و پنجم»). */
  opensNumber: boolean;
  /** The first two letters of the form. */
  twoLetters: number;
  /** What follows `opening` in listed compounds and names. */
  followers: Followers;
  /** The same in the compounds of a corpus, kept for the one that was asked for last. */
  inCorpus: { compounds: ReadonlySet<string>; followers: Followers } | undefined;
  /** The form without ZWNJ and the endings it sets apart. */
  base: string;
  /** Whether it is a negation or another part that belongs to the next word («غیر», «شبه»). */
  beginsNext: boolean;
  /** Whether it never is the first part of a compound. */
  neverFirst: boolean;
  /** The part before the first ZWNJ. */
  firstPart: string;
  /** Whether `firstPart` never is the first part of a compound. */
  firstPartNeverFirst: boolean;
  /** Whether `firstPart` hardly ever stands alone. */
  firstPartIsBound: boolean;
  /** Whether به belongs to `firstPart` («به مناسبت»). */
  followsBe: boolean;
  /** Whether it is می, نمی or همی, or one of these behind a preverb. */
  isProgressive: boolean;
  /** Whether it can be the first part of a verb of two parts. */
  isPreverb: boolean;
  /** Whether it may be an ending of the word before it. */
  mayBeEnding: boolean;
}

/** All compounds and names of the tables. */
export const listed = new Openings([...COMPOUNDS, ...NAMES]);
const beginsNext = new Set([...BOUND_FIRST, ...NEGATIONS]);
const neverFirst = new Set(NO_FIRST_PART);
const afterBe = new Set(AFTER_BE);

export const factsOf = memoize((form): Facts => {
  const parts = form.split(ZWNJ);
  const opening = normalizeRoots(parts.join(''));
  const firstPart = parts[0]!;
  return {
    form,
    terms: undefined,
    opening,
    opensNumber: isNumberWord(opening),
    twoLetters: twoLetters(form),
    followers: listed.after(opening),
    inCorpus: undefined,
    base: stripMarkedEndings(parts).join(''),
    beginsNext: beginsNext.has(form),
    neverFirst: neverFirst.has(form),
    firstPart,
    firstPartNeverFirst: neverFirst.has(firstPart),
    firstPartIsBound: isBoundPart(firstPart),
    followsBe: afterBe.has(stem(firstPart)),
    isProgressive: isProgressivePrefix(form),
    isPreverb: isPreverb(form),
    mayBeEnding: form === 'است' || form === 'ی' || SPACED_ENDINGS.has(form) || SPACED_AFTER_HEH.has(form) || SPACED_AFTER_PLURAL.has(form),
  };
});
