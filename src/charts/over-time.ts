import { certainYear } from '../model/date.ts';
import type { ArchiveDocument } from '../model/graph.ts';

/** Documents of one subject year by year. */
export interface OverTime {
  /** Years that have documents, in order. */
  years: { year: number; count: number }[];
  /** Documents whose year is certain, and those whose year is not. */
  certain: number;
  uncertain: number;
  /** The years with the most documents, and how many these are. */
  peaks: number[];
  most: number;
}

/** Fewer dated documents than this show nothing in a chart that the list does not say better. */
const ENOUGH = 3;

/** Counts documents by their Jalali year; null where too few have one. */
export function overTime(documents: readonly ArchiveDocument[]): OverTime | null {
  const counts = new Map<number, number>();
  let certain = 0;
  for (const { parsedDate } of documents) {
    const year = certainYear(parsedDate, 'jalali');
    if (year === null) continue;
    counts.set(year, (counts.get(year) ?? 0) + 1);
    certain++;
  }
  if (certain < ENOUGH) return null;
  const years = [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
  const most = Math.max(...counts.values());
  return { years, certain, uncertain: documents.length - certain, most, peaks: years.filter(({ count }) => count === most).map(({ year }) => year) };
}
