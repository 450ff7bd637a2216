import type { Archive, ArchiveDocument, RelatedDocument } from './graph.ts';
import { ownLife, type OwnPoint } from './own-life.ts';
import type { EventType } from './schema/index.ts';

/** What a document is worth today, computed from its events, its vote, and what other documents did to it. */
export type Status = 'inForce' | 'amended' | 'superseded' | 'repealed' | 'rejected' | 'proposed' | 'ended';

/** A status with what it rests on, so that a page can say why. */
export interface ComputedStatus {
  status: Status;
  because: { event: OwnPoint } | { relation: RelatedDocument };
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

/**
 * What the record of a document tells of what it is worth. One that was decided stays so when it is handed on, to be worded or carried
 * out; and a vote of which no event tells was then about what happened to it, such as its repeal.
 */
function ownStatus(archive: Archive, document: ArchiveDocument): { status: Status; because: { event: OwnPoint } } | null {
  const names = new Set(document.events.map(({ event }) => event));
  let told: { status: Status; because: { event: OwnPoint } } | null = null;
  for (const event of ownLife(archive, document)) {
    const status = STATUS_AFTER[event.event];
    if (!status || (document.collection !== 'resolutions' && !TELLING_OF_ISSUED.includes(event.event))) continue;
    const isLesser = event.event === 'referred' ? told?.status !== 'rejected' : !names.has(event.event);
    if (!isLesser || !told || told.status === 'proposed') told = { status, because: { event } };
  }
  return told;
}

/** Whether a document does what it says: one that was only proposed, or was rejected, repeals nothing. */
export function takesEffect(archive: Archive, document: ArchiveDocument): boolean {
  const status = ownStatus(archive, document)?.status;
  return archive.documents.has(document.id) && status !== 'proposed' && status !== 'rejected';
}

/**
 * Computes the status of a document from its events, its vote, and what others did to it. Null for a document to which nothing happened that could give it one.
 * Only resolutions are proposed and come into force: a statement or a report is issued, whatever its events say, and has
 * a status only once something ended it or another document changed it.
 */
export function statusOf(archive: Archive, document: ArchiveDocument): ComputedStatus | null {
  const incoming = (archive.incoming.get(document.id) ?? []).filter((relation) => takesEffect(archive, relation.document));
  for (const [type, status] of DECIDING_RELATIONS) {
    const relation = incoming.findLast((candidate) => candidate.type === type);
    if (relation) return { status, because: { relation } };
  }
  return ownStatus(archive, document);
}
