import { readDate } from '../../model/date.ts';
import type { ArchiveDocument } from '../../model/graph.ts';

/** When a document came into the archive and was last changed there, as days; apart from the date of the document itself. */
export interface ArchiveDays {
  /** The day on which the archive published it, Gregorian, YYYY-MM-DD; null where the record does not say. */
  published: string | null;
  /** The day of the last change, the publication being the first; null where the record says nothing of either. */
  updated: string | null;
}

/** The first day that a date may mean. */
const dayOf = (written: string | undefined): string | null => {
  if (written === undefined) return null;
  const { earliest, latest } = readDate(written);
  return earliest ?? latest;
};

/**
 * The days of a document in the archive: of its publication (failing that, of its import) and of the last change of its
 * text. Nothing is guessed: a record that says neither has neither.
 */
export function archiveDays({ added, provenance, changes }: ArchiveDocument): ArchiveDays {
  const published = dayOf(added) ?? dayOf(provenance?.imported);
  const changed = changes.flatMap(({ date }) => dayOf(date) ?? []).sort().at(-1) ?? null;
  return { published, updated: published && changed ? (published > changed ? published : changed) : (changed ?? published) };
}

/**
 * The day under which harvesters and feeds, which can’t do without one, list a document: that of its last change in the
 * archive or, where the record says nothing of that, the first of its own. Null for a document of which neither is known.
 */
export function listedDay(document: ArchiveDocument): string | null {
  const { earliest, latest } = document.parsedDate;
  return archiveDays(document).updated ?? earliest ?? latest;
}

/**
 * Documents as they came into the archive, the newest first. Those of which the record says nothing count as older than
 * all others, and follow by their own date; those without any date are left out.
 */
export function newestInArchive(documents: Iterable<ArchiveDocument>): ArchiveDocument[] {
  const keyed = [...documents].flatMap((document) => {
    const own = listedDay(document);
    return own === null ? [] : [{ document, key: `${archiveDays(document).published ?? '0000-00-00'} ${own} ${document.id}` }];
  });
  return keyed.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0)).map(({ document }) => document);
}
