import { words } from '../../i18n/index.ts';
import type { Calendar } from '../../model/date.ts';
import type { YearList } from '../../model/explore/year-review.ts';
import { monthName } from './month-name.ts';

/** What a list of documents of a year is called. */
export function listName(calendar: Calendar, year: number | 'unknown', list: YearList['list']): string {
  if (list === 'perhaps') return words.lists.perhapsOfYear;
  if (year === 'unknown') return words.explore.yearReview.undated;
  return list === 'no-month' ? words.explore.yearReview.monthUnknown : monthName(calendar, list);
}
