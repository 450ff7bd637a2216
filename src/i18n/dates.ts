import { dayIn, type ArchiveDate, type Calendar, type CalendarDay, type Moment } from '../model/date.ts';
import { isoDay } from '../model/date.ts';
import { oncePer } from '../model/once-per.ts';
import { GREGORIAN_MONTHS_FA, JALALI_MONTHS } from '../persian/index.ts';
import { count, words } from './index.ts';

const { dates } = words;

function monthName(calendar: Calendar, month: number): string {
  const names = calendar === 'jalali' ? JALALI_MONTHS : GREGORIAN_MONTHS_FA;
  return names[month - 1] ?? '';
}

const sameYear = (a: CalendarDay, b: CalendarDay) => a.year === b.year;
const sameMonth = (a: CalendarDay, b: CalendarDay) => sameYear(a, b) && a.month === b.month;

/** A span of days in one calendar, as exact as the precision allows: no day is shown that nobody wrote. */
function span(calendar: Calendar, precision: Moment['precision'], first: CalendarDay, last: CalendarDay): string {
  if (precision === 'day') {
    if (sameMonth(first, last)) {
      const joiner = last.day - first.day === 1 ? dates.and : dates.to;
      const days = first.day === last.day ? count(first.day) : count(first.day) + joiner + count(last.day);
      return `${days} ${monthName(calendar, first.month)} ${count(first.year)}`;
    }
    const day = ({ day, month }: CalendarDay) => `${count(day)} ${monthName(calendar, month)}`;
    const start = sameYear(first, last) ? day(first) : `${day(first)} ${count(first.year)}`;
    return `${start}${dates.to}${day(last)} ${count(last.year)}`;
  }
  if (precision === 'month' || precision === 'season') {
    if (sameMonth(first, last)) return `${monthName(calendar, first.month)} ${count(first.year)}`;
    const start = monthName(calendar, first.month) + (sameYear(first, last) ? '' : ` ${count(first.year)}`);
    return `${start}${dates.to}${monthName(calendar, last.month)} ${count(last.year)}`;
  }
  return sameYear(first, last) ? count(first.year) : `${count(first.year)}${dates.to}${count(last.year)}`;
}

/** A moment in the calendar it was written in, in words that fit its precision. */
function written(moment: Moment): string {
  const { calendar, precision, first, last } = moment;
  if (precision === 'decade') return dates.decade(count(first.year));
  if (precision === 'century') return dates.century(`${count(first.year)}${dates.to}${count(last.year)}`);
  if (precision === 'season') return `${dates.seasons[Math.floor((first.month - 1) / 3)]} ${count(first.year)}`;
  return span(calendar, precision, first, last);
}

function qualified(text: string, { approximate, uncertain }: Pick<Moment, 'approximate' | 'uncertain'>): string {
  const about = approximate ? dates.about(text) : text;
  return uncertain ? dates.perhaps(about) : about;
}

/** A moment in either calendar; in the other one than written, a month or a year becomes the span it covers. */
function momentIn(calendar: Calendar, moment: Moment): string {
  if (calendar === moment.calendar) return qualified(written(moment), moment);
  const first = dayIn(calendar, isoDay(moment.calendar, moment.first));
  const last = dayIn(calendar, isoDay(moment.calendar, moment.last));
  return qualified(span(calendar, moment.precision, first, last), moment);
}

/** One end of an interval; in the other calendar than written, the day, month or year in which the interval begins or ends. */
function endIn(calendar: Calendar, moment: Moment, side: 'first' | 'last'): string {
  if (calendar === moment.calendar) return qualified(written(moment), moment);
  const day = dayIn(calendar, isoDay(moment.calendar, moment[side]));
  return qualified(span(calendar, moment.precision, day, day), moment);
}

/** A date in words, in the calendar asked for. */
export function formatDate(date: ArchiveDate, calendar: Calendar): string {
  const { start, end, interval } = date;
  if (!start && !end) return dates.unknown;
  if (!interval) return momentIn(calendar, start!);
  if (!start) return dates.until(endIn(calendar, end!, 'last'));
  if (!end) return dates.from(endIn(calendar, start, 'first'));
  const alike = start.precision === end.precision && start.approximate === end.approximate && start.uncertain === end.uncertain;
  if (!alike) return `${endIn(calendar, start, 'first')}${dates.to}${endIn(calendar, end, 'last')}`;
  const first = dayIn(calendar, isoDay(start.calendar, start.first));
  const last = dayIn(calendar, isoDay(end.calendar, end.last));
  return qualified(span(calendar, start.precision, first, last), start);
}

/** A date in words, in the calendar it was written in and in the other one. */
interface BothCalendars {
  written: string;
  converted: string | null;
}

/** A date in both calendars, the one it was written in first. A document is named on many pages, each time with its date. */
export const formatBoth = oncePer((date: ArchiveDate): BothCalendars => {
  const other = date.calendar === 'jalali' ? 'gregorian' : 'jalali';
  return { written: formatDate(date, date.calendar), converted: date.start || date.end ? formatDate(date, other) : null };
});
