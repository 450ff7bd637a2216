/** Runs of a text: what its words and numbers are made of, before anything is folded. */
import { JOINERS } from './characters.ts';

/** A word in Arabic script, a word in another, or a number. */
export type RunKind = 'word' | 'foreign' | 'number';

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
/** A run, wherever it begins. */
export const RUN = new RegExp(
  `([${ARABIC}](?:[${ARABIC}\\p{M}${JOINERS}]*[${ARABIC}\\p{M}])?)` + // first group: a word in Arabic script
    `|(${NUMBER})` + // second group: a number
    `|\\p{L}(?:(?:(?![${ARABIC}])\\p{L}|\\p{M}|[${JOINERS}])*(?:(?![${ARABIC}])\\p{L}|\\p{M}))?`,
  'uy',
);

/** What a code unit is where words of Arabic script are looked for. */
const SIGN = { unknown: 0, letter: 1, mark: 2, joiner: 3, between: 4, other: 5 };
const [LETTER, MARK, JOINER, BEGINS] = [`[${ARABIC}]`, '\\p{M}', `[${JOINERS}]`, '[\\p{L}\\p{N}\\p{Cs}]'].map((source) => new RegExp(source, 'u'));
/** What each code unit is, learnt when it is first met. */
const signs = new Uint8Array(0x10000);

function learnSign(code: number): number {
  const sign = String.fromCharCode(code);
  return (signs[code] = LETTER!.test(sign) ? SIGN.letter : MARK!.test(sign) ? SIGN.mark : JOINER!.test(sign) ? SIGN.joiner : BEGINS!.test(sign) ? SIGN.other : SIGN.between);
}

/**
 * Where the word of Arabic script ends that begins at a place, as the first group of `RUN` finds it, and many times quicker:
 * nearly all runs are such words. The place itself where no run begins there; -1 where only `otherRun` can tell.
 */
export function wordEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  const first = signs[code] || learnSign(code);
  if (first !== SIGN.letter) return first === SIGN.other ? -1 : start;
  let end = start + 1;
  for (let at = end; at < text.length; at++) {
    const next = text.charCodeAt(at);
    const sign = signs[next] || learnSign(next);
    if (sign === SIGN.letter || sign === SIGN.mark) end = at + 1;
    else if (sign !== SIGN.joiner) return (next & 0xf800) === 0xd800 ? -1 : end;
  }
  return end;
}

/** The run that begins at a place, and where it ends; without a kind the character there, which begins none. */
export function otherRun(text: string, start: number): { kind: RunKind | undefined; end: number } {
  RUN.lastIndex = start;
  const match = RUN.exec(text);
  // Beyond the basic plane a character is two code units.
  if (!match) return { kind: undefined, end: start + (text.codePointAt(start)! > 0xffff ? 2 : 1) };
  const [run, word, number] = match;
  return { kind: number !== undefined ? 'number' : word !== undefined ? 'word' : 'foreign', end: start + run.length };
}
