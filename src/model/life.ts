import { isKnown, readDate, type ArchiveDate } from './date.ts';
import type { Archive, ArchiveDocument } from './graph.ts';
import { EVENT_TYPES, type ArchiveEvent, type EventType, type RelationType, type Vote } from './schema/index.ts';
import { statusOf } from './status.ts';

/** What happened, with the two things that only another document can tell. */
export type Happening = EventType | 'superseded' | 'implemented';

/** One point in the life of a document. */
export interface LifePoint extends Omit<ArchiveEvent, 'event'> {
  event: Happening;
  /** The days of the meeting, where the event has no date of its own: a thing done at a meeting was done then. */
  meetingDate?: ArchiveDate | undefined;
  /** The vote by which it was decided. */
  vote?: Vote | undefined;
}

/** Relations of other documents that are events in this one’s life. */
const HAPPENING_OF: Partial<Record<RelationType, Happening>> = {
  endorses: 'endorsed', amends: 'amended', repeals: 'repealed', supersedes: 'superseded', implements: 'implemented',
};

/** Whether a document is a mere proposal, or was rejected: what it says it does, it does not do. */
function isWithoutEffect(archive: Archive, document: ArchiveDocument): boolean {
  const status = statusOf(archive, document)?.status;
  return status === 'proposed' || status === 'rejected';
}

/** What other documents did to this one, oldest first, besides what its own record tells. */
function doneByOthers(archive: Archive, document: ArchiveDocument): LifePoint[] {
  const told = new Set(document.events.map((event) => `${event.event} ${event.document}`));
  return (archive.incoming.get(document.id) ?? []).flatMap(({ type, document: other, note }): LifePoint[] => {
    const event = HAPPENING_OF[type];
    if (!event || told.has(`${event} ${other.id}`) || isWithoutEffect(archive, other)) return [];
    const date = isKnown(other.parsedDate) ? other.date : undefined;
    return [{ event, by: other.issuedBy, meeting: other.meeting ?? undefined, date, document: other.id, note }];
  });
}

function withMeetingDate(archive: Archive, point: LifePoint): LifePoint {
  const meeting = point.meeting && !point.date ? archive.meetings.get(point.meeting) : undefined;
  const meetingDate = meeting && readDate(meeting.date);
  return meetingDate && isKnown(meetingDate) ? { ...point, meetingDate } : point;
}

/** The earliest day on which a point may lie; undefined where nothing is known. */
function dayOf(point: LifePoint): string | undefined {
  const date = point.date ? readDate(point.date) : point.meetingDate;
  return date?.earliest ?? date?.latest ?? undefined;
}

/** What is done with a document that has been decided: all that is listed behind the two outcomes. */
const AFTERWARDS: ReadonlySet<Happening> = new Set(EVENT_TYPES.slice(EVENT_TYPES.indexOf('rejected') + 1));

/**
 * Gives the vote to the last event that it decided. A vote of which no event tells is a point of its own: an adoption stands
 * before what was done with the document afterwards; what happened at the same meeting may be what was voted on, and stays before it.
 */
function withVote(archive: Archive, points: LifePoint[], { vote, issuedBy, meeting }: ArchiveDocument): LifePoint[] {
  if (!vote) return points;
  const decided = points.findLastIndex(({ event }) => event === vote.result);
  if (decided >= 0) return points.with(decided, { ...points[decided]!, vote });
  const voted = withMeetingDate(archive, { event: vote.result, by: issuedBy, meeting: meeting ?? undefined, vote });
  const day = dayOf(voted);
  const isAfter = (point: LifePoint) => vote.result === 'adopted' && AFTERWARDS.has(point.event) && (!meeting || point.meeting !== meeting) && (dayOf(point) ?? '9') >= (day ?? '');
  const later = points.findIndex(isAfter);
  return points.toSpliced(later < 0 ? points.length : later, 0, voted);
}

/**
 * The life of a document: its own events in the order of its record, and what other documents did to it, each put
 * before the first event that is known to be later.
 */
export function lifeOf(archive: Archive, document: ArchiveDocument): LifePoint[] {
  const points = withVote(archive, document.events.map((point) => withMeetingDate(archive, point)), document);
  for (const point of doneByOthers(archive, document)) {
    const day = dayOf(point);
    const later = day === undefined ? -1 : points.findIndex((other) => (dayOf(other) ?? '') > day);
    if (later < 0) points.push(point);
    else points.splice(later, 0, point);
  }
  return points;
}
