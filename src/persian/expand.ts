/**
 * Query expansion: other forms of what was typed, looked for at query time only and named to the reader («… هم جست‌وجو شد»).
 * Words that mean much the same rank below the word itself; other writings of a number or a day do not.
 */
import { ZWNJ } from './characters.ts';
import { otherMonthName, writtenDays } from './days.ts';
import { toPersianDigits } from './digits.ts';
import { numberForms, writtenNumber } from './numbers.ts';
import { relatedNouns } from './plural-pairs.ts';
import { DIGIT_JOINT } from './runs.ts';
import { verbFamily } from './verbs.ts';
import type { Token } from './analyze.ts';

/** Another form to look for. */
export interface Variant {
  /** The key to look for, or several that stand next to each other. */
  keys: readonly string[];
  /** The form as a reader would write it, to be named beside the results. */
  label: string;
  /** Whether it means the very same as what was typed, and so counts as much. */
  same: boolean;
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

/** How a reader would write a key. */
function labelOf(key: string): string {
  if (/^\d/.test(key)) return toPersianDigits(key.replaceAll(DIGIT_JOINT, '/'));
  return writtenNumber(key) ?? key.replace(/^(ن?می)(?=..)/, `$1${ZWNJ}`);
}

/**
 * The other forms of a query token: broken plurals and their singulars, other tenses of a verb, numbers and ordinals
 * in words and digits, months with ماه and without, years of the other calendar, and a date in digits as it is written in words, in both calendars.
 * @param isCounting whether it is the number of the noun beside it («کنگره ۱۲»): then its other writings mean the same
 * @returns variants, the likeliest first, without the token's own key; empty for most words
 */
export function expandQuery({ key }: Pick<Token, 'key'>, isCounting = false): Variant[] {
  const one = (same: boolean, label = (form: string) => form) => (form: string): Variant => ({ keys: [form], label: label(form), same });
  const month = otherMonthName(key);
  return [
    ...(month ? [{ keys: [month.key], label: month.written, same: true }] : []),
    ...(relatedNouns.get(key) ?? []).map(one(false)),
    ...numberForms(key).map(one(isCounting, labelOf)),
    ...[...yearForms(key), ...verbFamily(key)].map(one(false, labelOf)),
    ...writtenDays(key).map(({ keys, written }): Variant => ({ keys, label: written, same: true })),
  ];
}

/**
 * All that is looked for on behalf of one query token, joined by OR: the key itself first, then its variants; one of several
 * keys with spaces between. The token's `alternatives` are for the index and are not among them.
 */
export function queryForms(token: Pick<Token, 'key'>): string[] {
  return [...new Set([token.key, ...expandQuery(token).map(({ keys }) => keys.join(' '))])];
}
