import { gregorianToJalali, jalaliMonthLength, jalaliToGregorian } from '../persian/index.ts';
import type { Random } from './random.ts';

/** Days are counted from 1970-01-01, so that no time zone has a say. */
const MILLISECONDS = 86_400_000;

export type Calendar = 'jalali' | 'gregorian';

/** The day of a Jalali date; the last of its month where the month has no such day. */
export function dayOfJalali(year: number, month: number, day: number): number {
  const gregorian = jalaliToGregorian(year, month, Math.min(day, jalaliMonthLength(year, month)));
  return Date.UTC(gregorian.year, gregorian.month - 1, gregorian.day) / MILLISECONDS;
}

/** A day in a calendar. */
export function dayIn(day: number, calendar: Calendar): { year: number; month: number; day: number } {
  const date = new Date(day * MILLISECONDS);
  const [year, month, ofMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return calendar === 'jalali' ? gregorianToJalali(year, month, ofMonth) : { year, month, day: ofMonth };
}

const two = (value: number) => String(value).padStart(2, '0');

/** A day as an editor writes it: 1385-04-02. */
export function writeDay(on: number, calendar: Calendar): string {
  const { year, month, day } = dayIn(on, calendar);
  return `${year}-${two(month)}-${two(day)}`;
}

/** A day or a span of days. */
export function writeSpan(first: number, last: number, calendar: Calendar): string {
  return first === last ? writeDay(first, calendar) : `${writeDay(first, calendar)}/${writeDay(last, calendar)}`;
}

/** Six in ten editors write the Jalali calendar. */
export function drawCalendar(random: Random): Calendar {
  return random.chance(0.6) ? 'jalali' : 'gregorian';
}

/** The date of a document as exactly as it is known: nearly always to the day. */
export function writeLoosely(on: number, calendar: Calendar, random: Random): string {
  const exact = writeDay(on, calendar);
  return random.weighted<() => string>([
    [() => exact, 880],
    [() => exact.slice(0, 7), 45],
    [() => exact.slice(0, 4), 20],
    [() => `${exact.slice(0, 7)}~`, 15],
    [() => `${exact}?`, 10],
    [() => writeSpan(on, on + random.between(1, 3), calendar), 20],
    [() => `${exact.slice(0, 3)}X`, 3],
    [() => 'XXXX', 7],
  ])();
}
