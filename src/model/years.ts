import { yearsOf, type Calendar } from './date.ts';
import type { Archive, ArchiveDocument } from './graph.ts';

/** The documents of a year: those that are of it, and those whose date allows it and other years too. */
export interface YearDocuments {
  certain: ArchiveDocument[];
  possible: ArchiveDocument[];
}

/** The years of one calendar that have documents, in order. */
export function yearIndex(archive: Archive, calendar: Calendar): Map<number, YearDocuments> {
  const index = new Map<number, YearDocuments>();
  for (const document of archive.documents.values()) {
    const years = yearsOf(document.parsedDate, calendar);
    if (!years) continue;
    for (let year = years.first; year <= years.last; year++) {
      const entry = index.get(year) ?? { certain: [], possible: [] };
      (years.first === years.last ? entry.certain : entry.possible).push(document);
      index.set(year, entry);
    }
  }
  return new Map([...index].sort(([a], [b]) => a - b));
}

/** Documents of which no year is known at all, or whose date has no beginning or no end. */
export function undatedDocuments(archive: Archive): ArchiveDocument[] {
  return [...archive.documents.values()].filter(({ parsedDate }) => yearsOf(parsedDate, 'gregorian') === null);
}
