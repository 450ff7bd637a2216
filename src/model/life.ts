import { isKnown } from './date.ts';
import type { Archive, ArchiveDocument } from './graph.ts';
import { dayOf, ownLife, type OwnPoint } from './own-life.ts';
import type { EventType, RelationType } from './schema/index.ts';
import { takesEffect } from './status.ts';

/** What happened, with the two things that only another document can tell. */
export type Happening = EventType | 'superseded' | 'implemented';

/** One point in the life of a document. */
export interface LifePoint extends Omit<OwnPoint, 'event'> {
  event: Happening;
}

/** Relations of other documents that are events in this one’s life. */
const HAPPENING_OF: Partial<Record<RelationType, Happening>> = {
  endorses: 'endorsed', amends: 'amended', repeals: 'repealed', supersedes: 'superseded', implements: 'implemented',
};

/** What other documents did to this one, oldest first, besides what its own record tells. */
function doneByOthers(archive: Archive, document: ArchiveDocument): LifePoint[] {
  const told = new Set(document.events.map((event) => `${event.event} ${event.document}`));
  return (archive.incoming.get(document.id) ?? []).flatMap(({ type, document: other, note }): LifePoint[] => {
    const event = HAPPENING_OF[type];
    if (!event || told.has(`${event} ${other.id}`) || !takesEffect(archive, other)) return [];
    const date = isKnown(other.parsedDate) ? other.date : undefined;
    return [{ event, by: other.issuedBy, meeting: other.meeting ?? undefined, date, document: other.id, note }];
  });
}

/**
 * The life of a document: its own events in the order of its record, and what other documents did to it, each put
 * before the first event that is known to be later.
 */
export function lifeOf(archive: Archive, document: ArchiveDocument): LifePoint[] {
  const points: LifePoint[] = ownLife(archive, document);
  for (const point of doneByOthers(archive, document)) {
    const day = dayOf(point);
    const later = day === undefined ? -1 : points.findIndex((other) => (dayOf(other) ?? '') > day);
    if (later < 0) points.push(point);
    else points.splice(later, 0, point);
  }
  return points;
}
