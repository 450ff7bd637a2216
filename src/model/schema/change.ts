import { z } from 'astro/zod';
import { edtfDate } from './date.ts';

/** A change of the text after it was published. */
export const change = z.strictObject({
  date: edtfDate.describe('Day of the change.'),
  reason: z.string().trim().min(1).describe('Why the text was changed, for readers: what was wrong, and by what it was put right.'),
});
export const changes = z
  .array(change)
  .default([])
  .describe('Changes of the text after it was published, the oldest first. The text before the change of place N is kept as content/versions/ID/N.mdx.');
export type Change = z.infer<typeof change>;

/** Ids that blocks of a text had before they were changed, each with the id that now stands for it. */
export const formerIds = z
  .record(z.string().min(1), z.string().min(1).nullable())
  .default({})
  .describe('Ids of paragraphs and headings that are no longer in the text, each with the id that has taken its place, or null. Links to them keep working.');
