import { defineCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import { glob, type Loader } from 'astro/loaders';
import { ownPageId } from './model/read/read-own-pages.ts';
import { ownPage } from './model/schema/index.ts';
import { readSettings } from './model/settings.ts';

const folder = `${readSettings().content}/pages`;
const files = glob({ base: folder, pattern: '*.mdx', generateId: ({ entry }) => ownPageId(entry) });

/** An archive may do without pages of its own: that is no mistake, as Astro’s loader takes it for. While one edits, they may still come. */
const loader: Loader = {
  ...files,
  load: async (context) => {
    if (context.watcher || existsSync(folder)) await files.load(context);
    else context.store.clear();
  },
};

/** The archive’s own pages, few and trusted, are Astro’s; its records and documents never go through it, see `src/mdx/prepared.ts`. */
export const collections = { pages: defineCollection({ loader, schema: ownPage }) };
