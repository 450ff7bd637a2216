import { z } from 'astro/zod';
import type { Content } from '../model/read/content.ts';
import { AUTHORITIES } from '../model/read/read-authorities.ts';
import { archiveIdentity, COLLECTIONS, documentRecord, RECORD_KINDS, type RecordKind } from '../model/schema/index.ts';
import { DATE_PATTERN } from './date-pattern.ts';
import { persianDoc, type FieldRecord } from './fields.ts';
import { knownIds, type KnownId } from './known-ids.ts';

/** A JSON Schema (draft 7, which editing programs understand best), with the keywords by which VS Code documents values. */
export type JsonSchema = Record<string, unknown>;

interface Node extends JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Node[];
  properties?: Record<string, Node>;
  items?: Node;
  description?: string;
}

/** As long a list of names beside the ids as somebody will read; ids alone are offered in any number. */
const MOST_SNIPPETS = 500;

/** What is trimmed before it is measured may not be made of spaces alone, which Zod’s translation does not say. */
function trimmed({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { checks } = zodSchema._zod.def as unknown as { checks?: { _zod: { def: { check: string } } }[] };
  if (checks?.some(({ _zod }) => _zod.def.check === 'overwrite') && jsonSchema.type === 'string') jsonSchema.pattern = '\\S';
}

/** A reference to another record, an address or a date, in the words of JSON Schema. */
function asWritten(node: Node): Node {
  const { ref, type, pattern, format, anyOf, ...rest } = node;
  if (ref !== undefined) return { ...rest, $ref: `#/definitions/${String(ref)}` };
  if (format === 'uri') return { ...rest, type, pattern: '^https?://[^\\s/]' };
  if (anyOf?.some((one) => one.type === 'integer') && anyOf.some((one) => one.type === 'string')) {
    return { ...rest, type: ['string', 'integer'], pattern: DATE_PATTERN, minimum: 1200, maximum: 2999 };
  }
  // “Or nothing” as a second type, which editing programs document better than a choice of two schemas.
  const [some, nothing] = anyOf ?? [];
  if (anyOf?.length === 2 && nothing?.type === 'null' && typeof some!.type === 'string') {
    return { ...some, ...rest, description: node.description ?? some!.description, type: [some!.type, 'null'], ...(some!.enum && { enum: [...some!.enum, null] }) };
  }
  // Zod writes an e-mail address as a pattern as well, which every validator knows.
  return format === 'email' ? Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'format')) : node;
}

/** A schema as Zod translates it, made fit for editing programs at every depth. */
function tidy(given: Node): Node {
  const node = asWritten({
    ...given,
    ...(given.properties && { properties: Object.fromEntries(Object.entries(given.properties).map(([name, field]) => [name, tidy(field)])) }),
    ...(given.items && { items: tidy(given.items) }),
    ...(given.anyOf && { anyOf: given.anyOf.map(tidy) }),
  });
  // The default “nothing” is what an empty field means; offered as a completion it would be noise.
  if (node['default'] === null) delete node['default'];
  return node;
}

/** Adds the Persian sentences to the English ones, at every depth. */
function document(node: Node, record: FieldRecord, path = ''): void {
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    const at = path === '' ? name : `${path}.${name}`;
    const words = [persianDoc(record, at), field.description].filter((text) => text !== undefined);
    field.description = words.join('\n\n');
    document(field, record, at);
    if (field.items) document(field.items, record, at);
    for (const choice of field.anyOf ?? []) document(choice, record, at);
  }
}

/** The ids that exist, each with what it stands for; names are offered beside them, so that they can be found in Persian. */
function definition(ids: readonly KnownId[], kind: RecordKind): JsonSchema {
  if (ids.length === 0) return { not: {}, description: `There is no ${kind} yet.` };
  const snippets = ids.filter(({ name }) => name !== undefined).map(({ id, name, about }) => ({ label: name, description: about, body: id }));
  return {
    type: 'string',
    enum: ids.map(({ id }) => id),
    enumDescriptions: ids.map(({ id, name, about }) => (about ? `${name ?? id} (${about})` : (name ?? id))),
    ...(snippets.length <= MOST_SNIPPETS && { defaultSnippets: snippets }),
  };
}

function recordSchema(schema: z.ZodType, record: FieldRecord): Node {
  const { $schema: _, ...translated } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any', override: trimmed }) as Node;
  const node = tidy(translated);
  document(node, record);
  return node;
}

/** The JSON Schemas of an archive’s files, by name: records of each collection, the authority lists and archive.yaml. */
export function editorSchemas(content: Content): Map<string, JsonSchema> {
  const ids = knownIds(content);
  const definitions = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, definition(ids[kind], kind)]));
  const whole = (node: Node, title: string): JsonSchema => ({ $schema: 'http://json-schema.org/draft-07/schema#', title, ...node, definitions });
  const one = { organs: 'organ', meetings: 'meeting', people: 'person', topics: 'topic' } as const;
  return new Map([
    ...COLLECTIONS.map((collection) => [collection, whole(recordSchema(documentRecord(collection), 'document'), collection)] as const),
    ...Object.entries(AUTHORITIES).map(([name, { schema, file }]) => {
      const items = recordSchema(schema, one[name as keyof typeof one]);
      return [name, whole({ type: ['array', 'null'], items }, file)] as const;
    }),
    ['archive', whole(recordSchema(archiveIdentity, 'archive'), 'archive.yaml')] as const,
  ]);
}
