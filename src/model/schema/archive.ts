import { z } from 'astro/zod';
import { language } from './language.ts';
import { line } from './line.ts';
import { webAddress } from './web-address.ts';

/** The archive's identity: everything about the organisation that is not a record. */
export const archiveIdentity = z.strictObject({
  title: line.describe('Name of the archive, as shown on every page.'),
  description: z.string().trim().min(1).optional().describe('One or two sentences: what is kept here.'),
  organisation: z
    .strictObject({
      name: line.describe('The organisation whose documents these are.'),
      nameEn: line.optional().describe('Its English name.'),
      organ: z.string().optional().meta({ ref: 'organ' }).describe('Its own record in organs.yaml, if it has one.'),
    })
    .optional()
    .describe('Whose archive it is.'),
  language: language
    .regex(/^fa$/, 'the words of the site are Persian: leave “language” out, and let each document in another language name it in its own record')
    .default('fa')
    .describe('Language of the site and of the archive’s own words: fa. A document in another language says so in its record.'),
  calendars: z
    .array(z.enum(['jalali', 'gregorian']))
    .min(1)
    .default(['jalali', 'gregorian'])
    .describe('Calendars of the archive, its own first: in that one /gaps/ counts the years. Dates are shown in both, first in the one they were written in.'),
  contact: z
    .strictObject({
      email: z.email().optional().describe('Mail address.'),
      url: webAddress.optional().describe('Address of a page, http or https.'),
    })
    .optional()
    .describe('Where corrections go.'),
  licence: z
    .strictObject({
      name: line.describe('Name of the licence.'),
      url: webAddress.optional().describe('Its text, at an http or https address.'),
      note: z.string().trim().min(1).optional().describe('What it covers and what it does not.'),
    })
    .optional()
    .describe('Terms under which the archive’s own words may be used.'),
  doors: z
    .array(z.string().meta({ ref: 'meeting' }))
    .default([])
    .describe('Meetings to show on the home page, in this order.'),
  admin: z
    .boolean()
    .optional()
    .describe('Whether the site has an editor for the browser at /admin/. Left out, nothing of it is built.'),
  repository: z
    .strictObject({
      host: z.enum(['github', 'gitlab']).describe('Where the repository is.'),
      name: z.string().regex(/^[\w.-]+(?:\/[\w.-]+)+$/, 'write owner and repository: owner/name').describe('Owner and name: owner/name.'),
      branch: z.string().min(1).optional().describe('Branch that is edited; the repository’s own default if left out.'),
    })
    .optional()
    .describe('The repository that /admin/ edits when it is opened from the web; on the editor’s own machine it needs none.'),
  centrepiece: z.string().optional().meta({ ref: 'document' }).describe('A document to present on the home page.'),
});
export type ArchiveIdentity = z.infer<typeof archiveIdentity>;
