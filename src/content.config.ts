import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glob } from 'astro/loaders';
import { readSettings } from './model/settings.ts';

/** The archive’s own pages, few and trusted, are Astro’s; its records and documents never go through it, see `src/mdx/prepared.ts`. */
export const collections = {
  pages: defineCollection({
    loader: glob({ base: `${readSettings().content}/pages`, pattern: '**/*.mdx' }),
    schema: z.strictObject({
      title: z.string().min(1).describe('Title of the page.'),
      description: z.string().min(1).optional().describe('What the page is about, in a sentence.'),
      order: z.number().default(100).describe('Place among the pages in the footer; small comes first.'),
    }),
  }),
};
