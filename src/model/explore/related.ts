import type { Archive, ArchiveDocument, RelatedDocument } from '../graph.ts';
import { placeAtMeeting, producedBy } from './neighbours.ts';

/** How many documents a list of neighbours shows: enough to go on, few enough to choose from. */
const MOST = 6;

/** Documents of the same meeting, the nearest in its order, and how many there are in all besides this one. */
export function sameMeeting(archive: Archive, document: ArchiveDocument): { documents: ArchiveDocument[]; total: number } {
  const row = document.meeting ? producedBy(archive, document.meeting) : [];
  const at = placeAtMeeting(archive, document);
  const start = Math.max(0, Math.min(at - MOST / 2, row.length - MOST - 1));
  return { documents: row.slice(start, start + MOST + 1).filter(({ id }) => id !== document.id), total: Math.max(0, row.length - 1) };
}

/** Documents that speak of this one, by their own word. */
export function citedBy(archive: Archive, document: ArchiveDocument): RelatedDocument[] {
  return (archive.incoming.get(document.id) ?? []).filter(({ type }) => type === 'mentions');
}
