/** Spaces around punctuation. Digits keep theirs: a colon may part hours, a comma thousands. */
// Each pattern begins with the signs it is about, and looks at what stands around them only there.
import { editsOf, type TypographyRule } from './change.ts';
import { LETTER, MARK } from './letters.ts';

const repeatedSpaces: TypographyRule = {
  name: 'repeated space',
  level: 'safe',
  edits: (text) => editsOf(text, / (?<=\S ) +(?=\S)/g, () => ' '),
};

const before: TypographyRule = {
  name: 'space before punctuation',
  level: 'safe',
  edits: (text) => editsOf(text, / +(?=[،؛:!؟)»”](?:[\s،؛:.!؟)»”]|$)|\.(?:\s|$))(?<=[\p{L}\p{M}\p{N})»”] +)/gu, () => ''),
};

const inside: TypographyRule = {
  name: 'space inside brackets',
  level: 'safe',
  about: /[(«“]/,
  edits: (text) => editsOf(text, / (?<=[(«“] ) *(?=\S)/g, () => ''),
};

/** A sign between two words without a space. A full stop needs words on both sides: «ح.ب» is an abbreviation. */
const CLOSE_BEHIND = new RegExp(`[،؛:!؟](?=[${LETTER}(«“])(?<=[${LETTER}${MARK})»”].)|\\.(?=[${LETTER}]{2})(?<=[${LETTER}${MARK}]{3}.)`, 'g');

const after: TypographyRule = {
  name: 'no space after punctuation',
  level: 'safe',
  edits: (text) => editsOf(text, CLOSE_BEHIND, ([sign]) => `${sign} `),
};

export const spacingRules: readonly TypographyRule[] = [repeatedSpaces, before, inside, after];
