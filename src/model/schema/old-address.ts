import { z } from 'astro/zod';
import { edtfDate } from './date.ts';

const address = z.string().regex(/^\/(?:[^/\s?#]+\/)+$/, 'an address of the site such as /topics/old-id/');

/** Something that has moved within the archive. */
export const movedAddress = z.strictObject({
  address: address.describe('The old public address.'),
  movedTo: address.describe('The address at which it is found now.'),
});

/** Something that is no longer in the archive. */
export const goneAddress = z.strictObject({
  address: address.describe('The public address that it had.'),
  title: z.string().trim().min(1).describe('What was found there.'),
  since: edtfDate.describe('Day since which it is gone.'),
  reason: z.string().trim().min(1).describe('Why it is gone, for readers.'),
  seeInstead: address.optional().describe('What to read instead, if anything.'),
});

/** An entry of old-addresses.yaml: an address that was public once, and what has become of it. */
export const oldAddress = z.union([movedAddress, goneAddress]);
export type GoneAddress = z.infer<typeof goneAddress>;
export type OldAddress = z.infer<typeof oldAddress>;
