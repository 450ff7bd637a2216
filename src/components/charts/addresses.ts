import { decadeOf } from '../../charts/timeline-years.ts';
import { paths } from '../../model/paths.ts';

/** The page of a decade of the timeline. */
export const decadePath = (decade: number) => `${paths.timeline}${decade}/`;

/** The row of a year in the table of a timeline. */
export const rowId = (year: number) => `y${year}`;

/** The row of a year in the table of its decade, which names everything. */
export const rowPath = (year: number) => `${decadePath(decadeOf(year))}#${rowId(year)}`;
