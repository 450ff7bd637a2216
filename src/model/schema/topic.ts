import { z } from 'astro/zod';
import { authority } from './authority.ts';
import { ref } from './id.ts';

/** A topic: a term of the archive's vocabulary (SKOS: name = prefLabel, altNames = altLabel). */
export const topic = authority.extend({
  broader: z.array(ref('topic')).default([]).describe('Wider topics; the inverse is computed.'),
  related: z.array(ref('topic')).default([]).describe('Neighbouring topics; shown on both.'),
});
export type Topic = z.infer<typeof topic>;
