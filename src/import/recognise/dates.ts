import type { Calendar } from '../../model/date.ts';
import { foldCharacters, GREGORIAN_MONTHS_FA, JALALI_MONTHS } from '../../persian/index.ts';
import { DAY_WORD, dayNumber, NEXT_DAY_WORD, WEEKDAYS } from './day-words.ts';
import { edtfOf, isValid, pad, pair, PLACES, type Raw, type Reading } from './reading.ts';
import { fullYear, yearOfMonth } from './year.ts';

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

/** «اول ماه مه», as often said as «اول مه». */
const OF = ' ?(?:ماه )?';

const DAYS_OF_TWO_MONTHS = new RegExp(`${BEFORE}${DAY}${OF}${MONTH}${AND}${NEXT_DAY}${OF}${MONTH}${GAP}(?:سال )?${YEAR}`, 'gu');
const DAYS_OF_MONTH = new RegExp(`${BEFORE}${WEEKDAY}${DAY}(?:${AND}${NEXT_DAY})?${OF}${MONTH}(?:${GAP}(?:سال )?${YEAR})?`, 'gu');
/** «نیمهٔ دوم», «دهه اول», «هفته‌ی آخر», «اواخرِ». */
const PART = `(?:نیمه|دهه|هفته)(?:\u0654| ?ی)? (?:اول|دوم|سوم|چهارم|${foldCharacters('آخر')})|(?:اوایل|اواسط|اواخر)\u0650?`;
const MONTH_ALONE = new RegExp(`${BEFORE}(?:(${PART}) )?${MONTH} ?(?:سال )?${YEAR}(?! ?\\d)`, 'gu');
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

function readDays(text: string): Raw[] {
  const found: Raw[] = [];
  const add = (match: RegExpExecArray, calendar: Calendar, year: string | undefined, days: Pick<Reading, 'from' | 'to'>) => {
    const said = year === undefined ? undefined : yearOfMonth(calendar, year);
    found.push({
      start: match.index, end: match.index + match[0].trimEnd().length, doubts: said?.doubts ?? [], weekday: BEGINS_WITH_WEEKDAY.test(match[0]), iso: false,
      ...(said === null ? { isMixed: true } : { reading: { calendar, year: said?.year ?? null, ...days } }),
    });
  };
  for (const match of text.matchAll(DAYS_OF_TWO_MONTHS)) {
    const [, day1 = '', name1 = '', day2 = '', name2 = '', year] = match;
    const [first, second] = [monthOf.get(name1)!, monthOf.get(name2)!];
    if (first.calendar !== second.calendar) continue;
    add(match, first.calendar, year, { from: { month: first.month, day: dayNumber(day1) }, to: { month: second.month, day: dayNumber(day2) } });
  }
  for (const match of text.matchAll(DAYS_OF_MONTH)) {
    const [, day1 = '', day2, name = '', year] = match;
    const { calendar, month } = monthOf.get(name)!;
    add(match, calendar, year, { from: { month, day: dayNumber(day1) }, to: day2 === undefined ? null : { month, day: dayNumber(day2) } });
  }
  return found;
}

function readOthers(text: string): Raw[] {
  const found: Raw[] = [];
  const add = (match: RegExpExecArray, said: { value: string } | { isMixed: true }, doubts: string[]) => found.push({ start: match.index, end: match.index + match[0].length, ...said, doubts, weekday: false, iso: false });
  for (const match of text.matchAll(MONTH_ALONE)) {
    const [, part, name = '', written = ''] = match;
    const { calendar, month } = monthOf.get(name)!;
    const said = yearOfMonth(calendar, written);
    add(match, said ? { value: `${said.year}-${pad(month)}` } : { isMixed: true }, [...(said?.doubts ?? []), ...(part ? ['a part of the month is meant'] : [])]);
  }
  const seasonOf = new Map(Object.entries(SEASONS).map(([name, season]) => [foldCharacters(name), season]));
  for (const match of text.matchAll(SEASON)) {
    const { year, doubts } = fullYear(match[2]!);
    add(match, { value: `${year}-${seasonOf.get(match[1]!)}` }, doubts);
  }
  for (const match of text.matchAll(YEAR_ALONE)) {
    const { year, doubts } = fullYear(match[1]!);
    add(match, { value: String(year) }, [...doubts, 'only a year is said']);
  }
  return found;
}

function readDigits(text: string): Raw[] {
  const found: Raw[] = [];
  const add = (match: RegExpExecArray, written: string, from: Reading['from'], doubts: string[], iso: boolean) => {
    const said = fullYear(written);
    found.push({ start: match.index, end: match.index + match[0].length, reading: { calendar: said.calendar, year: said.year, from, to: null }, doubts: [...said.doubts, ...doubts], weekday: false, iso });
  };
  for (const match of text.matchAll(LARGEST_FIRST)) add(match, match[1]!, { month: Number(match[3]), day: Number(match[4]) }, [], true);
  for (const match of text.matchAll(SMALLEST_FIRST)) {
    const [day, month] = [Number(match[1]), Number(match[3])];
    add(match, match[4]!, { month, day }, day <= 12 && month !== day ? [PLACES] : [], false);
  }
  return found;
}

/** Words that look like a date and are none, with the reason. */
export interface NoDate {
  words: string;
  reason: string;
}

/** What looks like a date in a text, in its order. */
function readAll(written: string): (FoundDate | NoDate)[] {
  const text = foldInPlace(written);
  const raw = [...readDays(text), ...readOthers(text), ...readDigits(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Raw[] = [];
  for (const candidate of raw) if (candidate.start >= (apart.at(-1)?.end ?? 0)) apart.push(candidate);
  const found: (FoundDate | NoDate)[] = [];
  for (let index = 0; index < apart.length; index++) {
    let current = apart[index]!;
    const next = apart[index + 1];
    const between = next ? text.slice(current.end, next.start) : '';
    const paired = next && BETWEEN.test(between) ? pair(current, next) : null;
    if (paired) {
      current = paired;
      index++;
    }
    const { reading, doubts, weekday, iso, isMixed } = current;
    const value = current.value ?? (reading && reading.year !== null ? edtfOf({ ...reading, year: reading.year }) : null);
    const end = current.end + (/^[)\]]/.test(text.slice(current.end)) && /[([]/.test(text.slice(current.start, current.end)) ? 1 : 0);
    const words = written.slice(current.start, end).trim();
    if (isMixed) found.push({ words, reason: 'names a month of one calendar and a year of the other' });
    else if (value !== null && !isValid(value)) found.push({ words, reason: 'is no day of its calendar' });
    else if (value !== null) found.push({ value, words, start: current.start, end, doubts: [...new Set(doubts)], weekday, iso });
  }
  return found;
}

/** Finds the dates of a text, in every way that was met, in either calendar or both. Nothing is made more exact than it is written. */
export const findDates = (written: string): FoundDate[] => readAll(written).filter((found) => 'value' in found);

/** What looks like a date in a text and is none. */
export const findNoDates = (written: string): NoDate[] => readAll(written).filter((found) => 'reason' in found);
