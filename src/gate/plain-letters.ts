/**
 * What the commonest characters come to where the letters of a word are compared, whatever stands around them: so that words
 * can be compared while they are read, without a string being made of each. Nearly all words hold nothing else.
 */
import { ARABIC, DIGIT, JOINER, kindAt } from './byte-kinds.ts';
import { lettersOf } from './withheld-list.ts';

/** A character that comes to something else beside others, or to several letters: the word must be folded as a whole. */
export const UNUSUAL = 0;
/** A mark or a joiner: it comes to nothing. */
export const DROPPED = 1;

/** Madda and hamza above and below, which become one letter with the letter before them. */
const COMBINING = /[\u0653-\u0655]/;
const HAMZA_ABOVE = 0xd994;
/** With this one hamza above becomes no letter: «خانهٔ». */
const HEH = 0xd987;

/** What a character comes to: a letter as its code, DROPPED or UNUSUAL. */
function plain(character: string): number {
  const letters = lettersOf(character);
  return letters.length > 1 || COMBINING.test(character) ? UNUSUAL : letters === '' ? DROPPED : letters.charCodeAt(0);
}

/** Of ASCII letters and digits. */
const PLAIN_ASCII = Uint8Array.from({ length: 128 }, (_, byte) => plain(String.fromCharCode(byte)));

/** Whether two bytes are a character of the Arabic block, U+0600 to U+06FF. */
const isArabicPair = (pair: number): boolean => (pair & 0xfc00) === 0xd800;

const ofArabic = (kind: number) =>
  Uint16Array.from({ length: 0x400 }, (_, bits) => {
    // Of the second byte only six bits tell, even where the bytes are broken.
    const bytes = Buffer.from([0xd8 | (bits >> 8), 0x80 | (bits & 0x3f)]);
    return kindAt(bytes, 0) === kind ? plain(bytes.toString()) : UNUSUAL;
  });

/** Of letters and digits of the Arabic block, by the last ten bits of their two bytes. */
export const PLAIN_ARABIC = ofArabic(ARABIC);
const PLAIN_ARABIC_DIGITS = ofArabic(DIGIT);

/** What a character of a word comes to, whichever it is. */
export function plainAt(bytes: Uint8Array, at: number, kind: number): number {
  if (kind === JOINER) return DROPPED;
  const first = bytes[at]!;
  if (first < 0x80) return PLAIN_ASCII[first]!;
  const pair = (first << 8) | (bytes[at + 1] ?? 0);
  if (!isArabicPair(pair)) return UNUSUAL;
  if (pair === HAMZA_ABOVE && at >= 2 && ((bytes[at - 2]! << 8) | bytes[at - 1]!) === HEH) return DROPPED;
  return kind === DIGIT ? PLAIN_ARABIC_DIGITS[pair & 0x3ff]! : PLAIN_ARABIC[pair & 0x3ff]!;
}
