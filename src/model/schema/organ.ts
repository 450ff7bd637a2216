import { z } from 'astro/zod';
import { authority } from './authority.ts';
import { edtfDate } from './date.ts';
import { events } from './event.ts';
import { id, ref } from './id.ts';
import { line } from './line.ts';
import { sources } from './source.ts';

/**
 * How organs stand to each other, written once in this direction; the inverse is computed.
 * The first four are those of the design; the others were met in the documents of real parties.
 */
export const ORGAN_RELATION_TYPES = [
  'elects', 'oversees', 'reportsTo', 'refersTo', 'heads', 'partOf', 'attachedTo', 'formedFrom',
  'leadsWith', 'actsInAbsenceOf', 'hearsComplaintsAbout', 'created',
] as const;
/** Relations that are the same from both ends: who writes one at both organs says one thing twice. */
export const MUTUAL_ORGAN_RELATIONS: ReadonlySet<OrganRelationType> = new Set(['leadsWith']);
export type OrganRelationType = (typeof ORGAN_RELATION_TYPES)[number];

const organRelation = z.strictObject({
  type: z.enum(ORGAN_RELATION_TYPES).describe('What this organ does to, or is for, the other.'),
  target: ref('organ').describe('The other organ.'),
  note: z.string().trim().min(1).optional().describe('Particulars: how, since when, by which ballot.'),
  sources,
});
export type OrganRelation = z.infer<typeof organRelation>;

/** Something an organ did that is not a document: known because a document reports it. */
const act = z.strictObject({
  id: id.describe('Id of the act, unique within the organ; its anchor on the organ’s page.'),
  title: line.describe('What it was, in the archive’s own words.'),
  reportedIn: ref('document').describe('The document that reports it.'),
  topics: z.array(ref('topic')).default([]).describe('What it was about.'),
  events: events.describe('What happened, in order.'),
  note: z.string().trim().min(1).optional().describe('Circumstances, in the archive’s own words.'),
});
export type Act = z.infer<typeof act>;

/** An organ: a body of the party, or an office in it. */
export const organ = authority.extend({
  kind: z
    .enum(['body', 'office', 'branch', 'party'])
    .default('body')
    .describe('body: a committee, board or congress; office: one person’s post; branch: a side organisation; party: the whole.'),
  founded: edtfDate.optional().describe('When it came into being, if a source says so.'),
  dissolved: edtfDate.optional().describe('When it ended, if a source says so.'),
  mandate: z.string().trim().min(1).optional().describe('What it is for, in the archive’s own words.'),
  relations: z.array(organRelation).default([]).describe('How it stands to other organs.'),
  acts: z.array(act).default([]).describe('What it did that is not a document.'),
});
export type Organ = z.infer<typeof organ>;
