import { z } from 'astro/zod';
import { authority } from './authority.ts';
import { edtfDate } from './date.ts';
import { ref } from './id.ts';
import { line } from './line.ts';
import { sources } from './source.ts';

/** A post held, as far as documents attest it: the moments they speak of, not a full term of office. */
const office = z.strictObject({
  organ: ref('organ').describe('The office, or the organ of which the person was a member.'),
  attestedFrom: edtfDate.optional().describe('Earliest moment a source attests.'),
  attestedTo: edtfDate.optional().describe('Latest moment a source attests.'),
  asWorded: line.optional().describe('How the source words it.'),
  sources,
});
export type Office = z.infer<typeof office>;

/** A person: only a public officer or author who is named in a public document. */
export const person = authority.extend({
  offices: z.array(office).default([]).describe('Posts attested in the documents.'),
});
export type Person = z.infer<typeof person>;
