import type { Archive, ArchiveDocument } from '../graph.ts';
import { oncePer } from '../once-per.ts';

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

/** A row of documents, and the place of each in it by its id. */
interface KnownRow {
  row: readonly ArchiveDocument[];
  places: ReadonlyMap<string, number>;
}

const rowsOf = oncePer((_: Archive) => new Map<string, KnownRow>());

/** Every document of a row asks for it, so each is made once for an archive. */
function rowNamed(archive: Archive, name: string, make: () => ArchiveDocument[]): KnownRow {
  const rows = rowsOf(archive);
  let known = rows.get(name);
  if (!known) {
    const row = make();
    rows.set(name, (known = { row, places: new Map(row.map(({ id }, place) => [id, place])) }));
  }
  return known;
}

function rowOfMeeting(archive: Archive, meeting: string): KnownRow {
  const day = ({ parsedDate }: ArchiveDocument) => parsedDate.latest ?? parsedDate.earliest ?? '9999';
  return rowNamed(archive, `meeting ${meeting}`, () =>
    (archive.documentsByMeeting.get(meeting) ?? [])
      .filter((document) => document.meeting === meeting)
      .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : numeric.compare(a.id, b.id))),
  );
}

/** The documents that a meeting produced, in its order: by date, and on one date by their numbered ids. */
export function producedBy(archive: Archive, meeting: string): readonly ArchiveDocument[] {
  return rowOfMeeting(archive, meeting).row;
}

/** Where a document stands among those that its meeting produced; -1 where it does not. */
export function placeAtMeeting(archive: Archive, { id, meeting }: ArchiveDocument): number {
  return meeting === null ? -1 : (rowOfMeeting(archive, meeting).places.get(id) ?? -1);
}

/** One organ’s documents of one kind, by date; the undated have no place in such a row. */
function alike(archive: Archive, { kind, issuedBy }: ArchiveDocument): KnownRow {
  return rowNamed(archive, `kind ${kind} ${issuedBy}`, () => {
    const ofOrgan = archive.documentsByOrgan.get(issuedBy) ?? [];
    return ofOrgan.filter((document) => document.issuedBy === issuedBy && document.kind === kind && isDated(document));
  });
}

/**
 * Finds what stands before and after a document: in the row of its meeting, or else among its issuer’s documents of the
 * same kind. Null where it stands alone.
 */
export function rowOf(archive: Archive, document: ArchiveDocument): Row | null {
  const meeting = document.meeting && producedBy(archive, document.meeting).length > 1 ? document.meeting : null;
  const { row, places } = meeting ? rowOfMeeting(archive, meeting) : alike(archive, document);
  const index = places.get(document.id) ?? -1;
  if (index < 0 || row.length < 2) return null;
  return { meeting, place: index + 1, length: row.length, previous: row[index - 1] ?? null, next: row[index + 1] ?? null };
}
