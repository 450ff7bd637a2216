import { dayIn, isoDay, readDate, type ArchiveDate, type Calendar } from '../date.ts';
import type { Archive, ArchiveDocument } from '../graph.ts';
import { oncePer } from '../once-per.ts';
import type { Meeting } from '../schema/index.ts';

/** A document or a meeting in a month of all years. */
export interface DayEntry {
  /** The year of that day, in the calendar of the month. */
  year: number;
  date: ArchiveDate;
  document?: ArchiveDocument;
  meeting?: Meeting;
}

/** One month of all years: what each day saw, and what is known to the month only. */
export interface MonthOfYears {
  calendar: Calendar;
  /** Counted from 1. */
  month: number;
  days: Map<number, DayEntry[]>;
  dayless: DayEntry[];
}

/** A meeting stands on each of its days; a span longer than this is no meeting but a doubt. */
const LONGEST_MEETING = 14;
const DAY = 24 * 60 * 60 * 1000;

/** The exact days of a date, Gregorian ISO; none where it is not known to the day. */
function daysOf({ start, end, earliest, latest }: ArchiveDate, longest: number): string[] {
  const isExact = [start, end].every((moment) => moment?.precision === 'day' && !moment.approximate);
  if (!isExact || !earliest || !latest) return [];
  const [first, last] = [Date.parse(earliest), Date.parse(latest)];
  const length = (last - first) / DAY + 1;
  return length > longest ? [] : Array.from({ length }, (_, index) => new Date(first + index * DAY).toISOString().slice(0, 10));
}

function place(months: MonthOfYears[], calendar: Calendar, entry: Omit<DayEntry, 'year'>, longest: number): void {
  const { earliest, latest } = entry.date;
  const days = daysOf(entry.date, longest);
  for (const iso of days) {
    const { year, month, day } = dayIn(calendar, iso);
    const { days: ofMonth } = months[month - 1]!;
    const ofDay = ofMonth.get(day);
    if (ofDay) ofDay.push({ ...entry, year });
    else ofMonth.set(day, [{ ...entry, year }]);
  }
  if (days.length > 0 || !earliest || !latest) return;
  const [first, last] = [dayIn(calendar, earliest), dayIn(calendar, latest)];
  if (first.year === last.year && first.month === last.month) months[first.month - 1]!.dayless.push({ ...entry, year: first.year });
}

type Dated = Pick<Archive, 'documents' | 'meetings'>;

function makeMonths({ documents, meetings }: Dated, calendar: Calendar): MonthOfYears[] {
  const months = Array.from({ length: 12 }, (_, index): MonthOfYears => ({ calendar, month: index + 1, days: new Map(), dayless: [] }));
  for (const meeting of meetings.values()) place(months, calendar, { meeting, date: readDate(meeting.date) }, LONGEST_MEETING);
  for (const document of documents.values()) place(months, calendar, { document, date: document.parsedDate }, 1);
  const byYear = (a: DayEntry, b: DayEntry) => a.year - b.year;
  for (const month of months) {
    month.days = new Map([...month.days].sort(([a], [b]) => a - b).map(([day, entries]) => [day, entries.sort(byYear)]));
    month.dayless.sort(byYear);
  }
  return months;
}

/** Made once for an archive: each page of a month or a day asks for them. */
const inCalendars = oncePer((archive: Dated) => ({ jalali: makeMonths(archive, 'jalali'), gregorian: makeMonths(archive, 'gregorian') }));

/**
 * The twelve months of a calendar, each with what happened in it over all years. A document stands on its day only
 * where its date is one exact day; a date that lies within one month of the calendar stands under the month.
 */
export const monthsOfYears = (archive: Dated, calendar: Calendar): readonly MonthOfYears[] => inCalendars(archive)[calendar];

/** Documents of one meeting that stand together, since nothing tells their days apart. */
export interface MeetingEntries {
  year: number;
  meeting: Meeting;
  date: ArchiveDate;
  documents: ArchiveDocument[];
}

/** From this many on, the documents of a meeting are told as one. */
const TOGETHER = 3;

/** Whether a meeting may have been held when each of its documents is from: another month would give it a time that is not its own. */
const isThen = (date: ArchiveDate, documents: readonly ArchiveDocument[]) =>
  documents.every(({ parsedDate }) => date.earliest && date.latest && date.earliest <= parsedDate.latest! && date.latest >= parsedDate.earliest!);

/** What has no day, with the documents of one meeting gathered under it where they are of its time. */
export function gatherByMeeting(entries: readonly DayEntry[], meetings: Archive['meetings']): (DayEntry | MeetingEntries)[] {
  const groups = Map.groupBy(entries, ({ document, meeting, year }) => `${document?.meeting ?? meeting?.id ?? ''} ${year}`);
  return [...groups.values()].flatMap((group): (DayEntry | MeetingEntries)[] => {
    const documents = group.flatMap(({ document }) => document ?? []);
    const meeting = meetings.get(documents[0]?.meeting ?? '');
    if (!meeting || documents.length < TOGETHER || !isThen(readDate(meeting.date), documents)) return group;
    return [{ year: group[0]!.year, meeting, date: readDate(meeting.date), documents }];
  }).sort((a, b) => a.year - b.year);
}

/** How many entries a month has, on its days and without one. */
export function sizeOfMonth({ days, dayless }: MonthOfYears): number {
  return [...days.values()].reduce((sum, entries) => sum + entries.length, dayless.length);
}

/** The most days that a month of a calendar can have. */
export function longestMonth(calendar: Calendar, month: number): number {
  if (calendar === 'jalali') return month <= 6 ? 31 : 30;
  return new Date(Date.UTC(2024, month, 0)).getUTCDate();
}

/** The months of the other calendar that a month meets, in order. They are the same in every year. */
export function monthsMeeting(calendar: Calendar, month: number): number[] {
  const other = calendar === 'jalali' ? 'gregorian' : 'jalali';
  const year = calendar === 'jalali' ? 1400 : 2021;
  const lastDay = calendar === 'jalali' ? 29 : 28;
  return [1, lastDay].map((day) => dayIn(other, isoDay(calendar, { year, month, day })).month);
}

/** Above this many entries a month shows the first few of each day, and a day with more has a page of its own. */
export const ENTRIES_A_MONTH = 150;
export const SHOWN_A_DAY = 4;
/** So many of those without a day are shown. */
export const SHOWN_WITHOUT_DAY = 60;
/** No list of a day is longer than this. */
export const ENTRIES_A_DAY = 200;

/** The days of a month that have a page of their own. */
export function crowdedDays(month: MonthOfYears): number[] {
  if (sizeOfMonth(month) <= ENTRIES_A_MONTH) return [];
  return [...month.days].filter(([, entries]) => entries.length > SHOWN_A_DAY).map(([day]) => day);
}
