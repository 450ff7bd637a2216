/** Numbers in Persian words. */
import { words } from './tables/words.ts';

const UNITS = [
  '',
  ...words('یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'),
];
const TENS = ['', '', ...words('بیست سی چهل پنجاه شصت هفتاد هشتاد نود')];
const HUNDREDS = ['', ...words('صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد')];

/**
 * A whole number in words: 25 → «بیست و پنج».
 * @param n 1 to 999
 * @throws {RangeError} for anything else
 */
function cardinal(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) throw new RangeError(`No number word for ${n}`);
  const rest = n % 100;
  const parts = rest < 20 ? [UNITS[rest]] : [TENS[Math.floor(rest / 10)], UNITS[rest % 10]];
  return [HUNDREDS[Math.floor(n / 100)], ...parts].filter(Boolean).join(' و ');
}

/**
 * The ordinal of a number in words: 12 → «دوازدهم», 25 → «بیست و پنجم», 1 → «اول».
 * @param n 1 to 999
 * @throws {RangeError} for anything else
 */
export function ordinal(n: number): string {
  if (n === 1) return 'اول';
  const text = cardinal(n);
  if (text.endsWith('سه')) return `${text.slice(0, -2)}سوم`;
  if (text.endsWith('سی')) return `${text}‌ام`;
  return `${text}م`;
}

const written = new Map<string, string>();

/** The number words in one piece, as the analyser joins them. */
function keyOf(text: string): string {
  const key = text.replace(/[ \u200c]/g, '');
  written.set(key, text);
  return key;
}

const cardinals = new Map<string, number>();
const ordinals = new Map<string, number>([
  ['یکم', 1],
  ['نخست', 1],
]);
for (let n = 1; n < 1000; n++) {
  cardinals.set(keyOf(cardinal(n)), n);
  ordinals.set(keyOf(ordinal(n)), n);
}

const numberWords = new Set([...cardinals.keys(), ...ordinals.keys()]);

/** Whether a word, its parts in one piece, is an ordinal (دوازدهم, بیستوپنجم). */
export function isOrdinalWord(word: string): boolean {
  return ordinals.has(word);
}

/** Whether a word, its parts in one piece, is a number or an ordinal up to 999 (دوازده, بیستوپنجم). */
export function isNumberWord(word: string): boolean {
  return numberWords.has(word);
}

/** Number words that are other words much oftener: نه is «no», یک «a». */
const AMBIGUOUS = new Set(['نه', 'یک']);

/** Other ways to write a number: digits for words, words for digits; keys, empty for no number up to 999. */
export function numberForms(key: string): string[] {
  const value = ordinals.get(key) ?? (AMBIGUOUS.has(key) ? undefined : cardinals.get(key));
  if (value !== undefined)
    return value === 1 ? ['1', 'اول', 'یکم', 'نخست'].filter((form) => form !== key) : [String(value)];
  const n = /^[1-9]\d{0,2}$/.test(key) ? Number(key) : 0;
  if (n === 0) return [];
  return n === 1 ? ['اول', 'یکم', 'نخست'] : [ordinal(n), cardinal(n)].map(keyOf).filter((form) => !AMBIGUOUS.has(form));
}

/** A number key as it is written, with its spaces; undefined for other words. */
export function writtenNumber(key: string): string | undefined {
  return written.get(key);
}
