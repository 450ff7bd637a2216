import { z } from 'astro/zod';
import { edtfDate } from './date.ts';
import { webAddress } from './web-address.ts';

/** Where the text of a document was imported from. Written by `npm run import`, not by hand. */
export const provenance = z
  .strictObject({
    file: z.string().min(1).optional().describe('Name of the file it came from, without its folder.'),
    url: webAddress.optional().describe('Address of the page or post it came from, as that names it.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'a SHA-256: 64 digits and letters from a to f')
      .describe('SHA-256 of the source: of the file or, for one post of an export, of the post.'),
    imported: edtfDate.describe('Day of the import.'),
    tool: z.string().min(1).describe('Name and version of what imported it.'),
  })
  .optional()
  .describe('What the text was imported from, so that the import can be repeated and compared.');
export type Provenance = z.infer<typeof provenance>;
