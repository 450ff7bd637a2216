/** Tokenizer: a text is cut into pieces, each a run of letters of one script or one number. */
import { foldLetters, JOINERS, ZWNJ } from './characters.ts';
import { factsOf, type Facts } from './facts.ts';
import { memoize } from './memoize.ts';

/** A run of letters or digits of the text. */
export interface Piece {
  /** Folded letters, with one ZWNJ between parts; for a number its digits, with `DIGIT_JOINT` between its parts. */
  form: string;
  kind: 'word' | 'foreign' | 'number';
  facts: Facts;
  /** UTF-16 offsets into the untouched text. */
  start: number;
  end: number;
  /** What lies between this piece and the one before it: nothing, spaces inside a line of thought, or more. */
  gap: 'none' | 'space' | 'break';
}

/**
 * Stands for `.` and `/` inside a number, so that a key holds letters and digits only: U+A78F is a letter to Unicode,
 * looks like a middle dot and occurs in no Persian text.
 */
export const DIGIT_JOINT = '\ua78f';

const ARABIC =
  '\\u0620-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06e5\\u06e6\\u06ee\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f' +
  '\\u08a0-\\u08c9\\ufb50-\\ufd3d\\ufd50-\\ufdfc\\ufe70-\\ufefc';
const DIGITS = `\\p{N}(?:[${JOINERS}]*\\p{N})*`;
const NUMBER =
  `(?:\\p{N}{1,3}(?:[,٬]\\p{N}{3}(?!\\p{N}))+|${DIGITS})` + // 1,200,000 or 1200000
  `(?:(?:[./٫${DIGIT_JOINT}]|ر)\\p{N}+)*`; // 3.5, 1400/5/8, and 8ر5ر1400 as some write it
const PIECE = new RegExp(
  `([${ARABIC}](?:[${ARABIC}\\p{M}${JOINERS}]*[${ARABIC}\\p{M}])?)` + // first group: a word in Arabic script
    `|(${NUMBER})` + // second group: a number
    `|\\p{L}(?:(?:(?![${ARABIC}])\\p{L}|\\p{M}|[${JOINERS}])*(?:(?![${ARABIC}])\\p{L}|\\p{M}))?`,
  'gu',
);
const SPACE = new RegExp(`^[\\s${JOINERS}]*$`);
const NEITHER_LETTER_NOR_JOINER = /[^\p{L}\p{N}\u200c]/gu;

// Invisible characters other than ZWNJ stand for one only where a ZWNJ is usual; elsewhere they are litter in a word.
const LITTER = new RegExp(`(?!\u200c)[${JOINERS}]`, 'g');
const LITTER_FOR_ZWNJ = new RegExp(
  `(?<=^(?:بر|در|باز|فرا)?(?:ن?م[یي]|هم[یي]))[${JOINERS}]+|[${JOINERS}]+(?=(?:ها[یي\\p{L}]*|تر(?:[یي]ن)?)$)` +
    `|(?<=ه)[${JOINERS}]+(?=(?:ا[یي]|[یي]|ام|ات|اش|اند|ا[یي]م|ا[یي]د)$)`,
  'gu',
);

/** Folds a run of letters; the result is empty when it holds nothing but marks. */
function foldWord(raw: string): string {
  return foldLetters(raw.replace(LITTER_FOR_ZWNJ, ZWNJ).replace(LITTER, ''))
    .replace(NEITHER_LETTER_NOR_JOINER, '')
    .replace(/^\u200c+|\u200c+$/g, '')
    .replace(/\u200c+/g, ZWNJ);
}

const readWord = memoize((raw) => factsOf(foldWord(raw)));

/** Dates lose the noughts before day and month: 1400/05/08 is 1400/5/8. */
function foldNumber(raw: string): string {
  const folded = foldLetters(raw).replace(/[,٬\u200c]/g, '');
  const parts = folded.split(/[./٫ر\ua78f\u2044]/);
  const trimmed = parts.length === 3 ? parts.map((part) => part.replace(/^0+(?=\d)/, '')) : parts;
  return trimmed.join(DIGIT_JOINT).replace(NEITHER_LETTER_NOR_JOINER, '');
}

/** Some typists end a sentence with the Arabic nought ٠ for want of a full stop. */
function isNoughtForFullStop(text: string, start: number, end: number): boolean {
  return (
    text[start] === '٠' &&
    end - start === 1 &&
    /[\u0620-\u06d3]/.test(text[start - 1] ?? '') &&
    !/\p{L}/u.test(text[end] ?? '')
  );
}

function gapBetween(text: string, from: number, to: number): Piece['gap'] {
  if (from === to) return 'none';
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return 'space';
  const between = text.slice(from, to);
  return SPACE.test(between) && !/\n\s*\n/.test(between) ? 'space' : 'break';
}

/** Cuts a text into pieces, in order; everything between them is space, punctuation, symbols or stray marks. */
export function tokenize(text: string): Piece[] {
  const pieces: Piece[] = [];
  let previousEnd = 0;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const [raw, word, number] = match;
    const start = match.index;
    const end = start + raw.length;
    const facts = number === undefined ? readWord(raw) : factsOf(foldNumber(raw));
    const { form } = facts;
    if (form === '' || (number !== undefined && isNoughtForFullStop(text, start, end))) continue;
    const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : 'foreign';
    const gap = pieces.length === 0 ? 'break' : gapBetween(text, previousEnd, start);
    pieces.push({ form, kind, facts, start, end, gap });
    previousEnd = end;
  }
  return pieces;
}
