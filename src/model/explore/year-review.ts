import { certainYear, compareDates, dayIn, isDoubted, readDate, type ArchiveDate, type Calendar } from '../date.ts';
import { dateOfOccurrence } from '../event-date.ts';
import type { Archive, ArchiveDocument, Occurrence } from '../graph.ts';
import { meetingsByDate } from './meeting-order.ts';
import { oncePer } from '../once-per.ts';
import type { ArchiveEvent, EventType, Kind, Meeting } from '../schema/index.ts';
import { DOCUMENTS_A_PAGE } from './parts.ts';
import { undatedDocuments, yearIndex, type YearDocuments } from '../years.ts';

/** The same thing done to one or more documents or acts by one organ, at one meeting. */
export interface Deed {
  event: Pick<ArchiveEvent, 'event' | 'by' | 'to' | 'meeting'>;
  occurrences: Occurrence[];
}

/** What a year of one calendar saw. */
export interface YearReview {
  /** Numbers of documents, the most first. */
  kinds: [Kind, number][];
  organs: [id: string, number][];
  topics: [id: string, number][];
  meetings: Meeting[];
  /** The oldest and the newest of the documents whose day or month is known; none where several may be. */
  first: ArchiveDocument | undefined;
  last: ArchiveDocument | undefined;
  /** Decisions by month; null for those whose month is not known in this calendar. */
  deeds: { month: number | null; deeds: Deed[] }[];
}

/** Being proposed, discussed or published decides nothing. */
const DEEDS: readonly EventType[] = ['referred', 'adopted', 'rejected', 'endorsed', 'amended', 'repealed', 'confirmed', 'ended'];

/** The month of a calendar in which a date lies wholly, or null; about a month, or perhaps one, is none. */
function monthOf(date: ArchiveDate, calendar: Calendar): number | null {
  const { earliest, latest } = date;
  if (!earliest || !latest || isDoubted(date)) return null;
  const [first, last] = [dayIn(calendar, earliest), dayIn(calendar, latest)];
  return first.year === last.year && first.month === last.month ? first.month : null;
}

/** How often each value occurs, the most frequent first; those met equally often stay in order. */
function tally<T>(values: readonly T[]): [T, number][] {
  return [...Map.groupBy(values, (value) => value)].map(([value, all]): [T, number] => [value, all.length]).sort(([, a], [, b]) => b - a);
}

/** Everything that was decided, with its date, in order of the records. */
function decisions(archive: Archive): Occurrence[] {
  const ofDocuments = [...archive.documents.values()].flatMap((document) => document.events.map((event) => ({ event, document })));
  const ofActs = [...archive.organs.values()].flatMap((organ) =>
    organ.acts.flatMap((act) => act.events.map((event) => ({ event, act: { act, organ } }))),
  );
  return [...ofDocuments, ...ofActs].filter(({ event }) => DEEDS.includes(event.event));
}

interface DatedOccurrence {
  occurrence: Occurrence;
  date: ArchiveDate;
}

/** Decisions by year: every year has a page. */
const decisionsByYear = oncePer((archive: Archive): Record<Calendar, Map<number, DatedOccurrence[]>> => {
  const dated = decisions(archive)
    .flatMap((occurrence) => {
      const date = dateOfOccurrence(archive, occurrence);
      return date?.earliest && date.latest ? [{ occurrence, date }] : [];
    })
    .sort((a, b) => compareDates(a.date, b.date));
  const group = (calendar: Calendar) => {
    const years = Map.groupBy(dated, ({ date }) => certainYear(date, calendar));
    return new Map([...years].flatMap(([year, entries]) => (year === null ? [] : [[year, entries] as const])));
  };
  return { jalali: group('jalali'), gregorian: group('gregorian') };
});

function deedsOf(archive: Archive, calendar: Calendar, year: number): YearReview['deeds'] {
  const dated = decisionsByYear(archive)[calendar].get(year) ?? [];
  const months = [...Map.groupBy(dated, ({ date }) => monthOf(date, calendar))].sort(([a], [b]) => (a ?? 13) - (b ?? 13));
  return months.map(([month, entries]) => {
    const alike = Map.groupBy(entries, ({ occurrence: { event } }) => [event.event, event.by, event.to, event.meeting].join(' '));
    return { month, deeds: [...alike.values()].map((same) => ({ event: same[0]!.occurrence.event, occurrences: same.map(({ occurrence }) => occurrence) })) };
  });
}

/** The meetings that were certainly held in a year, in order of date. */
function meetingsOf({ meetings }: Archive, calendar: Calendar, year: number): Meeting[] {
  return meetingsByDate(meetings.values()).filter(({ date }) => certainYear(readDate(date), calendar) === year);
}

/**
 * Looks back on a year.
 * @param documents the documents that are certainly of that year, in order of date
 */
export function yearReview(archive: Archive, calendar: Calendar, year: number, documents: readonly ArchiveDocument[]): YearReview {
  const placed = documents.filter(({ parsedDate }) => monthOf(parsedDate, calendar) !== null);
  const [first, last] = [placed[0], placed.at(-1)];
  const isAlone = (one: ArchiveDocument, apart: (other: ArchiveDate, own: ArchiveDate) => boolean) => placed.every((other) => other === one || apart(other.parsedDate, one.parsedDate));
  return {
    kinds: tally(documents.map(({ kind }) => kind)),
    organs: tally(documents.map(({ issuedBy }) => issuedBy)),
    topics: tally(documents.flatMap(({ topics }) => topics)),
    meetings: meetingsOf(archive, calendar, year),
    first: first && isAlone(first, (other, own) => other.earliest! > own.latest!) ? first : undefined,
    last: last && last !== first && isAlone(last, (other, own) => other.latest! < own.earliest!) ? last : undefined,
    deeds: deedsOf(archive, calendar, year),
  };
}

/** A list of documents of a year: of one month, of the year only, or perhaps of the year. */
export interface YearList {
  list: number | 'no-month' | 'perhaps';
  documents: ArchiveDocument[];
}

/** The documents of a year by month, then those known to the year only, then those that may be of it. */
export function yearLists({ certain, possible }: YearDocuments, calendar: Calendar): YearList[] {
  const byMonth = Map.groupBy(certain, ({ parsedDate }) => monthOf(parsedDate, calendar) ?? ('no-month' as const));
  const order = (list: YearList['list']) => (list === 'no-month' ? 13 : Number(list));
  const lists = [...byMonth].map(([list, documents]): YearList => ({ list, documents })).sort((a, b) => order(a.list) - order(b.list));
  return possible.length > 0 ? [...lists, { list: 'perhaps', documents: possible }] : lists;
}

/** The years that have a page, of both calendars, and the page of what has no year. */
export function yearPages(archive: Archive): { year: number | 'unknown'; calendar: Calendar; lists: YearList[]; documents: YearDocuments }[] {
  const years = (['jalali', 'gregorian'] as const).flatMap((calendar) =>
    [...yearIndex(archive, calendar)].map(([year, documents]) => ({ year, calendar, documents, lists: yearLists(documents, calendar) })),
  );
  const undated = undatedDocuments(archive);
  const unknown = { year: 'unknown' as const, calendar: 'jalali' as const, documents: { certain: undated, possible: [] }, lists: [{ list: 'no-month' as const, documents: undated }] };
  return undated.length > 0 ? [...years, unknown] : years;
}

/** The years of the other calendar in which a year lies. */
export function sameTime(calendar: Calendar, year: number): number[] {
  const first = calendar === 'jalali' ? year + 621 : year - 622;
  return [first, first + 1];
}

/** Whether the documents of a year are too many for its page, so that each of its lists has pages of its own. */
export function isSplit(lists: readonly YearList[]): boolean {
  return lists.reduce((sum, { documents }) => sum + documents.length, 0) > DOCUMENTS_A_PAGE;
}
