import { foldCharacters } from '../../persian/index.ts';
import { correctTypography } from '../../persian/typography/index.ts';
import { visible } from '../visible.ts';

/** One thing that was mended. */
export interface Fix {
  line: number;
  /** What was done, in a few English words. */
  what: string;
  before: string;
  after: string;
}

/** A stretch of words with its corrections; null where there is nothing to correct, or a correction would not be safe. */
export function corrected(text: string): { text: string; fixes: Omit<Fix, 'line'>[] } | null {
  const { text: result, changes } = correctTypography(text, 'safe');
  if (result === text || !sameWords(text, result)) return null;
  // A correction may open the way for another; what is not done at once is not done at all.
  if (correctTypography(result, 'safe').text !== result) return null;
  return { text: result, fixes: changes.map(({ rule, before, after }) => ({ what: rule, before: visible(before), after: visible(after) })) };
}

/**
 * A text without its spaces, control characters and invisible marks, each letter folded to the form in which words are compared.
 * Markdown puts U+FFFD for the first of the control characters.
 */
const signs = (text: string) => foldCharacters(text).replace(/[\s\p{Cf}\p{Cc}\ufffd]/gu, '');

/** Whether two texts have the same letters, digits and signs, whatever stands between them. */
export function sameWords(a: string, b: string): boolean {
  return signs(a) === signs(b);
}
