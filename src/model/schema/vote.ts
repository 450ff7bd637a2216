import { z } from 'astro/zod';

const count = z.number().int().nonnegative().nullable().default(null);

/** Votes for the other outcome. Who abstains votes for neither: with abstentions, sources still call a vote unanimous. */
const OPPOSED = { adopted: 'against', rejected: 'for' } as const;

/** A vote as far as it is known. A number that no source states is null, never zero. */
export const vote = z.strictObject({
  result: z.enum(['adopted', 'rejected']).describe('The outcome.'),
  unanimous: z.boolean().nullable().default(null).describe('Whether the source says it was unanimous; abstentions do not speak against it.'),
  secret: z.boolean().nullable().default(null).describe('Whether the ballot was secret.'),
  for: count.describe('Votes in favour; null where not stated.'),
  against: count.describe('Votes against; null where not stated.'),
  abstain: count.describe('Abstentions; null where not stated.'),
  note: z.string().trim().min(1).optional().describe('What the source says of the vote and what is inferred from it.'),
}).superRefine(({ unanimous, result, ...counts }, context) => {
  const side = OPPOSED[result];
  if (!unanimous || !counts[side]) return;
  const remedy = `correct one of the two, or leave “unanimous” out and say in “note” what the source says`;
  context.addIssue({ code: 'custom', path: ['unanimous'], message: `a vote with ${counts[side]} “${side}” was not unanimously ${result}`, params: { remedy } });
});
export type Vote = z.infer<typeof vote>;
