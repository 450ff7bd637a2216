import { isKnown, readDate, type ArchiveDate } from './date.ts';
import type { Archive, ArchiveDocument } from './graph.ts';
import { EVENT_TYPES, type ArchiveEvent, type EventType, type Vote } from './schema/index.ts';

/** An event of a document, with what its record and its meeting tell of it besides. */
export interface OwnPoint extends ArchiveEvent {
  /** The days of the meeting, where the event has no date of its own: a thing done at a meeting was done then. */
  meetingDate?: ArchiveDate | undefined;
  /** The vote by which it was decided. */
  vote?: Vote | undefined;
}

/** An event with the days of its meeting, where it has none of its own and these are known. */
function withMeetingDate({ meetings }: Pick<Archive, 'meetings'>, point: OwnPoint): OwnPoint {
  const meeting = point.meeting && !point.date ? meetings.get(point.meeting) : undefined;
  const meetingDate = meeting && readDate(meeting.date);
  return meetingDate && isKnown(meetingDate) ? { ...point, meetingDate } : point;
}

/** The earliest day on which a point may lie; undefined where nothing is known. */
export function dayOf({ date: written, meetingDate }: Pick<OwnPoint, 'date' | 'meetingDate'>): string | undefined {
  const date = written ? readDate(written) : meetingDate;
  return date?.earliest ?? date?.latest ?? undefined;
}

/** What is done with a document that has been decided: all that is listed behind the two outcomes. */
const AFTERWARDS: ReadonlySet<EventType> = new Set(EVENT_TYPES.slice(EVENT_TYPES.indexOf('rejected') + 1));

/**
 * Gives the vote to the last event that it decided. A vote of which no event tells is a point of its own: an adoption stands
 * before what was done with the document afterwards; what happened at the same meeting may be what was voted on, and stays before it.
 */
function withVote(archive: Pick<Archive, 'meetings'>, points: OwnPoint[], { vote, issuedBy, meeting }: ArchiveDocument): OwnPoint[] {
  if (!vote) return points;
  const decided = points.findLastIndex(({ event }) => event === vote.result);
  if (decided >= 0) return points.with(decided, { ...points[decided]!, vote });
  const voted = withMeetingDate(archive, { event: vote.result, by: issuedBy, meeting: meeting ?? undefined, vote });
  const day = dayOf(voted);
  const isAfter = (point: OwnPoint) => vote.result === 'adopted' && AFTERWARDS.has(point.event) && (!meeting || point.meeting !== meeting) && (dayOf(point) ?? '9') >= (day ?? '');
  const later = points.findIndex(isAfter);
  return points.toSpliced(later < 0 ? points.length : later, 0, voted);
}

/** What a record tells of its document itself: its events in their order, and the outcome of its vote. */
export function ownLife(archive: Pick<Archive, 'meetings'>, document: ArchiveDocument): OwnPoint[] {
  return withVote(archive, document.events.map((point) => withMeetingDate(archive, point)), document);
}
