import { z } from 'astro/zod';

/**
 * The rules whose warnings an editor may silence, having looked. Errors are mended, not silenced.
 * A test keeps this list and the rules of `src/check/` alike.
 */
export const SILENCEABLE = ['typography', 'markup', 'private-data', 'redacted-words', 'duplicate', 'image'] as const;

/**
 * A warning that somebody has looked at and found to be right as it is. It is bound to words of the line, not to a
 * line’s number, so that it survives what is written above it.
 */
export const silence = z.strictObject({
  rule: z.enum(SILENCEABLE).describe('The rule, as the warning names it.'),
  text: z.string().trim().min(1).describe('Words of the line that is warned of, letter by letter.'),
  reason: z.string().trim().min(1).describe('Why it is right as it is.'),
});
export const silenced = z.array(silence).default([]).describe('Warnings of “npm run check” that are right as they are, each with its reason. Not shown on the site.');
export type Silence = z.infer<typeof silence>;
