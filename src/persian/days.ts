/** Days that are written in digits. Apart from `dates.ts`, which a search in the browser does without. */
import { analyze } from './analyze.ts';
import { GREGORIAN_MONTHS_FA, gregorianToJalali, JALALI_MONTHS, jalaliToGregorian, type CalendarDay } from './calendar.ts';
import { toPersianDigits } from './digits.ts';
import { DIGIT_JOINT } from './runs.ts';

/** The months of both calendars, as they are written, by key. */
const months: ReadonlyMap<string, string> = new Map([...JALALI_MONTHS, ...GREGORIAN_MONTHS_FA].map((name) => [analyze(name)[0]!.key, name]));

/** Whether a key is the name of a month, in either calendar. */
export const isMonth = (key: string): boolean => months.has(key);

/** The month of «مهرماه» is مهر, and the other way round: the other key for a month, and how it is written. */
export function otherMonthName(key: string): { key: string; written: string } | undefined {
  const name = months.get(key);
  if (name) return { key: `${key}ماه`, written: `${name}\u200cماه` };
  const inMonth = months.get(key.replace(/ماه$/, ''));
  return inMonth === undefined ? undefined : { key: key.slice(0, -3), written: inMonth };
}

/** A day in words, and in digits with the year first. */
function writingsOf({ year, month, day }: CalendarDay, months: readonly string[]): { written: string; keys: string[] }[] {
  const inWords = `${day} ${months[month - 1]} ${year}`;
  return [inWords, `${year}/${month}/${day}`].map((written) => ({ written: toPersianDigits(written), keys: analyze(written).map(({ key }) => key) }));
}

/** Jalali years from 1350 on are often written with two digits, as many as no day has: ۹۸/۸/۲۵. */
const SHORT_YEARS = 50;

/**
 * The other ways to write a day that is written in digits, with the year first or last: in words, and both in the other calendar.
 * @param key a number as `analyze` gives it; years before 1600 are Jalali
 * @returns each with the keys of its words, which stand next to each other; empty for what is no day
 */
export function writtenDays(key: string): { written: string; keys: string[] }[] {
  const numbers = key.split(DIGIT_JOINT).map(Number);
  const [written = 0, month = 0, day = 0] = numbers[0]! < SHORT_YEARS ? numbers.reverse() : numbers;
  const year = written >= SHORT_YEARS && written < 100 ? 1300 + written : written;
  if (numbers.length !== 3 || year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31) return [];
  const isJalali = year < 1600;
  const other = (isJalali ? jalaliToGregorian : gregorianToJalali)(year, month, day);
  const [names, otherNames] = isJalali ? [JALALI_MONTHS, GREGORIAN_MONTHS_FA] : [GREGORIAN_MONTHS_FA, JALALI_MONTHS];
  return [...writingsOf({ year, month, day }, names), ...writingsOf(other, otherNames)].filter(({ keys }) => keys.join() !== key);
}
