/** The Persian language for an archive: characters, analysis for search, spelling help, calendar, order. */
export { analyze, ANALYSIS_VERSION, collectCompounds, placedTerms, writtenParts } from './analyze.ts';
export type { AnalyzeOptions, PlacedTerms, Token } from './analyze.ts';
export {
  GREGORIAN_MONTHS_FA,
  gregorianToJalali,
  JALALI_MONTHS,
  jalaliMonthLength,
  jalaliToGregorian,
} from './calendar.ts';
export type { CalendarDay } from './calendar.ts';
export { foldCharacters } from './characters.ts';
export type { Terms } from './facts.ts';
export { comparePersian } from './collation.ts';
export { dateEquivalents } from './dates.ts';
export { toLatinDigits, toPersianDigits } from './digits.ts';
export { expandQuery, queryForms } from './expand.ts';
export type { Variant } from './expand.ts';
export { keyboardVariants } from './keyboard.ts';
export { isNumberWord, isOrdinalWord, ordinal } from './numbers.ts';
export { unreviewedMerges } from './review.ts';
export type { Merge } from './review.ts';
export { COUNTED_NOUNS, OPTIONAL_WORDS } from './query-words.ts';
export { romanise } from './romanise.ts';
export { nearSpellings, splitAndJoin } from './suggest.ts';
