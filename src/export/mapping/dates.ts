import { dayIn, isDoubted, isoDay, type ArchiveDate, type Calendar, type Moment } from '../../model/date.ts';

/*
 * A record’s date in the forms that other formats have for dates. Each says what its format can say: a form that can’t
 * carry “about” or “between” is left out rather than made more exact than the record.
 */

/** A year, a year and a month, or a whole day; in numbers. */
export type DateParts = [number] | [number, number] | [number, number, number];

function partsOf(calendar: Calendar, moment: Moment, side: 'first' | 'last'): DateParts {
  const { year, month, day } = dayIn(calendar, isoDay(moment.calendar, moment[side]));
  if (moment.precision === 'day') return [year, month, day];
  return moment.precision === 'month' || moment.precision === 'season' ? [year, month] : [year];
}

const isQualified = (moment: Moment | null) => moment !== null && (moment.approximate || moment.uncertain);

/** The sign of EDTF for “about”, “perhaps” and both. */
function markOf({ approximate, uncertain }: Moment): string {
  if (approximate && uncertain) return '%';
  return approximate ? '~' : uncertain ? '?' : '';
}

/**
 * One end of a date as Gregorian EDTF. The first or last day of a Jalali month or year is exact; of “about 1378” it would
 * be a day that nobody named, so that becomes a Gregorian month or year.
 */
function edtfEnd(moment: Moment, side: 'first' | 'last'): string {
  if (!isQualified(moment) || moment.precision === 'day') return isoDay(moment.calendar, moment[side]) + markOf(moment);
  return partsOf('gregorian', moment, side).map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-') + markOf(moment);
}

/**
 * A date as EDTF level 1 (ISO 8601-2), which knows the Gregorian calendar only. What was written in it stays as it is; of
 * what was written in the Jalali calendar no day is lost and none is made up: 1400 becomes 2021-03-21/2022-03-20.
 * An unknown date is XXXX.
 */
export function edtfOf({ written, calendar, start, end, interval }: ArchiveDate): string {
  if (calendar === 'gregorian' || (!start && !end)) return written;
  const first = start && edtfEnd(start, 'first');
  const last = end && edtfEnd(end, 'last');
  if (!interval && first === last) return first!;
  // An open end stays as it was written: “..” for none, nothing for an unknown one.
  const [writtenStart = '', writtenEnd = ''] = written.split('/');
  return `${first ?? writtenStart}/${last ?? writtenEnd}`;
}

/** Whether somebody wrote “about”, and whether “perhaps”: the one allows days around it, the other doubts that it was then at all. */
export function doubtsOf({ start, end }: ArchiveDate): { about: boolean; perhaps: boolean } {
  const of = (doubt: 'approximate' | 'uncertain') => [start, end].some((moment) => moment?.[doubt]);
  return { about: of('approximate'), perhaps: of('uncertain') };
}

/**
 * As much of a date as is certain, as `2021`, `2021-07` or `2021-07-30`: what all days that it may mean have in common.
 * Null where not even a year is certain, as with “about”, with an unknown date, and with most Jalali years.
 */
export function exactDate(date: ArchiveDate): string | null {
  const { earliest, latest } = date;
  if (!earliest || !latest || isDoubted(date)) return null;
  if (earliest === latest) return earliest;
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return earliest.slice(0, 7);
  return earliest.slice(0, 4) === latest.slice(0, 4) ? earliest.slice(0, 4) : null;
}

/** What a date spans: one day, month or year, or two with all between them. */
export type DateSpan = [DateParts] | [DateParts, DateParts];

/**
 * The days, months or years of a calendar that a date spans, in the precision it was written in: of 1400, in the Gregorian
 * one, it is 2021 and 2022. Null where an end is open, or nothing is known.
 */
export function spanOf({ start, end }: ArchiveDate, calendar: Calendar): DateSpan | null {
  if (!start || !end) return null;
  const first = partsOf(calendar, start, 'first');
  const last = partsOf(calendar, end, 'last');
  return first.join() === last.join() ? [first] : [first, last];
}
