import edtf from 'edtf';
import { gregorianToJalali, jalaliMonthLength, jalaliToGregorian, toLatinDigits } from '../persian/index.ts';

export type Calendar = 'jalali' | 'gregorian';
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'unknown';

/** A year, month and day in one calendar; months count from 1. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** One moment of a date: what was written, and the span of days it may mean. */
export interface Moment {
  calendar: Calendar;
  precision: Precision;
  /** Written with ~ or %: about then. */
  approximate: boolean;
  /** Written with ? or %: perhaps then. */
  uncertain: boolean;
  /** First day it may mean, in its own calendar; and the last. */
  first: CalendarDay;
  last: CalendarDay;
}

/** A date of a record, with the calendar and the precision it was written in. */
export interface ArchiveDate {
  /** As written, digits made Latin. */
  written: string;
  calendar: Calendar;
  /** The moment, or the start of an interval; null where unknown or open. */
  start: Moment | null;
  /** The end of an interval; null where open, and the same as start where the date is not an interval. */
  end: Moment | null;
  interval: boolean;
  /** First and last day it may mean, Gregorian ISO (YYYY-MM-DD), for sorting and comparing; null where nothing is known. */
  earliest: string | null;
  latest: string | null;
}

const MOMENT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%])?$/;
/** Years that a date may have: no party's archive reaches further, and every one has its place in both calendars. */
const FIRST_YEAR = 1200;
const LAST_YEAR = 2999;
const SHAPES =
  'write it as 1400-05-08, 1400-05, 1400, 2021-07-30, an interval 2019-10-12/2019-10-13, or XXXX when unknown; add ~ for about, ? for perhaps';

/** Years 1200–1599 are Jalali: a party’s documents are of our time in either calendar, so the two ranges never meet. */
export function calendarOf(year: number): Calendar {
  return year >= 1200 && year <= 1599 ? 'jalali' : 'gregorian';
}

/** Days in a month of either calendar. */
function monthLength(calendar: Calendar, year: number, month: number): number {
  return calendar === 'jalali' ? jalaliMonthLength(year, month) : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Gregorian ISO form of a day in either calendar. */
export function isoDay(calendar: Calendar, { year, month, day }: CalendarDay): string {
  const gregorian = calendar === 'jalali' ? jalaliToGregorian(year, month, day) : { year, month, day };
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(gregorian.year, 4)}-${pad(gregorian.month, 2)}-${pad(gregorian.day, 2)}`;
}

const knownDays = { jalali: new Map<string, CalendarDay>(), gregorian: new Map<string, CalendarDay>() };

/** The day of a Gregorian ISO date in the calendar asked for. Lists ask for the same days again and again. */
export function dayIn(calendar: Calendar, iso: string): Readonly<CalendarDay> {
  let known = knownDays[calendar].get(iso);
  if (!known) {
    const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
    known = calendar === 'jalali' ? gregorianToJalali(year, month, day) : { year, month, day };
    knownDays[calendar].set(iso, known);
  }
  return known;
}

function parseMoment(text: string): Moment | { problem: string } {
  const match = MOMENT.exec(text);
  if (!match) return { problem: `“${text}” is not a date: ${SHAPES}` };
  const [, yearText = '', monthText, dayText, qualifier] = match;
  const year = Number(yearText.replaceAll('X', '0'));
  const lastYear = Number(yearText.replaceAll('X', '9'));
  if (year < FIRST_YEAR || lastYear > LAST_YEAR) {
    return { problem: `“${text}” has year ${yearText}: years run from ${FIRST_YEAR} to ${LAST_YEAR}, those before 1600 in the Jalali calendar` };
  }
  const calendar = calendarOf(year);
  const marks = {
    calendar,
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
  const span = (precision: Precision, fromMonth: number, toMonth: number): Moment => ({
    ...marks,
    precision,
    first: { year, month: fromMonth, day: 1 },
    last: { year: lastYear, month: toMonth, day: monthLength(calendar, lastYear, toMonth) },
  });
  if (yearText.endsWith('X')) {
    if (monthText) return { problem: `“${text}” has a month but no certain year: leave the month out` };
    return span(yearText.endsWith('XX') ? 'century' : 'decade', 1, 12);
  }
  if (monthText === 'XX' && dayText && dayText !== 'XX') return { problem: `“${text}” has a day but no month: leave the day out` };
  if (!monthText || monthText === 'XX') return span('year', 1, 12);
  const month = Number(monthText);
  if (month >= 21 && month <= 24 && !dayText) {
    // Spring begins with Farvardin; by the Gregorian calendar it is March to May, and winter ends in the year after.
    const from = (month - 21) * 3 + (calendar === 'jalali' ? 1 : 3);
    if (from < 12) return span('season', from, from + 2);
    return { ...marks, precision: 'season', first: { year, month: 12, day: 1 }, last: { year: year + 1, month: 2, day: monthLength(calendar, year + 1, 2) } };
  }
  if (month < 1 || month > 12) return { problem: `“${text}” has month ${monthText}: months run from 01 to 12` };
  if (!dayText || dayText === 'XX') return span('month', month, month);
  const day = Number(dayText);
  const length = monthLength(calendar, year, month);
  if (day < 1 || day > length) {
    const name = calendar === 'jalali' ? 'Jalali' : 'Gregorian';
    return { problem: `“${text}” has day ${dayText}: that ${name} month has ${length} days` };
  }
  return { ...marks, precision: 'day', first: { year, month, day }, last: { year, month, day } };
}

/** A year, a month or season of it, or a day of the calendar, and nothing more: EDTF as it stands, so that nobody need be asked. */
const PLAIN = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/**
 * Gregorian text is judged by the EDTF library as well, so that what we accept is EDTF and nothing else. Of an interval
 * each end for itself: the library refuses one of a single day, and one whose end is less exact than its start.
 */
function isEdtf(text: string): boolean {
  try {
    return text.split('/').every((end) => end === '' || end === '..' || PLAIN.test(end) || edtf(end, { level: 1 }) != null);
  } catch {
    return false;
  }
}

/** A day or a month as many write it: with strokes, which stand for an interval here, with stops, or without its zeros. */
const EVERYDAY = /^(\d{4})([/.-])(\d{1,2})(?:\2(\d{1,2}))?$/;

/** How a date that is written as in everyday life is written here; null for any other text, and for one that is right. */
function hyphenated(written: string): string | null {
  const [, year, sign, ...rest] = EVERYDAY.exec(written) ?? [];
  const proper = [year, ...rest.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))].join('-');
  return sign === undefined || proper === written ? null : proper;
}

function parse(input: string): ArchiveDate | { problem: string } {
  const written = toLatinDigits(input).trim();
  const proper = hyphenated(written);
  if (proper !== null) return { problem: `“${written}” is not a date: write it as ${proper}` };
  const unknown = { written, calendar: 'gregorian' as const, start: null, end: null, earliest: null, latest: null };
  if (written === 'XXXX') return { ...unknown, interval: false };
  const [startText = '', endText, ...rest] = written.split('/');
  if (rest.length > 0) return { problem: `“${written}” has more than one “/”: an interval has a start and an end` };
  const interval = endText !== undefined;
  const read = (text: string) => (interval && (text === '' || text === '..') ? null : parseMoment(text));
  const start = read(startText);
  const end = interval ? read(endText) : start;
  if (start && 'problem' in start) return start;
  if (end && 'problem' in end) return end;
  if (!start && !end) return { problem: `“${written}” has neither start nor end: write XXXX for an unknown date` };
  if (start && end && start.calendar !== end.calendar) {
    return { problem: `“${written}” mixes calendars: write both ends in the same one` };
  }
  const earliest = start ? isoDay(start.calendar, start.first) : null;
  const latest = end ? isoDay(end.calendar, end.last) : null;
  if (earliest && latest && earliest > latest) return { problem: `“${written}” ends before it starts: swap the two ends` };
  const calendar = (start ?? end)!.calendar;
  if (calendar === 'gregorian' && !isEdtf(written)) return { problem: `“${written}” is not a date: ${SHAPES}` };
  return { written, calendar, start, end, interval, earliest, latest };
}

const parsed = new Map<string, ArchiveDate | { problem: string }>();

/**
 * Reads an EDTF level 1 date in either calendar; Persian and Arabic digits are accepted.
 * Returns the date, or a problem in words that say what to write instead. Never throws.
 */
export function parseDate(input: string): ArchiveDate | { problem: string } {
  let result = parsed.get(input);
  if (!result) parsed.set(input, (result = parse(input)));
  return result;
}

/** A date that the schemas have already accepted. Throws on any other text. */
export function readDate(input: string): ArchiveDate {
  const result = parseDate(input);
  if ('problem' in result) throw new RangeError(result.problem);
  return result;
}

/** The years of a calendar that a date may fall in, first to last; null where it has no beginning or no end. */
export function yearsOf(date: ArchiveDate, calendar: Calendar): { first: number; last: number } | null {
  if (!date.earliest || !date.latest) return null;
  return { first: dayIn(calendar, date.earliest).year, last: dayIn(calendar, date.latest).year };
}

const DAY = 24 * 60 * 60 * 1000;
/** How many days beside its own “about” may mean: about a month is that month or one beside it. */
const BESIDE: Partial<Record<Precision, number>> = { day: 15, month: 31, season: 92 };

/** Whether anything is known of when it was. */
export function isKnown({ earliest, latest }: Pick<ArchiveDate, 'earliest' | 'latest'>): boolean {
  return earliest !== null || latest !== null;
}

/** Whether somebody wrote “about” or “perhaps”. */
export function isDoubted({ start, end }: ArchiveDate): boolean {
  return [start, end].some((moment) => moment?.approximate || moment?.uncertain);
}

/** The same day, or one so many days later. */
const dayBeside = (iso: string, days: number) => (days === 0 ? iso : new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10));

/**
 * The years of a calendar outside of which a date certainly is not, with those beside it that “about” a day or month may mean. Null where
 * somebody wrote “perhaps” or “about” a year, and where it has no beginning or no end.
 */
export function certainYears(date: ArchiveDate, calendar: Calendar): { first: number; last: number } | null {
  const { start, end, earliest, latest } = date;
  if (!start || !end || !earliest || !latest || start.uncertain || end.uncertain) return null;
  const [before, after] = [start, end].map(({ approximate, precision }) => (approximate ? BESIDE[precision] : 0));
  if (before === undefined || after === undefined) return null;
  return { first: dayIn(calendar, dayBeside(earliest, -before)).year, last: dayIn(calendar, dayBeside(latest, after)).year };
}

/**
 * The one year of a calendar of which a date certainly is. Null where it may be of several, where somebody wrote “perhaps”, and
 * where “about” may mean a year beside it.
 */
export function certainYear(date: ArchiveDate, calendar: Calendar): number | null {
  const years = certainYears(date, calendar);
  return years && years.first === years.last ? years.first : null;
}

/** Whether two dates mean the same days, in whatever calendar; of two unknown ones nothing can be said, so they do. */
export function meanSameDays(one: ArchiveDate, other: ArchiveDate): boolean {
  return one.earliest === other.earliest && one.latest === other.latest;
}

/** Orders dates by their earliest day, then by their latest; unknown dates come last. */
export function compareDates(a: ArchiveDate, b: ArchiveDate): number {
  const key = (date: ArchiveDate) => `${date.earliest ?? date.latest ?? '9999'} ${date.latest ?? date.earliest ?? '9999'}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
