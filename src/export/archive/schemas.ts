import { z } from 'astro/zod';
import { archiveIdentity, COLLECTIONS, documentRecord, id, KINDS, meeting, organ, person, topic } from '../../model/schema/index.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Record<string, unknown>;

const inner = { silenced: true } as const;
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const address = z.string().min(1).describe('Permanent address of its page; from the root of the site where the archive does not know its own.');
const STATUSES = ['inForce', 'amended', 'superseded', 'repealed', 'rejected', 'proposed', 'ended'] as const;

/** A document in the data files: the record that editors write, with what is computed from it. */
const publicDocument = documentRecord('statements').omit({ ...inner, draft: true, provenance: true, redirectFrom: true, formerIds: true }).extend({
  id,
  collection: z.enum(COLLECTIONS as [string, ...string[]]).describe('Collection, the first part of its address.'),
  address,
  kind: z.enum(COLLECTIONS.flatMap((collection): string[] => [...KINDS[collection]]) as [string, ...string[]]).describe('What sort of document it is.'),
  days: z
    .strictObject({
      calendar: z.enum(['jalali', 'gregorian']).describe('Calendar in which the date was written.'),
      earliest: day.optional().describe('First day that the date may mean, Gregorian; left out where it is open.'),
      latest: day.optional().describe('Last day that it may mean.'),
    })
    .optional()
    .describe('The date of the document as a span of Gregorian days; left out where the date is unknown.'),
  status: z.enum(STATUSES).optional().describe('What it is worth today, computed from its events, its vote, and what other documents did to it.'),
  inArchive: z
    .strictObject({
      published: day.optional().describe('Day on which the archive published it.'),
      updated: day.optional().describe('Day of the last change of its text in the archive.'),
    })
    .optional()
    .describe('Its days in the archive, apart from its own date; left out where they are not known.'),
  text: z
    .strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/).describe('SHA-256 of its plain paragraphs in UTF-8, one a line.'),
      words: z.number().int().nonnegative().describe('Its length in words.'),
    })
    .optional()
    .describe('Its text, where the archive publishes one.'),
});

const publicOrgan = organ.omit(inner).extend({
  address,
  acts: z.array(organ.shape.acts.unwrap().element.partial({ reportedIn: true })).optional().describe('What it did that is not a document.'),
});
const publicIdentity = archiveIdentity.omit({ doors: true, admin: true, repository: true, centrepiece: true }).extend({ address });

const RECORDS: Record<string, [z.ZodType, string]> = {
  document: [publicDocument, 'A document of the archive'],
  organ: [publicOrgan, 'An organ'],
  meeting: [meeting.omit(inner).extend({ address }), 'A meeting'],
  person: [person.omit(inner).extend({ address }), 'A person named in public documents'],
  topic: [topic.omit(inner).extend({ address }), 'A topic'],
};

/** What Zod says of a schema in words of its own, in those of JSON Schema. */
function asStandard({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void {
  // Nothing is written with its default: empty fields are left out.
  delete jsonSchema['default'];
  const { ref, anyOf } = jsonSchema as { ref?: string; anyOf?: { type?: string }[] };
  if (ref !== undefined) {
    delete jsonSchema['ref'];
    jsonSchema['$comment'] = `the id of a record: ${ref}`;
  }
  // A date may be a bare year for editors; here it is text.
  if (anyOf?.some(({ type }) => type === 'integer') && anyOf.some(({ type }) => type === 'string')) {
    delete jsonSchema['anyOf'];
    Object.assign(jsonSchema, { type: 'string', minLength: 4 });
  }
}

function recordSchema(name: string, [schema, title]: [z.ZodType, string]): JsonSchema {
  const { $schema, ...translated } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: asStandard as never }) as JsonSchema;
  return { $schema, $id: `${name}.schema.json`, title, ...translated };
}

const listOf = (name: string, description: string): JsonSchema => ({ type: 'array', items: { $ref: `${name}.schema.json` }, description });

/** The JSON Schemas of the data files by name: of each sort of record, and of the whole. */
export function dataSchemas(): Map<string, JsonSchema> {
  const identity = recordSchema('identity', [publicIdentity, 'The archive itself']);
  const { $schema, $id: _, ...archive } = identity;
  const whole: JsonSchema = {
    $schema, $id: 'archive.schema.json', title: 'All records of the archive: archive.json', type: 'object',
    properties: {
      $schema: { type: 'string' },
      archive,
      organs: listOf('organ', 'Bodies, offices and branches.'),
      meetings: listOf('meeting', 'Congresses, plenums and sessions.'),
      people: listOf('person', 'Persons.'),
      topics: listOf('topic', 'The vocabulary.'),
      documents: listOf('document', 'Documents in order of date, undated ones last.'),
    },
    required: ['archive', 'organs', 'meetings', 'people', 'topics', 'documents'],
    additionalProperties: false,
  };
  return new Map([['archive', whole], ...Object.entries(RECORDS).map(([name, record]) => [name, recordSchema(name, record)] as const)]);
}
