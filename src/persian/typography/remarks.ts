/** What looks like a slip and is left as it stands, because mending it would be guessing. */
import { LETTER } from './letters.ts';

/** Something for an editor to look at. */
export interface TypographyRemark {
  /** What it is, in English words. */
  what: string;
  /** The words around it. */
  words: string;
}

const SLIPS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a thousands mark where a comma may be meant', new RegExp(`(?<=[${LETTER}])\\s?٬`, 'g')],
  ['a decimal mark where a comma may be meant', new RegExp(`(?<=[${LETTER}])\\s?٫`, 'g')],
  ['an Arabic nought where a full stop may be meant', new RegExp(`(?<=[${LETTER}])٠(?=\\s|$)`, 'g')],
  ['a year that seems garbled', new RegExp(`(?<=[${LETTER}])[۰-۹٠-٩]{2} [۰-۹٠-٩]{2}(?![۰-۹٠-٩])`, 'g')],
];

const PAIRS: readonly (readonly [open: string, close: string])[] = [['«', '»'], ['“', '”'], ['(', ')']];

const shown = (text: string, at: number) => text.slice(Math.max(0, at - 20), at + 20).trim();

/** The label of a clause closes a bracket that nobody opened: «الف)». */
const LABEL = /^\s*[\p{L}\p{N}]{1,4}\)/u;

/** Looks at one paragraph. */
export function typographyRemarks(paragraph: string): TypographyRemark[] {
  const text = paragraph.replace(LABEL, '');
  const slips = SLIPS.flatMap(([what, pattern]) => [...text.matchAll(pattern)].map(({ index }) => ({ what, words: shown(text, index) })));
  const count = (sign: string) => text.split(sign).length - 1;
  const unbalanced = PAIRS.filter(([open, close]) => count(open) !== count(close)).map(([open, close]) => ({
    what: `${open} and ${close} do not match`,
    words: shown(text, text.indexOf(count(open) > count(close) ? open : close)),
  }));
  const straight = count('"') % 2 === 1 ? [{ what: 'a quotation mark lacks its other half', words: shown(text, text.lastIndexOf('"')) }] : [];
  return [...slips, ...unbalanced, ...straight];
}
