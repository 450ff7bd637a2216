import { calendarOf, type Calendar } from '../../model/date.ts';
import { TWO_DIGITS } from './reading.ts';

/** The years in which Iran counted from the founding of an empire, and the one before: 1180 more than in the Jalali calendar. */
const IMPERIAL = { first: 2534, last: 2537, more: 1180 };

/** A year that was written, and what is to be doubted of it. */
export interface SaidYear {
  calendar: Calendar;
  year: number;
  doubts: string[];
}

/** A year of four digits, which says by itself of what calendar it is. */
export function fullYear(written: string): SaidYear {
  const year = Number(written);
  if (year < IMPERIAL.first || year > IMPERIAL.last) return { calendar: calendarOf(year), year, doubts: [] };
  return { calendar: 'jalali', year: year - IMPERIAL.more, doubts: [`the year is taken for one of the imperial calendar: ${year}`] };
}

/** The year of a month, whose calendar is known: of two digits or four; null where it is a year of the other calendar. */
export function yearOfMonth(calendar: Calendar, written: string): SaidYear | null {
  if (written.length !== 2) {
    const said = fullYear(written);
    return said.calendar === calendar ? said : null;
  }
  const short = Number(written);
  const century = calendar === 'jalali' ? (short >= 30 ? 1300 : 1400) : short >= 50 ? 1900 : 2000;
  return { calendar, year: century + short, doubts: [TWO_DIGITS] };
}
