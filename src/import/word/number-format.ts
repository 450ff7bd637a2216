import { toPersianDigits } from '../../persian/index.ts';

const ALPHABET = [...'ابتثجحخدذرزسشصضطظعغفقکلمنهوی'];
const ABJAD = [...'ابجدهوزحطیکلمنسعفصقرشتثخذضظغ'];
/** Formats of Word that show a number by digits. */
export const NUMERALS = new Set(['decimal', 'hindiNumbers', 'arabicNumbers', 'hindiCounting', 'decimalZero', 'ordinal', 'numberInDash', 'decimalEnclosedParen', 'decimalFullWidth', 'thaiNumbers']);

function roman(value: number): string {
  const signs: [number, string][] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let [rest, result] = [value, ''];
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) result += sign;
  return result;
}

/** A number as a format of Word shows it, digits in Persian. */
export function shown(format: string, value: number): string {
  const latin = value > 0 ? String.fromCharCode(96 + ((value - 1) % 26) + 1).repeat(Math.ceil(value / 26)) : '';
  switch (format) {
    case 'lowerLetter': return latin;
    case 'upperLetter': return latin.toUpperCase();
    case 'lowerRoman': return roman(value).toLowerCase();
    case 'upperRoman': return roman(value);
    case 'arabicAlpha': return ALPHABET[value - 1] === 'ا' ? 'الف' : (ALPHABET[value - 1] ?? String(value));
    case 'arabicAbjad': return ABJAD[value - 1] === 'ا' ? 'الف' : (ABJAD[value - 1] ?? String(value));
    default: return toPersianDigits(String(value));
  }
}
