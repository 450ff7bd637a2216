/**
 * Character filters: the many ways one letter is encoded become one.
 *
 * Never NFD: it splits ئ into *Arabic* yeh and a mark, and ۀ into a letter few fonts have. NFKC opens the presentation
 * forms that come out of PDF files; the table of letters does the rest.
 */
import { DELETED_LETTERS, LETTER_FOLDS } from './tables/letters.ts';

/** The zero width non-joiner, written inside many Persian words. */
export const ZWNJ = '\u200c';

/**
 * Invisible characters met where a ZWNJ was meant, as the inside of a regular expression class: zero width and
 * direction marks, soft hyphen, the `¬` that old word processors left, and what is left of code page 1256.
 */
export const JOINERS = '\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\u00ad\\u00ac\\u061c\\u009d\\u009e';

const JOINER_RUN = new RegExp(`[${JOINERS}]+`, 'g');
const STRAY_ZWNJ = /(?<![\p{L}\p{N}])\u200c|\u200c(?![\p{L}\p{N}])/gu;
const MARK = /\p{M}/gu;
const ACCENTED_LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/g;
const GROUP_SEPARATOR = /(?<=\d)[,٬](?=\d{3}(?!\d))/g;

const letterOf = new Map<string, string>();
for (const [kept, ...others] of LETTER_FOLDS) for (const letter of others) letterOf.set(letter, kept!);
for (const letter of DELETED_LETTERS) letterOf.set(letter, '');
for (let digit = 0; digit < 10; digit++) {
  letterOf.set(String.fromCharCode(0x06f0 + digit), String(digit));
  letterOf.set(String.fromCharCode(0x0660 + digit), String(digit));
}
const FOLDED = new RegExp(`[${[...letterOf.keys()].join('')}]`, 'g');

/**
 * Folds letters, digits, marks and joiners of one run of text. Joiner-like characters become ZWNJ wherever they stand;
 * punctuation and spaces are left alone. The result may be shorter or longer than the text.
 */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(JOINER_RUN, ZWNJ)
    .toLowerCase()
    .replace(ACCENTED_LATIN, (letter) => letter.normalize('NFD'))
    .replace(MARK, '')
    .replace(FOLDED, (letter) => letterOf.get(letter)!);
}

/**
 * Folds a text to the form in which two spellings of a word are compared character by character.
 *
 * NFKC and the table of letters; vowel marks, tatweel and ء deleted; digits Latin; `٫` as `.`, separators of grouped
 * digits removed, `٪` as `%`; Latin letters lower-case and without accents; every kind of space a plain space. A ZWNJ,
 * or an invisible character met in its place, stays as one U+200C between letters and vanishes elsewhere.
 *
 * @param text any string, in any normalisation form
 * @returns the folded text; its length need not be that of `text` (for offsets use `analyze`)
 */
export function foldCharacters(text: string): string {
  return foldLetters(text)
    .replace(/\s/g, ' ')
    .replace(STRAY_ZWNJ, '')
    .replace(/٫/g, '.')
    .replace(GROUP_SEPARATOR, '')
    .replace(/٪/g, '%');
}
