import { isoDay, parseDate, type Calendar } from '../../model/date.ts';

/** Days of one month or two, as they are written; the year may stand elsewhere. */
export interface Reading {
  calendar: Calendar;
  year: number | null;
  from: { month: number; day: number };
  to: { month: number; day: number } | null;
}

/** What a pattern found: days, or a value less exact. */
export interface Raw {
  start: number;
  end: number;
  reading?: Reading;
  value?: string;
  doubts: string[];
  weekday: boolean;
  iso: boolean;
  /** Its month is of one calendar, its year of the other. */
  isMixed?: boolean;
}

/** A month or a day with two digits. */
export const pad = (value: number) => String(value).padStart(2, '0');

const edtfDay = (year: number, { month, day }: { month: number; day: number }) => `${year}-${pad(month)}-${pad(day)}`;

/** What was read, as a record writes it. */
export function edtfOf({ year, from, to }: Reading & { year: number }): string {
  return to ? `${edtfDay(year, from)}/${edtfDay(year, to)}` : edtfDay(year, from);
}

/** Whether there is such a day in its calendar. */
export const isValid = (value: string) => !('problem' in parseDate(value));

export const TWO_DIGITS = 'the year has two digits only';
export const PLACES = 'day and month may have changed places';
/** Doubts that the other calendar resolves. */
const RESOLVED = [TWO_DIGITS, PLACES];

/** First and last day of a reading, Gregorian ISO. */
function daysOf({ calendar, year, from, to }: Reading & { year: number }): string {
  return [from, to ?? from].map((day) => isoDay(calendar, { year, ...day })).join('/');
}

/** Two writings of one day in the two calendars, side by side: they agree, one gives the other its year, or the doubt is said. */
export function pair(first: Raw, second: Raw): Raw | null {
  const [a, b] = [first.reading, second.reading];
  if (!a || !b || a.calendar === b.calendar) return null;
  const joined = { ...first, end: second.end };
  const complete = (reading: Reading, year: number) => ({ ...reading, year });
  const isReal = (reading: Reading & { year: number }) => isValid(edtfOf(reading));
  if (a.year !== null && b.year !== null) {
    const [one, two] = [complete(a, a.year), complete(b, b.year)];
    if (!isReal(one) || !isReal(two)) return null;
    const agree = daysOf(one) === daysOf(two);
    return { ...joined, doubts: agree ? first.doubts.filter((doubt) => !RESOLVED.includes(doubt)) : [...first.doubts, `the other calendar says another day: ${edtfOf(two)}`] };
  }
  const [known, open] = a.year !== null ? [a, b] : [b, a];
  if (known.year === null) return null;
  const whole = complete(known, known.year);
  if (!isReal(whole)) return null;
  const distance = known.calendar === 'jalali' ? [621, 622] : [-621, -622];
  const candidates = distance.map((years) => complete(open, whole.year + years)).filter(isReal);
  const fitting = candidates.find((candidate) => daysOf(candidate) === daysOf(whole));
  if (fitting) return { ...joined, reading: open === a ? fitting : whole };
  return { ...joined, reading: whole, doubts: [...first.doubts, 'the other calendar says another day'] };
}
