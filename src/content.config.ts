import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { ownPageId } from './model/read-own-pages.ts';
import { ownPage } from './model/schema/index.ts';
import { readSettings } from './model/settings.ts';

/** The archive’s own pages, few and trusted, are Astro’s; its records and documents never go through it, see `src/mdx/prepared.ts`. */
export const collections = {
  pages: defineCollection({
    loader: glob({ base: `${readSettings().content}/pages`, pattern: '*.mdx', generateId: ({ entry }) => ownPageId(entry) }),
    schema: ownPage,
  }),
};
