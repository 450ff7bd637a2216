import { z } from 'astro/zod';
import { changes, formerIds } from './change.ts';
import { edtfDate } from './date.ts';
import { events } from './event.ts';
import { ref } from './id.ts';
import { language } from './language.ts';
import { line } from './line.ts';
import { formerAddress } from './old-address.ts';
import { provenance } from './provenance.ts';
import { relations } from './relation.ts';
import { silenced } from './silence.ts';
import { conflictingAccounts, sources } from './source.ts';
import { vote } from './vote.ts';

/** The three collections and the kinds of document each holds. */
export const KINDS = {
  statements: ['statement', 'communique', 'call', 'message', 'letter'],
  resolutions: ['resolution', 'decision', 'amendment', 'programme', 'statutes'],
  reports: ['report', 'closing-communique', 'speech', 'minutes'],
} as const;
export type Collection = keyof typeof KINDS;
export type Kind = (typeof KINDS)[Collection][number];
export const COLLECTIONS = Object.keys(KINDS) as Collection[];

const people = z.array(ref('person')).default([]);

/** The record of a document (its frontmatter), for one collection: only the list of kinds differs. */
export function documentRecord<C extends Collection>(collection: C) {
  return z.strictObject({
    title: line.describe('The title, in today’s standard orthography.'),
    titleStatus: z
      .enum(['as-published', 'supplied'])
      .default('as-published')
      .describe('as-published: the document bears this title; supplied: the archive gave it, and shows it in brackets.'),
    titleAsPrinted: line.optional().describe('The title letter by letter as the source prints it, where that differs.'),
    titleOriginal: z
      .strictObject({ text: line.describe('The title.'), language: language.describe('Its language (ISO 639).') })
      .optional()
      .describe('Title in the language in which the document was seen, when not Persian.'),
    kind: z.enum(KINDS[collection]).describe('What sort of document it is.'),
    date: edtfDate.describe('Date of the document: of its adoption or, failing that, of its publication.'),
    dateBasis: z.string().trim().min(1).optional().describe('What the date rests on, in the archive’s own words.'),
    issuedBy: ref('organ').describe('The organ whose document it is.'),
    meeting: ref('meeting').nullable().default(null).describe('The meeting that produced it, or at which it was given.'),
    language: language.default('fa').describe('Language of the document (ISO 639).'),
    holding: z
      .enum(['full', 'abstract', 'none'])
      .default('full')
      .describe('What the archive holds of the text: full, abstract (the archive’s own words), or none.'),
    summary: z.string().trim().min(1).optional().describe('Abstract in the archive’s own neutral words, always labelled so; a blank line parts its paragraphs.'),
    vote: vote.nullable().default(null).describe('The vote, as far as it is known.'),
    movers: people.describe('Who moved it, where a mover line was seen.'),
    presenters: people.describe('Who presented it to the meeting.'),
    authors: people.describe('Who wrote or spoke it, under their own name.'),
    signatories: people.describe('Who signed it.'),
    events,
    relations,
    topics: z.array(ref('topic')).default([]).describe('What it is about.'),
    people: people.describe('Other public persons the document is about or names in their office.'),
    organs: z.array(ref('organ')).default([]).describe('Organs the document speaks of, besides the issuer.'),
    meetings: z.array(ref('meeting')).default([]).describe('Meetings the document speaks of, besides its own.'),
    sources,
    provenance,
    added: edtfDate
      .optional()
      .describe('Day on which the archive published the document; not its own date, which may be years before. Feeds and harvesters go by it.'),
    confidence: z
      .enum(['high', 'medium', 'low'])
      .default('high')
      .describe('How sure the archive is of this description as a whole.'),
    notes: z.array(z.string().trim().min(1)).default([]).describe('Remarks on sources, spelling and doubt, in the archive’s own words.'),
    conflictingAccounts: conflictingAccounts.describe('What other sources say differently.'),
    access: z.enum(['public', 'restricted']).default('public').describe('restricted: the record is public, the text is not kept here.'),
    draft: z.boolean().default(false).describe('Drafts show while editing, never in a build.'),
    redirectFrom: z
      .array(formerAddress)
      .default([])
      .describe('Former public addresses of this document.'),
    changes,
    formerIds,
    silenced,
  });
}

/** The record of a document of any collection. */
export type DocumentRecord = Omit<z.infer<ReturnType<typeof documentRecord<Collection>>>, 'kind'> & { kind: Kind };
