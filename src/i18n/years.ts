import type { ArchiveDate } from '../model/date.ts';
import { yearsToldOf } from '../model/years.ts';
import { count, words } from './index.ts';

/** The years of the solar calendar over which dates lie, in a few signs; empty where none has a year; one as open as a century tells nothing of the others. */
export function yearsSpanned(dates: readonly { parsedDate: ArchiveDate }[]): string {
  const spans = dates.flatMap(({ parsedDate }) => yearsToldOf(parsedDate, 'jalali') ?? []);
  if (spans.length === 0) return '';
  const [first, last] = [Math.min(...spans.map((span) => span.first)), Math.max(...spans.map((span) => span.last))];
  return first === last ? count(first) : words.charts.spanOfYears(count(first), count(last));
}
