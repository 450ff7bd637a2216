import { compareDates, readDate } from '../date.ts';
import type { Meeting } from '../schema/index.ts';

const isDated = ({ date }: Meeting) => readDate(date).earliest !== null || readDate(date).latest !== null;

/** Of one date, the higher number came later: meetings held in a row are numbered so. */
const compare = (a: Meeting, b: Meeting) => compareDates(readDate(a.date), readDate(b.date)) || (a.number ?? 0) - (b.number ?? 0);

/** Meetings in order of date; those of which no date is known come last. */
export function meetingsByDate(meetings: Iterable<Meeting>): Meeting[] {
  return [...meetings].sort(compare);
}

/** Meetings with the newest first; those of which no date is known come last all the same. */
export function newestMeetingsFirst(meetings: Iterable<Meeting>): Meeting[] {
  const all = [...meetings];
  return [...all.filter(isDated).sort((a, b) => compare(b, a)), ...all.filter((meeting) => !isDated(meeting))];
}
