/**
 * Persian typography: corrections that are listed one by one, at two levels. An entry of its own, beside `../index.ts`, so
 * that the search script of the site does not carry it.
 */
import { applyRule, type TypographyChange, type TypographyLevel, type TypographyRule } from './change.ts';
import { characterRules } from './characters.ts';
import { fullRules } from './full.ts';
import { halfSpaceRules } from './half-spaces.ts';
import { Signs } from './signs.ts';
import { spacingRules } from './spacing.ts';

export { TYPOGRAPHY_LEVELS } from './change.ts';
export type { TypographyChange, TypographyLevel } from './change.ts';
export { typographyRemarks } from './remarks.ts';
export type { TypographyRemark } from './remarks.ts';

const rules: readonly TypographyRule[] = [...characterRules, ...spacingRules, ...halfSpaceRules, ...fullRules];
const signs = new Signs(rules);

/**
 * Corrects the typography of one paragraph of Persian.
 *
 * `safe` touches no letter but for its code: letters of other keyboards, presentation forms, invisible marks, spaces, and
 * half-spaces where an affix is certain. Letters and digits of text and result are equal once each is folded
 * (`foldCharacters`) and its half-spaces are taken out. `full` also exchanges quotation marks, punctuation and digits.
 *
 * @param text one paragraph; line breaks in it stay
 * @returns the corrected text, and every change in the order in which it was made
 */
export function correctTypography(text: string, level: TypographyLevel): { text: string; changes: TypographyChange[] } {
  const changes: TypographyChange[] = [];
  if (level === 'keep') return { text, changes };
  let result = text;
  let there = signs.of(text);
  for (const rule of rules) {
    if ((rule.level !== 'safe' && level !== 'full') || !signs.mayConcern(rule, there)) continue;
    const known = changes.length;
    result = applyRule(rule, result, changes);
    // What a rule writes may be what a later one is about.
    for (const { after } of changes.slice(known)) there |= signs.of(after);
  }
  return { text: result, changes };
}
