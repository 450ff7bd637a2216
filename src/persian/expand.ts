/**
 * Query expansion: words that mean much the same but are not the same word. They are looked for at query time only,
 * rank below the word itself and are named to the reader («… هم جست‌وجو شد»).
 */
import { gregorianToJalali, jalaliToGregorian } from './calendar.ts';
import { ZWNJ } from './characters.ts';
import { toPersianDigits } from './digits.ts';
import { numberForms, writtenNumber } from './numbers.ts';
import { relatedNouns } from './plural-pairs.ts';
import { DIGIT_JOINT } from './runs.ts';
import { verbFamily } from './verbs.ts';
import type { Token } from './analyze.ts';

/** A weaker form to look for. */
export interface Variant {
  /** The key to look for. */
  key: string;
  /** The form as a reader would write it, to be named beside the results. */
  label: string;
}

/** Years of the archive's span, as they stand in running text: a Jalali year lies in two Gregorian ones and so on. */
function yearForms(key: string): string[] {
  const year = /^\d{4}$/.test(key) ? Number(key) : 0;
  if (year >= 1280 && year <= 1450) {
    const forms = [String(year + 621), String(year + 622)];
    return year >= 1350 && year <= 1399 ? [key.slice(2), ...forms] : forms;
  }
  if (year >= 1901 && year <= 2072) return [String(year - 622), String(year - 621)];
  return /^[5-9]\d$/.test(key) ? [`13${key}`] : [];
}

/** A numeric date in the other calendar. */
function dateForms(key: string): string[] {
  const [year = 0, month = 0, day = 0] = key.split(DIGIT_JOINT).map(Number);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return [];
  const convert =
    year >= 1280 && year <= 1450 ? jalaliToGregorian : year >= 1901 && year <= 2072 ? gregorianToJalali : undefined;
  if (!convert) return [];
  const other = convert(year, month, day);
  return [[other.year, other.month, other.day].join(DIGIT_JOINT)];
}

/** How a reader would write a key. */
function labelOf(key: string): string {
  if (/^\d/.test(key)) return toPersianDigits(key.replaceAll(DIGIT_JOINT, '/'));
  return writtenNumber(key) ?? key.replace(/^(ن?می)(?=..)/, `$1${ZWNJ}`);
}

/**
 * The weaker forms of a query token: broken plurals and their singulars, other tenses of a verb, numbers and ordinals
 * in words and digits, years and dates of the other calendar.
 * @returns variants, the likeliest first, without the token's own key; empty for most words
 */
export function expandQuery(token: Pick<Token, 'key'>): Variant[] {
  const { key } = token;
  const nouns = (relatedNouns.get(key) ?? []).map((form) => ({ key: form, label: form }));
  const numbers = [...numberForms(key), ...yearForms(key), ...dateForms(key)];
  return [...nouns, ...[...numbers, ...verbFamily(key)].map((form) => ({ key: form, label: labelOf(form) }))];
}

/**
 * All keys to look for on behalf of one query token, joined by OR: the key itself first, then its variants.
 * The token's `alternatives` are for the index and are not among them.
 */
export function queryForms(token: Pick<Token, 'key'>): string[] {
  return [...new Set([token.key, ...expandQuery(token).map((variant) => variant.key)])];
}
