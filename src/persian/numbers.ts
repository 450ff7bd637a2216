/** Numbers in Persian words. */
import { words } from './tables/words.ts';

const UNITS = [
  '',
  ...words('یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'),
];
const TENS = ['', '', ...words('بیست سی چهل پنجاه شصت هفتاد هشتاد نود')];
const HUNDREDS = ['', ...words('صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد هزار')];

/** A whole number from 1 to 1000 in words: 25 → «بیست و پنج». */
function cardinal(n: number): string {
  const rest = n % 100;
  const parts = rest < 20 ? [UNITS[rest]] : [TENS[Math.floor(rest / 10)], UNITS[rest % 10]];
  return [HUNDREDS[Math.floor(n / 100)], ...parts].filter(Boolean).join(' و ');
}

/** The ordinal of a number from 1 to 1000 in words. */
function ordinalOf(n: number): string {
  if (n === 1) return 'اول';
  const text = cardinal(n);
  if (text.endsWith('سه')) return `${text.slice(0, -2)}سوم`;
  if (text.endsWith('سی')) return `${text}‌ام`;
  return `${text}م`;
}

/**
 * The ordinal of a number in words: 12 → «دوازدهم», 25 → «بیست و پنجم», 1 → «اول».
 * @param n 1 to 999
 * @throws {RangeError} for anything else
 */
export function ordinal(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) throw new RangeError(`No number word for ${n}`);
  return ordinalOf(n);
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
for (let n = 1; n <= 1000; n++) {
  cardinals.set(keyOf(cardinal(n)), n);
  ordinals.set(keyOf(ordinalOf(n)), n);
}

const numberWords = new Set([...cardinals.keys(), ...ordinals.keys()]);

/** Whether a word, its parts in one piece, is an ordinal (دوازدهم, بیستوپنجم). */
export function isOrdinalWord(word: string): boolean {
  return ordinals.has(word);
}

/** Whether a word, its parts in one piece, is a number or an ordinal up to 1000 (دوازده, بیستوپنجم). */
export function isNumberWord(word: string): boolean {
  return numberWords.has(word);
}

/** Number words that are other words much oftener: نه is «no», یک «a». */
const AMBIGUOUS = new Set(['نه', 'یک']);

const FIRST = ['اول', 'یکم', 'نخست'];

/** Below this a cardinal is so common a word that an ordinal does not look for it («دو» for «دوم»). */
const RARE_FROM = 11;

/** Ordinal and cardinal of a number in words, as keys. */
function wordsFor(n: number): string[] {
  return n < RARE_FROM ? [] : [ordinalOf(n), cardinal(n)].map(keyOf);
}

/** Other ways to write a number: digits for words, words for digits; keys, empty for no number up to 1000. */
export function numberForms(key: string): string[] {
  const value = ordinals.get(key) ?? (AMBIGUOUS.has(key) ? undefined : cardinals.get(key));
  if (value !== undefined) {
    const forms = value === 1 ? ['1', ...FIRST] : [String(value), ...wordsFor(value)];
    return forms.filter((form) => form !== key);
  }
  const n = /^(?:[1-9]\d{0,2}|1000)$/.test(key) ? Number(key) : 0;
  if (n === 0) return [];
  return n === 1 ? FIRST : [ordinalOf(n), cardinal(n)].map(keyOf).filter((form) => !AMBIGUOUS.has(form));
}

/** A number key as it is written, with its spaces; undefined for other words. */
export function writtenNumber(key: string): string | undefined {
  return written.get(key);
}
