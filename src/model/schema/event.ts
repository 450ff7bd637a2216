import { z } from 'astro/zod';
import { edtfDate } from './date.ts';
import { ref } from './id.ts';

/** What can happen to a document or an act (lifecycle terms after Akoma Ntoso), in their usual order. */
export const EVENT_TYPES = [
  'proposed', 'discussed', 'referred', 'adopted', 'rejected', 'published',
  'endorsed', 'amended', 'repealed', 'confirmed', 'ended',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Something that happened to a document: by an organ, at a meeting, on a date. */
export const event = z.strictObject({
  event: z.enum(EVENT_TYPES).describe('What happened.'),
  by: ref('organ').optional().describe('The organ that acted.'),
  to: ref('organ').optional().describe('For referred: the organ it was referred to.'),
  meeting: ref('meeting').optional().describe('The meeting at which it happened.'),
  date: edtfDate.optional().describe('When it happened. Leave out what no source says.'),
  document: ref('document').optional().describe('The document that did it, for example the decision that endorsed this one.'),
  note: z.string().trim().min(1).optional().describe('Circumstances, in the archive’s own words.'),
  source: z.string().trim().min(1).optional().describe('What the statement rests on, when not the sources of the record.'),
});
export const events = z.array(event).default([]).describe('What happened to it, in order.');
export type ArchiveEvent = z.infer<typeof event>;
