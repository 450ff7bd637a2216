import type { Calendar } from '../../model/date.ts';
import { foldCharacters, GREGORIAN_MONTHS_FA, JALALI_MONTHS } from '../../persian/index.ts';
import { DAY_WORD, dayNumber, NEXT_DAY_WORD, WEEKDAYS } from './day-words.ts';
import { edtfOf, isValid, pad, pair, PLACES, TWO_DIGITS, type Raw, type Reading } from './reading.ts';

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
const MONTH = `(${NAMES})\u0654?(?: ?ماه)?(?![\\p{L}])`;
const DAY = `(\\d{1,2}|${DAY_WORD})(?: ?(?:ام|م))?`;
const NEXT_DAY = `(\\d{1,2}|${NEXT_DAY_WORD})(?: ?(?:ام|م))?`;
const AND = '(?: ?(?:و|تا|الی|-|–|—) ?)';
const GAP = '[ ,،]{0,3}';
/** Two digits in front of a month are the day of another date. */
const YEAR = `(\\d{4}|\\d{2}(?! ?(?:${NAMES})))(?!\\d)`;
const WEEKDAY = `(?:(?:${WEEKDAYS})[ ,،]{1,3})?`;
const BEFORE = '(?<![\\p{L}\\d])';

const DAYS_OF_TWO_MONTHS = new RegExp(`${BEFORE}${DAY} ?${MONTH}${AND}${NEXT_DAY} ?${MONTH}${GAP}(?:سال )?${YEAR}`, 'gu');
const DAYS_OF_MONTH = new RegExp(`${BEFORE}${WEEKDAY}${DAY}(?:${AND}${NEXT_DAY})? ?${MONTH}(?:${GAP}(?:سال )?${YEAR})?`, 'gu');
const MONTH_ALONE = new RegExp(`${BEFORE}(?:(نیمه (?:اول|دوم)|اوایل|اواسط|اواخر) )?${MONTH} ?(?:سال )?${YEAR}(?! ?\\d)`, 'gu');
const SEASON = new RegExp(`${BEFORE}(${Object.keys(SEASONS).map((name) => foldCharacters(name)).join('|')}) (?:سال )?(\\d{4})(?!\\d)`, 'gu');
const LARGEST_FIRST = /(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/g;
const SMALLEST_FIRST = /(?<![\d/.-])(\d{1,2})([-/.ر])(\d{1,2})\2(\d{4})(?![\d/-])/g;
const BEGINS_WITH_WEEKDAY = new RegExp(`^(?:${WEEKDAYS})[ ,،]`, 'u');
/** Stands between the two writings of one day. */
const BETWEEN = /^[ ،,()[\]/–—-]{0,4}(?:(?:برابر|مطابق|مصادف|معادل)(?: با)? )?$/;
const YEAR_ALONE = /(?<![\p{L}\d])سال (\d{4})(?!\d)/gu;

/** Folds a text without moving a character: what folding would shorten stays. */
function foldInPlace(text: string): string {
  return Array.from(text, (sign) => {
    if (/[\s\u200c\u00a0]/.test(sign)) return ' '.repeat(sign.length);
    const folded = foldCharacters(sign);
    return folded.length === sign.length ? folded : sign;
  }).join('');
}

function centuryOf(calendar: Calendar, year: number): number {
  if (year > 99) return year;
  if (calendar === 'jalali') return year >= 30 ? 1300 + year : 1400 + year;
  return year >= 50 ? 1900 + year : 2000 + year;
}

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
    const reading = { calendar: first.calendar, year: yearOf(first.calendar, year, doubts), from: { month: first.month, day: dayNumber(day1) }, to: { month: second.month, day: dayNumber(day2) } };
    found.push({ start: match.index, end: match.index + whole.length, reading, doubts, ...plain });
  }
  for (const match of text.matchAll(DAYS_OF_MONTH)) {
    const [whole, day1 = '', day2, name = '', year] = match;
    const { calendar, month } = monthOf.get(name)!;
    const doubts: string[] = [];
    const reading = { calendar, year: year === undefined ? null : yearOf(calendar, year, doubts), from: { month, day: dayNumber(day1) }, to: day2 === undefined ? null : { month, day: dayNumber(day2) } };
    found.push({ start: match.index, end: match.index + whole.trimEnd().length, reading, doubts, weekday: BEGINS_WITH_WEEKDAY.test(whole), iso: false });
  }
  return found;
}

function readOthers(text: string): Raw[] {
  const found: Raw[] = [];
  const add = (match: RegExpExecArray, value: string, doubts: string[] = []) => found.push({ start: match.index, end: match.index + match[0].length, value, doubts, weekday: false, iso: false });
  for (const match of text.matchAll(MONTH_ALONE)) {
    const [, part, name = '', written = ''] = match;
    const { calendar, month } = monthOf.get(name)!;
    const doubts = [...(written.length === 2 ? [TWO_DIGITS] : []), ...(part ? ['a part of the month is meant'] : [])];
    add(match, `${centuryOf(calendar, Number(written))}-${pad(month)}`, doubts);
  }
  const seasonOf = new Map(Object.entries(SEASONS).map(([name, season]) => [foldCharacters(name), season]));
  for (const match of text.matchAll(SEASON)) add(match, `${match[2]}-${seasonOf.get(match[1]!)}`);
  for (const match of text.matchAll(YEAR_ALONE)) add(match, match[1]!, ['only a year is said']);
  return found;
}

function readDigits(text: string): Raw[] {
  const found: Raw[] = [];
  const add = (match: RegExpExecArray, [year, month, day]: number[], doubts: string[], iso: boolean) => {
    const reading: Reading = { calendar: year! < 1600 ? 'jalali' : 'gregorian', year: year!, from: { month: month!, day: day! }, to: null };
    found.push({ start: match.index, end: match.index + match[0].length, reading, doubts, weekday: false, iso });
  };
  for (const match of text.matchAll(LARGEST_FIRST)) add(match, [match[1], match[3], match[4]].map(Number), [], true);
  for (const match of text.matchAll(SMALLEST_FIRST)) {
    const [day, month] = [Number(match[1]), Number(match[3])];
    add(match, [Number(match[4]), month, day], day <= 12 && month !== day ? [PLACES] : [], false);
  }
  return found;
}

/** Finds the dates of a text, in every way that was met, in either calendar or both. Nothing is made more exact than it is written. */
export function findDates(written: string): FoundDate[] {
  const text = foldInPlace(written);
  const raw = [...readDays(text), ...readOthers(text), ...readDigits(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Raw[] = [];
  for (const candidate of raw) if (candidate.start >= (apart.at(-1)?.end ?? 0)) apart.push(candidate);
  const found: FoundDate[] = [];
  for (let index = 0; index < apart.length; index++) {
    let current = apart[index]!;
    const next = apart[index + 1];
    const between = next ? text.slice(current.end, next.start) : '';
    const paired = next && BETWEEN.test(between) ? pair(current, next) : null;
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
