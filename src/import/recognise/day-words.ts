import { foldCharacters, ordinal } from '../../persian/index.ts';

/** Other words for days of a month. */
const OTHERS: Record<string, number> = { یکم: 1, نخست: 1, هیجدهم: 18 };
const LAST_DAY = 31;

const joined = (word: string) => foldCharacters(word).replace(/[ \u200c]/g, '');
const dayOf = new Map<string, number>();
/** Patterns over folded text; spaces between their parts come and go. */
const patterns: string[] = [];

function add(word: string, day: number): void {
  dayOf.set(joined(word), day);
  patterns.push(foldCharacters(word).replace(/[ \u200c]/g, ' ?'));
}

for (let day = 1; day <= LAST_DAY; day++) add(ordinal(day), day);
for (const [word, day] of Object.entries(OTHERS)) add(word, day);

/** The longest first: «بیست و دوم» is not «دوم». */
const WORDS = patterns.sort((a, b) => b.length - a.length).join('|');

export const WEEKDAYS = 'شنبه|یکشنبه|دوشنبه|سه ?شنبه|چهار ?شنبه|پنج ?شنبه|جمعه';

/**
 * Behind other words an ordinal counts something else: «کنگره دوم مهر ۱۳۹۸» is no second of Mehr, nor is «کنگرهٔ دوم مهر», whose
 * mark is part of the word. So it is a day at the beginning, behind a sign, and behind a weekday or what leads to a day.
 */
const LEAD = `(?<=^ {0,3}|[^\\p{L}\\p{M}\\d ] {0,3}|(?<!\\p{L})(?:${WEEKDAYS}|روز|تاریخ|مورخه?|در|از|تا|الی|با|برابر|مطابق|مصادف|معادل)\\p{M}?[ ,،:]{1,3})`;

/** A day in words, where it can only be one. */
export const DAY_WORD = `${LEAD}(?:${WORDS})`;

/** A day in words behind another day. */
export const NEXT_DAY_WORD = `(?:${WORDS})`;

/** The number of a day, in digits or words, as the patterns find it. */
export function dayNumber(written: string): number {
  return dayOf.get(joined(written)) ?? Number(written);
}
