import { isDoubted, yearsOf, type Calendar } from '../date.ts';
import type { Archive, ArchiveDocument } from '../graph.ts';
import { heldForReaders } from '../held.ts';
import { meetingsByDate } from './meeting-order.ts';
import type { Meeting } from '../schema/index.ts';
import { yearIndex } from '../years.ts';

/** What a record may lack, in the order in which a contribution would help most. */
export const GAP_KINDS = ['no-text', 'abstract-only', 'no-date', 'vague-date', 'disputed', 'low-confidence', 'supplied-title'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

const MONTH = 31 * 24 * 60 * 60 * 1000;

/** A date that is doubted, or known no closer than to a span longer than a month. */
function isVague({ parsedDate }: ArchiveDocument): boolean {
  const { earliest, latest } = parsedDate;
  if (!earliest || !latest) return false;
  return isDoubted(parsedDate) || Date.parse(latest) - Date.parse(earliest) >= MONTH;
}

/** A text that is withheld is not missing. */
const LACKS: Record<GapKind, (document: ArchiveDocument) => boolean> = {
  'no-text': ({ holding, access }) => holding === 'none' && access === 'public',
  'abstract-only': ({ holding, access }) => holding === 'abstract' && access === 'public',
  'no-date': ({ parsedDate }) => yearsOf(parsedDate, 'gregorian') === null,
  'vague-date': isVague,
  disputed: ({ conflictingAccounts }) => conflictingAccounts.length > 0,
  'low-confidence': ({ confidence }) => confidence === 'low',
  'supplied-title': ({ titleStatus }) => titleStatus === 'supplied',
};

/** The documents that lack something, by what they lack, in order of date. */
export function documentGaps({ documents }: Pick<Archive, 'documents'>): Map<GapKind, ArchiveDocument[]> {
  const all = [...documents.values()];
  return new Map(GAP_KINDS.map((kind) => [kind, all.filter(LACKS[kind])]));
}

/** Meetings that left no document of their own in the archive, in order of date. */
export function meetingsWithoutDocuments({ meetings, documentsByMeeting }: Archive): Meeting[] {
  return meetingsByDate(meetings.values()).filter(({ id }) => !documentsByMeeting.get(id)?.some((document) => document.meeting === id));
}

/** Meetings of which sources tell different things, in order of date. */
export function disputedMeetings({ meetings }: Pick<Archive, 'meetings'>): Meeting[] {
  return meetingsByDate(meetings.values()).filter(({ conflictingAccounts }) => conflictingAccounts.length > 0);
}

/** What readers have of the documents that are certainly of a year. */
export interface YearHolding {
  year: number;
  full: number;
  abstract: number;
  none: number;
}

/** What the archive holds, year by year, oldest first. */
export function holdingsByYear(archive: Archive, calendar: Calendar): YearHolding[] {
  const rows = [...yearIndex(archive, calendar)].map(([year, { certain }]) => {
    const size = (holding: ArchiveDocument['holding']) => certain.filter((document) => heldForReaders(document) === holding).length;
    return { year, full: size('full'), abstract: size('abstract'), none: size('none') };
  });
  return rows.filter(({ full, abstract, none }) => full + abstract + none > 0);
}
