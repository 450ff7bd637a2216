/** Digits as they are shown; for digits as they are compared see `characters.ts`. */

const PERSIAN_ZERO = 0x06f0;

/**
 * Writes every Latin and Arabic-Indic digit of a text as a Persian one.
 * @returns the text with the same length; everything but digits is untouched
 */
export function toPersianDigits(text: string): string {
  return text.replace(/[0-9٠-٩]/g, (digit) => String.fromCharCode(PERSIAN_ZERO + (digit.charCodeAt(0) & 15)));
}

/**
 * Writes every Persian and Arabic-Indic digit of a text as a Latin one.
 * @returns the text with the same length; everything but digits is untouched
 */
export function toLatinDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
