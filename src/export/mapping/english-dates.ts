import { words } from '../../i18n/index.ts';
import { isDoubted, type ArchiveDate, type Calendar } from '../../model/date.ts';
import { doubtsOf, spanOf, type DateParts, type DateSpan } from './dates.ts';

const { english } = words.citation;

/** “a–b”, or one of both where they are the same. */
const fromTo = (first: string, last: string) => (first === last ? first : `${first}–${last}`);

/** A month, or a month and a day, with their year where both ends do not share it. */
function monthDay([, month, day]: DateParts, isMonthKnown = false): string {
  const name = month === undefined || isMonthKnown ? '' : english.months[month - 1]!;
  return [name, day].filter((part) => part !== undefined && part !== '').join(' ');
}

/** As APA has it, after the year: “2021, July 30”, “2019, October 12–13”. */
export function apaDate(date: ArchiveDate, isYearEnough: boolean): string {
  if (!date.start && !date.end) return english.undated;
  const span = spanOf(date, 'gregorian');
  if (!span) return openWords(date);
  const [first, last = first] = span;
  const years = fromTo(String(first[0]), String(last[0]));
  const isOneMonth = first[0] === last[0] && first[1] === last[1];
  // Where but one end has a month, the years say all that can be said; where but one has a day of the same month, the month does.
  const isMonthAll = isOneMonth && first.length !== last.length;
  const days = isYearEnough || first.length === 1 || last.length === 1 ? '' : isMonthAll ? monthDay([first[0], first[1]!]) : isOneMonth && first !== last ? fromTo(monthDay(first), monthDay(last, true)) : fromTo(monthDay(first), monthDay(last));
  return (isDoubted(date) ? english.about : '') + (days === '' ? years : `${years}, ${days}`);
}

/** A span in words of the Gregorian calendar: “July 30, 2021”, “October 12–13, 2019”, “July–August 2021”. */
function gregorianWords(span: DateSpan): string {
  const [first, last = first] = span;
  const one = (parts: DateParts, withYear: boolean) => [monthDay(parts), withYear ? String(parts[0]) : ''].filter((part) => part !== '').join(parts[2] === undefined ? ' ' : ', ');
  if (first === last) return one(first, true);
  const isOneMonth = first[1] === last[1];
  // An end with nothing of its own but the year, or the month, that both share is not to be read without it.
  const isWithin = first.length !== last.length && (isOneMonth || first.length === 1 || last.length === 1);
  if (first[0] !== last[0] || isWithin) return `${one(first, true)}–${one(last, true)}`;
  return `${monthDay(first)}–${monthDay(last, isOneMonth)}${last[2] === undefined ? ' ' : ', '}${last[0]}`;
}

/** A span in words of the Jalali calendar: “8 Mordad 1400”. */
function jalaliWords(span: DateSpan): string {
  const [first, last = first] = span;
  const one = ([year, month, day]: DateParts) => [day, month === undefined ? undefined : english.jalaliMonths[month - 1], year].filter((part) => part !== undefined).join(' ');
  return first === last ? one(first) : `${one(first)}–${one(last)}`;
}

/** The known end of a span of which the other is open: its first day, month or year where it is the start, else its last. */
function openEnd({ start, end, ...date }: ArchiveDate, calendar: Calendar): DateSpan {
  const known = start ?? end;
  const span = spanOf({ ...date, start: known, end: known }, calendar)!;
  return [start ? span[0] : span.at(-1)!];
}

/** A span of which one end is open, in words of the Gregorian calendar: “from December 2020”, “until ca. August 2021”. */
export function openWords(date: ArchiveDate): string {
  const { about, perhaps } = doubtsOf(date);
  return `${date.start ? english.from : english.until}${about ? english.about : ''}${gregorianWords(openEnd(date, 'gregorian'))}${perhaps ? english.perhaps : ''}`;
}

/** A date in both calendars, in English: “July 30, 2021 [8 Mordad 1400]”; with a question mark where it is no more than perhaps right. */
export function bothDates(date: ArchiveDate): string {
  if (!date.start && !date.end) return english.undated;
  const gregorian = spanOf(date, 'gregorian');
  const jalali = spanOf(date, 'jalali');
  const { about, perhaps } = doubtsOf(date);
  const doubted = perhaps ? english.perhaps : '';
  if (!gregorian || !jalali) return `${openWords(date)} [${jalaliWords(openEnd(date, 'jalali'))}${doubted}]`;
  return `${about ? english.about : ''}${gregorianWords(gregorian)}${doubted} [${jalaliWords(jalali)}${doubted}]`;
}
