import { certainYear, yearsOf, type ArchiveDate, type Calendar } from './date.ts';
import type { Archive, ArchiveDocument } from './graph.ts';

/** A date as open as a century says nothing of any of its years: a page that names it for each is no page of a year. */
const MOST_YEARS = 20;

/** The years of a calendar of which it is worth saying that a date may be of them; null where there is none, or too many. */
export function yearsToldOf(date: ArchiveDate, calendar: Calendar): { first: number; last: number } | null {
  const span = yearsOf(date, 'gregorian');
  return span && span.last - span.first <= MOST_YEARS ? yearsOf(date, calendar) : null;
}

/** The documents of a year: those that are of it, and those whose date is doubted or allows other years too. */
export interface YearDocuments {
  certain: ArchiveDocument[];
  possible: ArchiveDocument[];
}

/** The years of one calendar that have documents, in order. */
export function yearIndex(archive: Archive, calendar: Calendar): Map<number, YearDocuments> {
  const index = new Map<number, YearDocuments>();
  for (const document of archive.documents.values()) {
    const years = yearsToldOf(document.parsedDate, calendar);
    if (!years) continue;
    const certain = certainYear(document.parsedDate, calendar);
    for (let year = years.first; year <= years.last; year++) {
      const entry = index.get(year) ?? { certain: [], possible: [] };
      (certain === year ? entry.certain : entry.possible).push(document);
      index.set(year, entry);
    }
  }
  return new Map([...index].sort(([a], [b]) => a - b));
}

/** Documents of which no year is known: without a date, or with one that has no beginning or no end, or is as open as a century. */
export function undatedDocuments(archive: Archive): ArchiveDocument[] {
  return [...archive.documents.values()].filter(({ parsedDate }) => yearsToldOf(parsedDate, 'gregorian') === null);
}
