import { toLatinDigits } from '../persian/index.ts';

/** The label with which a numbered clause begins: «۱-», «الف)», «یکم-». */
export interface ClauseLabel {
  /** As written, without its sign. */
  written: string;
  /** Its place in the sequence, from 1. */
  value: number;
  style: 'digits' | 'letters' | 'abjad' | 'ordinals';
  /** How many characters the label takes, sign and spaces included. */
  length: number;
}

const ALPHABET = [...'ابپتثجچحخدذرز'];
const ABJAD = [...'ابجدهوزحطی'];
const ORDINALS = 'یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم'.split(' ');
const FIRST_ORDINALS = new Set(['اول', 'یکم', 'نخست']);

const SIGN = '[ \\u00a0\\u200c]?[-–—_.)ـ:][ \\u00a0]*';
const DIGITS = new RegExp(`^\\s*([0-9۰-۹٠-٩]{1,3})${SIGN}(?=[^\\s0-9۰-۹٠-٩])`);
const LETTERS = new RegExp(`^\\s*(الف|[${ALPHABET.join('')}${ABJAD.join('')}])${SIGN}(?=\\S)`);
const WORDS = new RegExp(`^\\s*(${['اول', 'نخست', ...ORDINALS].join('|')})${SIGN}(?=\\S)`);

/** The label at the beginning of a paragraph; null where there is none. A letter may be counted by two orders. */
export function clauseLabel(text: string, order: 'alphabet' | 'abjad' = 'alphabet'): ClauseLabel | null {
  const digits = DIGITS.exec(text);
  if (digits) return { written: digits[1]!, value: Number(toLatinDigits(digits[1]!)), style: 'digits', length: digits[0].length };
  const letter = LETTERS.exec(text);
  if (letter) {
    const list = order === 'abjad' ? ABJAD : ALPHABET;
    const value = list.indexOf(letter[1] === 'الف' ? 'ا' : letter[1]!) + 1;
    return value > 0 ? { written: letter[1]!, value, style: order === 'abjad' ? 'abjad' : 'letters', length: letter[0].length } : null;
  }
  const word = WORDS.exec(text);
  if (!word) return null;
  return { written: word[1]!, value: FIRST_ORDINALS.has(word[1]!) ? 1 : ORDINALS.indexOf(word[1]!) + 1, style: 'ordinals', length: word[0].length };
}
