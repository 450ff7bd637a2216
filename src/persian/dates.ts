/** Dates in running text, said again in the other calendar. */
import { GREGORIAN_MONTHS_FA, gregorianToJalali, JALALI_MONTHS, jalaliToGregorian } from './calendar.ts';
import { toPersianDigits } from './digits.ts';
import { analyze } from './analyze.ts';

const keyOf = (word: string) => analyze(word)[0]!.key;
const jalaliMonths = new Map(JALALI_MONTHS.map((name, index) => [keyOf(name), index + 1]));
const gregorianMonths = new Map(GREGORIAN_MONTHS_FA.map((name, index) => [keyOf(name), index + 1]));

/** One name, or two for a span of two months or years that a month of the other calendar lies in. */
function span(first: string, last: string): string {
  return first === last ? first : `${first} و ${last}`;
}

function inOtherCalendar(day: number | undefined, month: string, year: number): string | undefined {
  const jalali = year < 1600 ? jalaliMonths.get(month) : undefined;
  const gregorian = year >= 1800 ? gregorianMonths.get(month) : undefined;
  if (!jalali && !gregorian) return undefined;
  const convert = jalali ? jalaliToGregorian : gregorianToJalali;
  const names = jalali ? GREGORIAN_MONTHS_FA : JALALI_MONTHS;
  const first = convert(year, (jalali ?? gregorian)!, day ?? 1);
  const last = convert(year, (jalali ?? gregorian)!, day ?? 28);
  const months = span(names[first.month - 1]!, names[last.month - 1]!);
  return `${day ? `${first.day} ` : ''}${months} ${span(String(first.year), String(last.year))}`;
}

/**
 * Finds «۱۸ فروردین ۱۳۹۹» or «آبان ۱۳۹۸» in a text and says the day or the month in the other calendar.
 * @returns one text per date found, in Persian digits; a month is said by the two months it lies in
 */
export function dateEquivalents(text: string): string[] {
  const keys = analyze(text).map((token) => token.key);
  return keys.flatMap((month, index) => {
    const [before, after] = [Number(keys[index - 1]), Number(keys[index + 1])];
    if (!(after >= 1000 && after < 3000)) return [];
    const found = inOtherCalendar(before >= 1 && before <= 31 ? before : undefined, month, after);
    return found ? [toPersianDigits(found)] : [];
  });
}
