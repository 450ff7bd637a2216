import type { Archive, ArchiveDocument, RelatedDocument } from './graph.ts';
import type { ArchiveEvent, EventType } from './schema/index.ts';

/** What a document is worth today, computed from its events and from what other documents did to it. */
export type Status = 'inForce' | 'amended' | 'superseded' | 'repealed' | 'rejected' | 'proposed' | 'ended';

/** A status with what it rests on, so that a page can say why. */
export interface ComputedStatus {
  status: Status;
  because: { event: ArchiveEvent } | { relation: RelatedDocument };
}

/** Relations by which another document changes this one’s status, the strongest first. */
const DECIDING_RELATIONS = [
  ['repeals', 'repealed'],
  ['supersedes', 'superseded'],
  ['amends', 'amended'],
] as const;

/** What the latest telling event makes of a document. Being discussed, published or endorsed changes nothing. */
const STATUS_AFTER: Partial<Record<EventType, Status>> = {
  proposed: 'proposed',
  referred: 'proposed',
  adopted: 'inForce',
  confirmed: 'inForce',
  rejected: 'rejected',
  amended: 'amended',
  repealed: 'repealed',
  ended: 'ended',
};

/** The events that tell something of a document that was issued, not decided upon. */
const TELLING_OF_ISSUED: readonly EventType[] = ['rejected', 'repealed', 'ended'];

/** A document counts as a change only once it is adopted itself: a proposal to repeal repeals nothing. */
function takesEffect(archive: Archive, document: ArchiveDocument): boolean {
  const last = document.events.findLast(({ event }) => STATUS_AFTER[event]);
  const status = last ? STATUS_AFTER[last.event] : 'inForce';
  return archive.documents.has(document.id) && status !== 'proposed' && status !== 'rejected';
}

/**
 * Computes the status of a document. Null for a document to which nothing happened that could give it one.
 * Only resolutions are proposed and come into force: a statement or a report is issued, whatever its events say, and has
 * a status only once something ended it or another document changed it.
 */
export function statusOf(archive: Archive, document: ArchiveDocument): ComputedStatus | null {
  const incoming = (archive.incoming.get(document.id) ?? []).filter((relation) => takesEffect(archive, relation.document));
  for (const [type, status] of DECIDING_RELATIONS) {
    const relation = incoming.findLast((candidate) => candidate.type === type);
    if (relation) return { status, because: { relation } };
  }
  const isTelling = ({ event }: ArchiveEvent) =>
    document.collection === 'resolutions' ? STATUS_AFTER[event] !== undefined : TELLING_OF_ISSUED.includes(event);
  const event = document.events.findLast(isTelling);
  const status = event && STATUS_AFTER[event.event];
  return event && status ? { status, because: { event } } : null;
}
