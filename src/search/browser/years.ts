import { toLatinDigits } from '../../persian/digits.ts';

/** Years that a range may span: enough for any archive, small enough for a query. */
const MOST = 200;

/**
 * The values of the year filter that a choice stands for: one year, a decade, or a range. Years are of either calendar;
 * digits may be Persian. Undefined where nothing was chosen, empty where the range can’t be read.
 */
export function yearValues({ year, decade, from, to }: Record<string, string | undefined>): string[] | undefined {
  if (year) return [year];
  if (decade) return Array.from({ length: 10 }, (_, index) => String(Number(decade) + index));
  const read = (text: string | undefined) => (text?.trim() ? Number(toLatinDigits(text.trim())) : undefined);
  const [first, last] = [read(from), read(to)];
  if (first === undefined && last === undefined) return undefined;
  // An open end reaches to the end of the calendar that the other end is in.
  const isJalali = (first ?? last)! < 1600;
  const start = first ?? (isJalali ? 1300 : 1900);
  const end = last ?? (isJalali ? 1499 : 2099);
  if (!(start <= end) || end - start > MOST) return [];
  return Array.from({ length: end - start + 1 }, (_, index) => String(start + index));
}

/** Filters of the page that together make the one year filter of the index. */
export const YEAR_FILTERS = ['year', 'decade', 'from', 'to'];
