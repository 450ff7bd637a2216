import { decadeOf, type YearSpan } from '../../model/explore/timeline.ts';
import { paths } from '../../model/paths.ts';

/** The row of a year in the table of a timeline. */
export const rowId = (year: number) => `y${year}`;

/** Whether a period is a decade, and not a year. */
export const isDecade = ({ first, last }: YearSpan) => last > first;

/** The page of a year or decade. */
export const periodPath = (period: YearSpan) => (isDecade(period) ? paths.decade(period.first) : paths.year(period.first));

/** Where everything of a year or decade is named: the row of a year in the table of its decade, and the page of a decade. */
export const rowPath = (period: YearSpan) => (isDecade(period) ? paths.decade(period.first) : `${paths.decade(decadeOf(period.first))}#${rowId(period.first)}`);
