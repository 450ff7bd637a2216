import { z } from 'astro/zod';
import { id } from './id.ts';
import { line } from './line.ts';
import { silenced } from './silence.ts';
import { sources } from './source.ts';

/** What organs, meetings, people and topics share: an authority record with one preferred name and any number of others. */
export const authority = z.strictObject({
  id,
  name: line.describe('Preferred name, in Persian.'),
  altNames: z
    .array(line)
    .default([])
    .describe('Other names, spellings and transliterations under which readers may look for it.'),
  nameEn: line.optional().describe('English name.'),
  note: z.string().trim().min(1).optional().describe('What a reader should know, in the archive’s own words.'),
  sources,
  silenced,
});
export type Authority = z.infer<typeof authority>;
