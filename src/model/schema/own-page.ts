import { z } from 'astro/zod';
import { line } from './line.ts';

/** What one of the archive’s own pages says of itself, in content/pages/; the rest of its file is Astro’s to render. */
export const ownPage = z.strictObject({
  title: line.describe('Title of the page.'),
  description: z.string().trim().min(1).optional().describe('What the page is about, in a sentence.'),
  order: z.number().default(100).describe('Place among the pages in the footer; small comes first.'),
});
export type OwnPage = z.infer<typeof ownPage>;
