import { z } from 'astro/zod';
import { authority } from './authority.ts';
import { edtfDate } from './date.ts';
import { ref } from './id.ts';
import { line } from './line.ts';
import { conflictingAccounts } from './source.ts';

/** The sorts of meetings, the weightiest first. */
export const MEETING_KINDS = ['congress', 'plenum', 'session'] as const;

/** A meeting: a congress, a plenum, or a session of a smaller organ. */
export const meeting = authority.extend({
  kind: z.enum(MEETING_KINDS).default('session').describe('The sort of meeting.'),
  number: z.number().int().positive().optional().describe('Its number in its series.'),
  organ: ref('organ').optional().describe('The organ that met.'),
  date: edtfDate.default('XXXX').describe('When it met.'),
  place: line.optional().describe('Where it met, as far as published.'),
  conflictingAccounts: conflictingAccounts.describe('What other sources say differently.'),
});
export type Meeting = z.infer<typeof meeting>;
