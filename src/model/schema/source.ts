import { z } from 'astro/zod';
import { edtfDate } from './date.ts';
import { language } from './language.ts';
import { line } from './line.ts';
import { webAddress } from './web-address.ts';

/** Where a fact or a text comes from. */
export const source = z.strictObject({
  url: webAddress.optional().describe('Public web address (http or https).'),
  title: line.optional().describe('Name of the page or publication, when it has no address or a telling name.'),
  publisher: line.optional().describe('Who published it: a website, a journal.'),
  seen: z
    .enum(['full', 'excerpt', 'listing'])
    .optional()
    .describe('How much of the source the archive has seen: the full text, an excerpt, or only a listing of titles.'),
  language: language.optional().describe('Language of the source (ISO 639), when not Persian.'),
  accessed: edtfDate.optional().describe('Day on which the source was read.'),
  archived: z
    .strictObject({
      url: webAddress.describe('Address of the archived copy.'),
      date: edtfDate.describe('Day of the archived copy.'),
    })
    .optional()
    .describe('A dated copy in a web archive, for when the source is gone.'),
  note: z.string().trim().min(1).optional().describe('What a reader should know about this source.'),
});
export const sources = z.array(source).default([]).describe('Sources, the most important first.');
export type Source = z.infer<typeof source>;

/**
 * Two sources disagree: the archive shows both, and says who says what.
 * The record's own field holds the account that the archive follows.
 */
export const conflictingAccount = z.strictObject({
  about: z.enum(['date', 'place', 'number', 'title', 'kind', 'issuer', 'outcome']).describe('The field in dispute.'),
  says: z.string().trim().min(1).describe('What the other account says, as an EDTF date where it is about a date.'),
  saidBy: line.describe('Who says so, in words.'),
  document: z.string().optional().meta({ ref: 'document' }).describe('The document that says so, if it is in the archive.'),
  url: webAddress.optional().describe('Where it says so.'),
  note: z.string().trim().min(1).optional().describe('What the archive makes of it.'),
});
export const conflictingAccounts = z.array(conflictingAccount).default([]);
export type ConflictingAccount = z.infer<typeof conflictingAccount>;
