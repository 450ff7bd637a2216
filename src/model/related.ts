import type { Archive, ArchiveDocument, RelatedDocument } from './graph.ts';
import { placeAtMeeting, producedBy } from './neighbours.ts';

/** How many documents a list of neighbours shows: enough to go on, few enough to choose from. */
const MOST = 6;

const knownDays = new WeakMap<ArchiveDocument, number>();

/** The day that stands for a document when asking how far two lie apart; null where nothing is known. */
function dayOf(document: ArchiveDocument): number | null {
  const written = document.parsedDate.earliest ?? document.parsedDate.latest;
  if (!written) return null;
  let day = knownDays.get(document);
  if (day === undefined) knownDays.set(document, (day = Date.parse(written)));
  return day;
}

/** Documents of the same meeting, the nearest in its order, and how many there are in all besides this one. */
export function sameMeeting(archive: Archive, document: ArchiveDocument): { documents: ArchiveDocument[]; total: number } {
  const row = document.meeting ? producedBy(archive, document.meeting) : [];
  const at = placeAtMeeting(archive, document);
  const start = Math.max(0, Math.min(at - MOST / 2, row.length - MOST - 1));
  return { documents: row.slice(start, start + MOST + 1).filter(({ id }) => id !== document.id), total: Math.max(0, row.length - 1) };
}

/**
 * Documents about the same topics: those that share most first, and of these the nearest in time.
 * Those of the same meeting are left out, since they have a list of their own.
 */
export function sameTopic(archive: Archive, document: ArchiveDocument): ArchiveDocument[] {
  const shared = new Map<ArchiveDocument, number>();
  for (const topic of document.topics) {
    for (const other of archive.documentsByTopic.get(topic) ?? []) {
      const isNear = document.meeting !== null && other.meeting === document.meeting;
      if (other.id !== document.id && !isNear) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  // A topic may have thousands of documents: only those that share most are put in order.
  const sizes = new Map<number, number>();
  for (const topics of shared.values()) sizes.set(topics, (sizes.get(topics) ?? 0) + 1);
  let fewest = 1;
  let enough = 0;
  for (const topics of [...sizes.keys()].sort((a, b) => b - a)) {
    fewest = topics;
    enough += sizes.get(topics)!;
    if (enough >= MOST) break;
  }
  const day = dayOf(document);
  const distance = (other: ArchiveDocument) => {
    const otherDay = dayOf(other);
    return day === null || otherDay === null ? Infinity : Math.abs(day - otherDay);
  };
  return [...shared]
    .filter(([, topics]) => topics >= fewest)
    .map(([other, topics]) => ({ other, topics, distance: distance(other) }))
    .sort((a, b) => b.topics - a.topics || (a.distance === b.distance ? (a.other.id < b.other.id ? -1 : 1) : a.distance - b.distance))
    .slice(0, MOST)
    .map(({ other }) => other);
}

/** Documents that speak of this one, by their own word. */
export function citedBy(archive: Archive, document: ArchiveDocument): RelatedDocument[] {
  return (archive.incoming.get(document.id) ?? []).filter(({ type }) => type === 'mentions');
}
