import { gregorianSpan } from '../../charts/year-axis.ts';
import type { TimelineYear, YearSpan } from '../../charts/timeline-years.ts';
import { count, words } from '../../i18n/index.ts';
import { COLLECTIONS, type Meeting } from '../../model/schema/index.ts';

const { charts } = words;

/** The Gregorian years of Jalali years, in words. */
export function inGregorian(span: YearSpan): string {
  const { first, last } = gregorianSpan(span);
  return charts.spanOfYears(count(first), count(last));
}

/** What a bar stands for, in words: the year, then each part with its number. */
export function barTitle({ year, counts, possible }: TimelineYear): string {
  const parts = COLLECTIONS.filter((collection) => counts[collection] > 0).map((collection) => charts.part(words.collections[collection], count(counts[collection])));
  if (possible.length > 0) parts.push(charts.part(charts.perhaps, count(possible.length)));
  return charts.barTitle(count(year), parts.join(words.dates.comma) || charts.nothing);
}

/** What stands over a bar, and beside a year in a list. */
export function barCount({ documents, possible }: Pick<TimelineYear, 'documents' | 'possible'>): string {
  if (possible.length === 0) return count(documents.length);
  if (documents.length === 0) return charts.part(charts.perhapsShort, count(possible.length));
  return charts.countAndPerhaps(count(documents.length), count(possible.length));
}

/** What stands under the mark of one meeting or several: its number, or how many they are. */
export function markLabel(meetings: readonly Meeting[]): string {
  if (meetings.length > 1) return charts.times(count(meetings.length));
  const number = meetings[0]?.number;
  return number === undefined ? '' : count(number);
}

/** Names of meetings, each in doubt marked so. */
export function markTitle(meetings: readonly Meeting[], certain: boolean): string {
  return meetings.map(({ name }) => (certain ? name : charts.meetingPerhaps(name))).join(words.dates.comma);
}
