import type { Archive, ArchiveDocument } from './graph.ts';

/** The row in which a document stands, and its neighbours there. */
export interface Row {
  /** The meeting that produced the row; null where the row is one organ’s documents of one kind. */
  meeting: string | null;
  /** Its place in the row, from 1, and the length of the row. */
  place: number;
  length: number;
  previous: ArchiveDocument | null;
  next: ArchiveDocument | null;
}

const isDated = ({ parsedDate }: ArchiveDocument) => parsedDate.earliest !== null || parsedDate.latest !== null;
/** Ids of one meeting’s documents often carry its own numbering: 9 comes before 10. */
const numeric = new Intl.Collator('en', { numeric: true });

/** The documents that a meeting produced, in its order: by date, and on one date by their numbered ids. */
export function producedBy(archive: Archive, meeting: string): ArchiveDocument[] {
  const day = ({ parsedDate }: ArchiveDocument) => parsedDate.latest ?? parsedDate.earliest ?? '9999';
  return (archive.documentsByMeeting.get(meeting) ?? [])
    .filter((document) => document.meeting === meeting)
    .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : numeric.compare(a.id, b.id)));
}

/** One organ’s documents of one kind, by date; the undated have no place in such a row. */
function alike(archive: Archive, { kind, issuedBy }: ArchiveDocument): ArchiveDocument[] {
  const ofOrgan = archive.documentsByOrgan.get(issuedBy) ?? [];
  return ofOrgan.filter((document) => document.issuedBy === issuedBy && document.kind === kind && isDated(document));
}

/**
 * Finds what stands before and after a document: in the row of its meeting, or else among its issuer’s documents of the
 * same kind. Null where it stands alone.
 */
export function rowOf(archive: Archive, document: ArchiveDocument): Row | null {
  const ofMeeting = document.meeting ? producedBy(archive, document.meeting) : [];
  const meeting = ofMeeting.length > 1 ? document.meeting : null;
  const row = meeting ? ofMeeting : alike(archive, document);
  const index = row.findIndex(({ id }) => id === document.id);
  if (index < 0 || row.length < 2) return null;
  return { meeting, place: index + 1, length: row.length, previous: row[index - 1] ?? null, next: row[index + 1] ?? null };
}
