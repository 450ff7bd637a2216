/** The Jalali (Persian solar) and Gregorian calendars: month names and conversion. */
import { jalaaliMonthLength, toGregorian, toJalaali } from 'jalaali-js';

/** A calendar day; `month` and `day` count from 1. Which calendar it belongs to is the function's to say. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** Names of the Jalali months, Farvardin first. */
export const JALALI_MONTHS: readonly string[] =
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');

/** Persian names of the Gregorian months, January first, as the archive prints them. */
export const GREGORIAN_MONTHS_FA: readonly string[] =
  'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'.split(' ');

/**
 * Converts a Jalali day to the Gregorian calendar.
 * @throws {RangeError} outside the Jalali years -61 to 3177
 */
export function jalaliToGregorian(year: number, month: number, day: number): CalendarDay {
  const { gy, gm, gd } = toGregorian(year, month, day);
  return { year: gy, month: gm, day: gd };
}

/**
 * Converts a Gregorian day to the Jalali calendar.
 * @throws {RangeError} outside the Gregorian years 560 to 3798
 */
export function gregorianToJalali(year: number, month: number, day: number): CalendarDay {
  const { jy, jm, jd } = toJalaali(year, month, day);
  return { year: jy, month: jm, day: jd };
}

/**
 * The number of days in a Jalali month: 31, 30 or 29.
 * @param month 1 to 12
 * @throws {RangeError} when the month is not 1 to 12, or the year is outside -61 to 3177
 */
export function jalaliMonthLength(year: number, month: number): number {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`No Jalali month ${month}`);
  return jalaaliMonthLength(year, month);
}
