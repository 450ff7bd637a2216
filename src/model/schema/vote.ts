import { z } from 'astro/zod';

const count = z.number().int().nonnegative().nullable().default(null);

/** A vote as far as it is known. A number that no source states is null, never zero. */
export const vote = z.strictObject({
  result: z.enum(['adopted', 'rejected']).describe('The outcome.'),
  unanimous: z.boolean().nullable().default(null).describe('Whether the source says it was unanimous.'),
  secret: z.boolean().nullable().default(null).describe('Whether the ballot was secret.'),
  for: count.describe('Votes in favour; null where not stated.'),
  against: count.describe('Votes against; null where not stated.'),
  abstain: count.describe('Abstentions; null where not stated.'),
  note: z.string().min(1).optional().describe('What the source says of the vote and what is inferred from it.'),
});
export type Vote = z.infer<typeof vote>;
