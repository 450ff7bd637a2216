import { toLatinDigits } from '../../persian/digits.ts';

/** What is chosen on the search page of years. */
type YearChoice = Partial<Record<'year' | 'decade' | 'from' | 'to', string>>;

/** Years that are looked for: enough for any archive, few enough for a query. A year before 1600 is Jalali. */
const CALENDARS = [{ first: 1200, last: 1499 }, { first: 1800, last: 2099 }] as const;

/** The Gregorian year that a Jalali one begins in is so much more, the one it ends in one more than that. */
const BETWEEN = 621;

function readYear(text: string | undefined): number | undefined {
  const year = /^\d{4}$/.test(toLatinDigits(text?.trim() ?? '')) ? Number(toLatinDigits(text!.trim())) : NaN;
  return CALENDARS.some(({ first, last }) => year >= first && year <= last) ? year : undefined;
}

const calendarOf = (year: number) => CALENDARS[year <= CALENDARS[0].last ? 0 : 1];

/** The last year of the calendar of `like` that lies in a year of either. */
function endIn(like: number, year: number): number {
  if (calendarOf(like) === calendarOf(year)) return year;
  return calendarOf(like) === CALENDARS[0] ? year - BETWEEN : year + BETWEEN + 1;
}

/** The Gregorian year in which a year of either calendar begins. */
const beginOf = (year: number) => (calendarOf(year) === CALENDARS[0] ? year + BETWEEN : year);

const yearsBetween = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => String(first + index));

/** Ends of a range that were written, and are no years that an archive may have. */
export const unreadYears = ({ from, to }: YearChoice): string[] => [from, to].filter((text): text is string => Boolean(text?.trim()) && readYear(text) === undefined);

/**
 * The values of the year filter that a choice stands for: one year, a decade, or a range. Years are of either calendar, the two ends
 * of a range as well, and in either order; digits may be Persian. Undefined where nothing was chosen that can be read.
 */
export function yearValues({ year, decade, from, to }: YearChoice): string[] | undefined {
  if (year) return [year];
  // By its letters: what is no decade is no year either, where no years at all would be no filter.
  if (decade) return Array.from({ length: 10 }, (_, year) => `${decade.slice(0, -1)}${year}`);
  const [first, last] = [readYear(from), readYear(to)];
  // An open end reaches to the end of the calendar that the other end is in.
  if (first !== undefined && last !== undefined) {
    // Of the later end the last year counts, of the earlier one the first: with the two confused, some of its months would be lost.
    const [early, late] = beginOf(last) < beginOf(first) ? [last, first] : [first, last];
    return yearsBetween(early, endIn(early, late));
  }
  if (first !== undefined) return yearsBetween(first, calendarOf(first).last);
  return last === undefined ? undefined : yearsBetween(calendarOf(last).first, last);
}

/** The ends of a range of years. */
export const YEAR_ENDS = ['from', 'to'];
/** Filters of the page that together make the one year filter of the index. */
export const YEAR_FILTERS = ['year', 'decade', ...YEAR_ENDS];
