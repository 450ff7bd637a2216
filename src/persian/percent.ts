/** Percentages, however they are written: «۸۰ درصد», «۸۰ در صد», «۸۰٪», «٪۸۰». */
import { JOINERS } from './characters.ts';
import type { Piece } from './tokenizer.ts';

/** How the sign beside a number is read. */
export const PERCENT = 'درصد';

/** The signs that are read so: % and ٪ (U+066A). */
const SIGNS = [0x25, 0x66a] as const;
const NUMBER_BEFORE = new RegExp(`\\p{N}[ ${JOINERS}\\u00a0\\u202f]?$`, 'u');
const BEGINS_ITSELF = /^(?:$|[\s(\[«"])/;

/** Whether the sign at a place says of the number beside it that it is a percentage: «۸۰٪», «80 %», and «٪۸۰» as some type it. */
export function isPercent(text: string, at: number): boolean {
  // Asked of every sign between words.
  const code = text.charCodeAt(at);
  if (code !== SIGNS[0] && code !== SIGNS[1]) return false;
  return NUMBER_BEFORE.test(text.slice(Math.max(0, at - 2), at)) || (BEGINS_ITSELF.test(text.slice(Math.max(0, at - 1), at)) && /^\p{N}/u.test(text.slice(at + 1, at + 2)));
}

/** A number of which there are percents; a year is none («۱۳۵۷ در صد شهر»). */
const MAY_BE_PART = /^\d{1,3}(?:\D|$)/;

/** Whether a word behind these pieces makes the last of them a percentage: «۸۰ در صد», «هشتاد در صد». */
export function endsPercent(word: Piece, pieces: readonly Piece[]): boolean {
  if (word.form !== 'صد' || word.gap !== 'space') return false;
  const [number, of] = pieces.slice(-2);
  return of?.form === 'در' && of.gap === 'space' && (number!.kind === 'number' ? MAY_BE_PART.test(number!.form) : number!.facts.opensNumber);
}
