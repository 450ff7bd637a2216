/** Dates in running text, said again in the other calendar. */
import { GREGORIAN_MONTHS_FA, gregorianToJalali, JALALI_MONTHS, jalaliToGregorian } from './calendar.ts';
import { toPersianDigits } from './digits.ts';
import { analyze } from './analyze.ts';

const keyOf = (word: string) => analyze(word)[0]!.key;
const jalaliMonths = new Map(JALALI_MONTHS.map((name, index) => [keyOf(name), index + 1]));
const gregorianMonths = new Map(GREGORIAN_MONTHS_FA.map((name, index) => [keyOf(name), index + 1]));

/**
 * Finds «۱۸ فروردین ۱۳۹۹» or «۶ آوریل ۲۰۲۰» in a query and says the day in the other calendar.
 * @returns one text per date found, in Persian digits (the other reading only); empty when there is no complete date
 */
export function dateEquivalents(text: string): string[] {
  const keys = analyze(text).map((token) => token.key);
  const found: string[] = [];
  for (let index = 0; index + 2 < keys.length; index++) {
    const [day, month, year] = [Number(keys[index]), keys[index + 1]!, Number(keys[index + 2])];
    if (!(day >= 1 && day <= 31) || !(year >= 1000)) continue;
    const jalali = jalaliMonths.get(month);
    const gregorian = gregorianMonths.get(month);
    if (jalali && year < 1600) {
      const other = jalaliToGregorian(year, jalali, day);
      found.push(`${other.day} ${GREGORIAN_MONTHS_FA[other.month - 1]} ${other.year}`);
    } else if (gregorian && year >= 1800) {
      const other = gregorianToJalali(year, gregorian, day);
      found.push(`${other.day} ${JALALI_MONTHS[other.month - 1]} ${other.year}`);
    }
  }
  return found.map(toPersianDigits);
}
