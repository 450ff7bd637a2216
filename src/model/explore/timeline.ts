import { certainYear, compareDates, readDate } from '../date.ts';
import type { Archive, ArchiveDocument } from '../graph.ts';
import { oncePer } from '../once-per.ts';
import { COLLECTIONS, MEETING_KINDS, type Collection, type Meeting } from '../schema/index.ts';
import { yearIndex, yearsToldOf } from '../years.ts';

export type MeetingKind = Meeting['kind'];

/** First and last year. */
export interface YearSpan {
  first: number;
  last: number;
}

/** A Jalali year of the timeline, or a decade: what is of it, and what may be of it or of another. */
export interface TimelinePeriod extends YearSpan {
  documents: ArchiveDocument[];
  possible: ArchiveDocument[];
  /** Congresses first, then plenums, then sessions; each in order of date. */
  meetings: Meeting[];
  possibleMeetings: Meeting[];
  /** Documents by collection; every collection is there. */
  counts: Record<Collection, number>;
}

export interface Timeline {
  span: YearSpan | null;
  /** Years that have anything, in order. */
  years: TimelinePeriod[];
  /** Meetings that stand in no year of it: of which none is known, or none but in a doubt that the timeline does not reach into. */
  meetingsWithoutYear: Meeting[];
}

/** A date as open as «some time in that decade» must not make the timeline a decade longer: so many years at most. */
const LONGEST_DOUBT = 5;

/** Documents by collection; every collection is there. */
export function countByCollection(documents: readonly ArchiveDocument[]): Record<Collection, number> {
  const counts = Object.fromEntries(COLLECTIONS.map((collection) => [collection, 0])) as Record<Collection, number>;
  for (const { collection } of documents) counts[collection]++;
  return counts;
}

/** The years that the timeline shows: all that have something certain, and those of dates in moderate doubt. */
function spanOf(spans: YearSpan[]): YearSpan | null {
  const near = spans.filter(({ first, last }) => last - first < LONGEST_DOUBT);
  const shown = near.length > 0 ? near : spans;
  if (shown.length === 0) return null;
  return { first: shown.reduce((least, { first }) => Math.min(least, first), Infinity), last: shown.reduce((most, { last }) => Math.max(most, last), -Infinity) };
}

/** The archive year by year, in the Jalali calendar; made once for an archive, since many pages ask for it. */
export const timelineOf = oncePer((archive: Archive): Timeline => {
  const meetings = [...archive.meetings.values()]
    .sort((a, b) => MEETING_KINDS.indexOf(a.kind) - MEETING_KINDS.indexOf(b.kind) || compareDates(readDate(a.date), readDate(b.date)))
    .map((meeting) => ({ meeting, years: yearsToldOf(readDate(meeting.date), 'jalali'), isCertain: certainYear(readDate(meeting.date), 'jalali') !== null }));
  const documents = yearIndex(archive, 'jalali');
  const spans = [...archive.documents.values()].map(({ parsedDate }) => yearsToldOf(parsedDate, 'jalali'));
  const span = spanOf([...spans, ...meetings.map(({ years }) => years)].filter((years) => years !== null));
  const years: TimelinePeriod[] = [];
  for (let year = span?.first ?? 0; span && year <= span.last; year++) {
    const { certain = [], possible = [] } = documents.get(year) ?? {};
    const met = meetings.filter(({ years }) => years && years.first <= year && years.last >= year);
    if (certain.length + possible.length + met.length === 0) continue;
    years.push({
      first: year, last: year, documents: certain, possible, counts: countByCollection(certain),
      meetings: met.filter(({ isCertain }) => isCertain).map(({ meeting }) => meeting),
      possibleMeetings: met.filter(({ isCertain }) => !isCertain).map(({ meeting }) => meeting),
    });
  }
  return { span, years, meetingsWithoutYear: meetings.filter(({ years }) => !span || !years || years.last < span.first || years.first > span.last).map(({ meeting }) => meeting) };
});

/** The decade of a year: 1398 is of 1390. */
export const decadeOf = (year: number) => Math.floor(year / 10) * 10;

/** The decades that have anything, in order. */
export function decadesOf({ years }: { years: readonly TimelinePeriod[] }): number[] {
  return [...new Set(years.map(({ first }) => decadeOf(first)))];
}
