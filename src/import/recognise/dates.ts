import { parseDate, type Calendar, isoDay } from '../../model/date.ts';
import { foldCharacters, GREGORIAN_MONTHS_FA, JALALI_MONTHS } from '../../persian/index.ts';

/** A date found in a text. */
export interface FoundDate {
  /** EDTF, in the calendar it is written in first. */
  value: string;
  words: string;
  start: number;
  end: number;
  doubts: string[];
  /** Begins with the name of a weekday, as the stamps of web pages do. */
  weekday: boolean;
  /** Written in digits alone, largest first, as programs write it. */
  iso: boolean;
}

/** Further spellings of Gregorian months, folded. Source: the survey of party sites. */
const OTHER_MONTHS: Record<string, number> = {
  می: 5, ژوین: 6, جون: 6, جولای: 7, ژولای: 7, ژوییه: 7, آگوست: 8, اگوست: 8, آپریل: 4, مارچ: 3, فبروری: 2, جنوری: 1, سپتمبر: 9, اکتوبر: 10, دیسامبر: 12,
};
const SEASONS: Record<string, number> = { بهار: 21, تابستان: 22, پاییز: 23, زمستان: 24 };

const monthOf = new Map<string, { calendar: Calendar; month: number }>();
JALALI_MONTHS.forEach((name, index) => monthOf.set(foldCharacters(name), { calendar: 'jalali', month: index + 1 }));
GREGORIAN_MONTHS_FA.forEach((name, index) => monthOf.set(foldCharacters(name), { calendar: 'gregorian', month: index + 1 }));
for (const [name, month] of Object.entries(OTHER_MONTHS)) monthOf.set(foldCharacters(name), { calendar: 'gregorian', month });

/** All patterns run over a folded text of the same length: letters unified, digits Latin, spaces plain. */
const NAMES = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|');
const MONTH = `(${NAMES})(?: ?ماه)?(?![\\p{L}])`;
const DAY = '(\\d{1,2})(?: ?(?:ام|م))?';
const AND = '(?: ?(?:و|تا|الی|-|–|—) ?)';
const GAP = '[ ,،]{0,3}';
/** Two digits in front of a month are the day of another date. */
const YEAR = `(\\d{4}|\\d{2}(?! ?(?:${NAMES})))(?!\\d)`;
const WEEKDAY = '(?:(?:شنبه|یکشنبه|دوشنبه|سه ?شنبه|چهار ?شنبه|پنج ?شنبه|جمعه)[ ,،]{1,3})?';
const BEFORE = '(?<![\\p{L}\\d])';

const DAYS_OF_TWO_MONTHS = new RegExp(`${BEFORE}${DAY} ?${MONTH}${AND}${DAY} ?${MONTH}${GAP}(?:سال )?${YEAR}`, 'gu');
const DAYS_OF_MONTH = new RegExp(`${BEFORE}${WEEKDAY}${DAY}(?:${AND}${DAY})? ?${MONTH}(?:${GAP}(?:سال )?${YEAR})?`, 'gu');
const MONTH_ALONE = new RegExp(`${BEFORE}(?:(نیمه (?:اول|دوم)|اوایل|اواسط|اواخر) )?${MONTH} ?(?:سال )?${YEAR}(?! ?\\d)`, 'gu');
const SEASON = new RegExp(`${BEFORE}(${Object.keys(SEASONS).map((name) => foldCharacters(name)).join('|')}) (?:سال )?(\\d{4})(?!\\d)`, 'gu');
const LARGEST_FIRST = /(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/g;
const SMALLEST_FIRST = /(?<![\d/.-])(\d{1,2})([-/.ر])(\d{1,2})\2(\d{4})(?![\d/-])/g;
const YEAR_ALONE = /(?<![\p{L}\d])سال (\d{4})(?!\d)/gu;

interface Reading {
  calendar: Calendar;
  year: number | null;
  from: { month: number; day: number };
  to: { month: number; day: number } | null;
}

/** Folds a text without moving a character: what folding would shorten stays. */
function foldInPlace(text: string): string {
  return Array.from(text, (sign) => {
    if (/[\s\u200c\u00a0]/.test(sign)) return ' '.repeat(sign.length);
    const folded = foldCharacters(sign);
    return folded.length === sign.length ? folded : sign;
  }).join('');
}

const pad = (value: number) => String(value).padStart(2, '0');

function centuryOf(calendar: Calendar, year: number): number {
  if (year > 99) return year;
  if (calendar === 'jalali') return year >= 30 ? 1300 + year : 1400 + year;
  return year >= 50 ? 1900 + year : 2000 + year;
}

const edtfDay = (year: number, { month, day }: { month: number; day: number }) => `${year}-${pad(month)}-${pad(day)}`;

function edtfOf({ year, from, to }: Reading & { year: number }): string {
  return to ? `${edtfDay(year, from)}/${edtfDay(year, to)}` : edtfDay(year, from);
}

const isValid = (value: string) => !('problem' in parseDate(value));

interface Raw {
  start: number;
  end: number;
  reading?: Reading;
  value?: string;
  doubts: string[];
  weekday: boolean;
  iso: boolean;
}

const TWO_DIGITS = 'the year has two digits only';

function readDays(text: string): Raw[] {
  const found: Raw[] = [];
  const plain = { weekday: false, iso: false };
  const yearOf = (calendar: Calendar, written: string, doubts: string[]) => {
    if (written.length === 2) doubts.push(TWO_DIGITS);
    return centuryOf(calendar, Number(written));
  };
  for (const match of text.matchAll(DAYS_OF_TWO_MONTHS)) {
    const [whole, day1 = '', name1 = '', day2 = '', name2 = '', year = ''] = match;
    const [first, second] = [monthOf.get(name1)!, monthOf.get(name2)!];
    if (first.calendar !== second.calendar) continue;
    const doubts: string[] = [];
    const reading = { calendar: first.calendar, year: yearOf(first.calendar, year, doubts), from: { month: first.month, day: Number(day1) }, to: { month: second.month, day: Number(day2) } };
    found.push({ start: match.index, end: match.index + whole.length, reading, doubts, ...plain });
  }
  for (const match of text.matchAll(DAYS_OF_MONTH)) {
    const [whole, day1 = '', day2, name = '', year] = match;
    const { calendar, month } = monthOf.get(name)!;
    const doubts: string[] = [];
    const reading = { calendar, year: year === undefined ? null : yearOf(calendar, year, doubts), from: { month, day: Number(day1) }, to: day2 === undefined ? null : { month, day: Number(day2) } };
    found.push({ start: match.index, end: match.index + whole.trimEnd().length, reading, doubts, weekday: /^\p{L}/u.test(whole), iso: false });
  }
  return found;
}

function readOthers(text: string): Raw[] {
  const found: Raw[] = [];
  const add = (match: RegExpExecArray, value: string, doubts: string[] = [], iso = false) => found.push({ start: match.index, end: match.index + match[0].length, value, doubts, weekday: false, iso });
  for (const match of text.matchAll(MONTH_ALONE)) {
    const [, part, name = '', written = ''] = match;
    const { calendar, month } = monthOf.get(name)!;
    const doubts = [...(written.length === 2 ? [TWO_DIGITS] : []), ...(part ? ['a part of the month is meant'] : [])];
    add(match, `${centuryOf(calendar, Number(written))}-${pad(month)}`, doubts);
  }
  const seasonOf = new Map(Object.entries(SEASONS).map(([name, season]) => [foldCharacters(name), season]));
  for (const match of text.matchAll(SEASON)) add(match, `${match[2]}-${seasonOf.get(match[1]!)}`);
  for (const match of text.matchAll(LARGEST_FIRST)) add(match, `${match[1]}-${pad(Number(match[3]))}-${pad(Number(match[4]))}`, [], true);
  for (const match of text.matchAll(SMALLEST_FIRST)) {
    const [day, month] = [Number(match[1]), Number(match[3])];
    add(match, `${match[4]}-${pad(month)}-${pad(day)}`, day <= 12 && month !== day ? ['day and month may have changed places'] : []);
  }
  for (const match of text.matchAll(YEAR_ALONE)) add(match, match[1]!, ['only a year is said']);
  return found;
}

/** First and last day of a reading, Gregorian ISO. */
function daysOf({ calendar, year, from, to }: Reading & { year: number }): string {
  return [from, to ?? from].map((day) => isoDay(calendar, { year, ...day })).join('/');
}

/** Two writings of one day in the two calendars, side by side: they agree, one gives the other its year, or the doubt is said. */
function pair(first: Raw, second: Raw): Raw | null {
  const [a, b] = [first.reading, second.reading];
  if (!a || !b || a.calendar === b.calendar) return null;
  const joined = { ...first, end: second.end };
  const complete = (reading: Reading, year: number) => ({ ...reading, year });
  const isReal = (reading: Reading & { year: number }) => isValid(edtfOf(reading));
  if (a.year !== null && b.year !== null) {
    const [one, two] = [complete(a, a.year), complete(b, b.year)];
    if (!isReal(one) || !isReal(two)) return null;
    const agree = daysOf(one) === daysOf(two);
    return { ...joined, doubts: agree ? first.doubts.filter((doubt) => doubt !== TWO_DIGITS) : [...first.doubts, `the other calendar says another day: ${edtfOf(two)}`] };
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

/** Finds the dates of a text, in every way that was met, in either calendar or both. Nothing is made more exact than it is written. */
export function findDates(written: string): FoundDate[] {
  const text = foldInPlace(written);
  const raw = [...readDays(text), ...readOthers(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Raw[] = [];
  for (const candidate of raw) if (candidate.start >= (apart.at(-1)?.end ?? 0)) apart.push(candidate);
  const found: FoundDate[] = [];
  for (let index = 0; index < apart.length; index++) {
    let current = apart[index]!;
    const next = apart[index + 1];
    const between = next ? text.slice(current.end, next.start) : '';
    const paired = next && /^[ ،,()[\]/–—-]{0,4}$/.test(between) ? pair(current, next) : null;
    if (paired) {
      current = paired;
      index++;
    }
    const { reading, doubts, weekday, iso } = current;
    const value = current.value ?? (reading && reading.year !== null ? edtfOf({ ...reading, year: reading.year }) : null);
    if (value === null || !isValid(value)) continue;
    const end = current.end + (/^[)\]]/.test(text.slice(current.end)) && /[([]/.test(text.slice(current.start, current.end)) ? 1 : 0);
    found.push({ value, words: written.slice(current.start, end).trim(), start: current.start, end, doubts: [...new Set(doubts)], weekday, iso });
  }
  return found;
}
