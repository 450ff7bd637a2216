import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glob } from 'astro/loaders';
import { authorityLoader, identityLoader } from './mdx/authority-loader.ts';
import { documentLoader } from './mdx/loader.ts';
import { archiveIdentity, documentRecord, meeting, organ, person, topic } from './model/schema/index.ts';
import { readSettings } from './model/settings.ts';

/** The schemas give the types here; the loaders have checked every record against them already. */
export const collections = {
  identity: defineCollection({ loader: identityLoader(), schema: archiveIdentity }),
  organs: defineCollection({ loader: authorityLoader('organs'), schema: organ }),
  meetings: defineCollection({ loader: authorityLoader('meetings'), schema: meeting }),
  people: defineCollection({ loader: authorityLoader('people'), schema: person }),
  topics: defineCollection({ loader: authorityLoader('topics'), schema: topic }),
  statements: defineCollection({ loader: documentLoader('statements'), schema: documentRecord('statements') }),
  resolutions: defineCollection({ loader: documentLoader('resolutions'), schema: documentRecord('resolutions') }),
  reports: defineCollection({ loader: documentLoader('reports'), schema: documentRecord('reports') }),
  pages: defineCollection({
    loader: glob({ base: `${readSettings().content}/pages`, pattern: '**/*.mdx' }),
    schema: z.strictObject({
      title: z.string().min(1).describe('Title of the page.'),
      description: z.string().min(1).optional().describe('What the page is about, in a sentence.'),
      order: z.number().default(100).describe('Place among the pages in the footer; small comes first.'),
    }),
  }),
};
