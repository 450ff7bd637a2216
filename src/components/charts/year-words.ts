import type { MeetingMark } from '../../charts/meeting-marks.ts';
import { gregorianSpan } from '../../charts/year-axis.ts';
import type { TimelinePeriod, YearSpan } from '../../model/explore/timeline.ts';
import { count, words } from '../../i18n/index.ts';
import { COLLECTIONS, type Meeting } from '../../model/schema/index.ts';
import { isDecade } from './addresses.ts';

const { charts } = words;

/** What is said of years, or of decades: a timeline goes by the one or the other. */
export const wordsOf = (periods: readonly YearSpan[]) => (periods.some(isDecade) ? charts.ofDecades : charts.ofYears);

/** The Gregorian years of Jalali years, in words. */
export function inGregorian(span: YearSpan): string {
  const { first, last } = gregorianSpan(span);
  return charts.spanOfYears(count(first), count(last));
}

/** A year, or a decade by its name. */
export const periodName = (span: YearSpan): string => (isDecade(span) ? charts.decade(count(span.first)) : count(span.first));

/** What a bar stands for, in words: the year or decade, then each part with its number. */
export function barTitle({ first, last, counts, possible }: TimelinePeriod): string {
  const parts = COLLECTIONS.filter((collection) => counts[collection] > 0).map((collection) => charts.part(words.collections[collection], count(counts[collection])));
  if (possible.length > 0) parts.push(charts.part(wordsOf([{ first, last }]).perhaps, count(possible.length)));
  return charts.barTitle(periodName({ first, last }), parts.join(words.dates.comma) || charts.nothing);
}

/** What stands over a bar, and beside a year in a list. */
export function barCount({ documents, possible }: Pick<TimelinePeriod, 'documents' | 'possible'>): string {
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

/** How many meetings there is room to name in one place; of more, the last words say how many. */
const MOST_NAMES = 3;

/** Those of some meetings that are named, and how many are not. */
export function namedOf<Of>(meetings: readonly Of[], most: number = MOST_NAMES): { named: readonly Of[]; left: number } {
  const named = meetings.length > most ? meetings.slice(0, most - 1) : meetings;
  return { named, left: meetings.length - named.length };
}

/** Names of the meetings of a mark, each in doubt marked so: of one year, some may be certain. */
export function markTitle({ period, meetings }: Pick<MeetingMark, 'period' | 'meetings'>): string {
  const { named, left } = namedOf(meetings);
  const names = named.map((meeting) => (period.meetings.includes(meeting) ? meeting.name : charts.meetingPerhaps(meeting.name)));
  return [...names, ...(left > 0 ? [charts.moreMeetings(count(left))] : [])].join(words.dates.comma);
}
