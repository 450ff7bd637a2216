import { isKnown, readDate, type ArchiveDate } from './date.ts';
import type { Archive, Occurrence } from './graph.ts';

/**
 * When something happened, as far as the records say: its own date, else that of the meeting at which it happened, if that is known. An
 * adoption without either has the date of its document, which is that of its adoption unless it was published later.
 */
export function dateOfOccurrence({ meetings }: Pick<Archive, 'meetings'>, { event, document }: Occurrence): ArchiveDate | null {
  if (event.date) return readDate(event.date);
  const meeting = event.meeting ? meetings.get(event.meeting) : undefined;
  const met = meeting && readDate(meeting.date);
  if (met && isKnown(met)) return met;
  const wasPublished = document?.events.some((other) => other.event === 'published');
  return document && event.event === 'adopted' && !wasPublished ? document.parsedDate : null;
}
