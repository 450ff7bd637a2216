import { z } from 'astro/zod';
import { edtfDate } from './date.ts';
import { line } from './line.ts';

/**
 * A former address: letters of any script, digits and hyphens, since other systems make addresses of the words of a title. No step of
 * it begins with a dot: such a page would lie elsewhere than its address says, or be hidden.
 */
export const formerAddress = z
  .string()
  .regex(/^\/(?:(?!\.)[\p{L}\p{M}\p{N}\u200c_.~-]+\/)+$/u, 'an old address such as /statements/old-id/, letters as they are and not as %D8…');
const address = z.string().regex(/^\/(?:(?!\.)[\w.~-]+\/)+$/, 'an address of the site such as /topics/id/');

/** Something that has moved within the archive. */
export const movedAddress = z.strictObject({
  address: formerAddress.describe('The old public address.'),
  movedTo: address.describe('The address at which it is found now.'),
});

/** Something that is no longer in the archive. */
export const goneAddress = z.strictObject({
  address: formerAddress.describe('The public address that it had.'),
  title: line.describe('What was found there.'),
  since: edtfDate.describe('Day since which it is gone.'),
  reason: z.string().trim().min(1).describe('Why it is gone, for readers.'),
  seeInstead: address.optional().describe('What to read instead, if anything.'),
});

/** An entry of old-addresses.yaml: an address that was public once, and what has become of it. */
export const oldAddress = z.union([movedAddress, goneAddress]);
export type GoneAddress = z.infer<typeof goneAddress>;
export type OldAddress = z.infer<typeof oldAddress>;
