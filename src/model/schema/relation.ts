import { z } from 'astro/zod';
import { ref } from './id.ts';

/** Relations from one document to another. The inverse is computed, never written. */
export const RELATION_TYPES = [
  'endorses', 'amends', 'repeals', 'supersedes', 'implements', 'repliesTo', 'mentions', 'partOf', 'translationOf',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const relation = z.strictObject({
  type: z.enum(RELATION_TYPES).describe('What this document does to the other.'),
  target: ref('document').describe('The other document.'),
  note: z.string().trim().min(1).optional().describe('Where or how, in the archive’s own words.'),
});
export const relations = z.array(relation).default([]).describe('What this document does to other documents.');
export type Relation = z.infer<typeof relation>;
