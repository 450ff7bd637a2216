import type { z } from 'astro/zod';
import { editing } from '../i18n/fa/editing.ts';
import { fields as docs } from '../i18n/fa/fields.ts';
import { archiveIdentity, COLLECTIONS, documentRecord, edtfDate, KINDS, meeting, organ, person, topic, type RecordKind } from '../model/schema/index.ts';

/** What can be written in a field: an id of another record is named by the kind of that record. */
export type FieldType = 'text' | 'date' | 'number' | 'flag' | 'choice' | 'address' | 'group' | RecordKind;

/** A field of a record, as those who write records are told of it. */
export interface FieldDoc {
  /** The record it belongs to. */
  record: FieldRecord;
  /** Names from the record down, such as `sources.url`. */
  path: string;
  /** The last of these names. */
  name: string;
  /** Its Persian name, where it has one. */
  label: string | undefined;
  type: FieldType;
  /** Whether it holds a list of such values. */
  list: boolean;
  required: boolean;
  doc: { fa: string; en: string };
  /** The values it may have, where they are few, with their Persian names. */
  values: { value: string; label: string }[];
  /** What it is taken to be where it is left out; undefined where that means “not known” or “none”. */
  initial: string | undefined;
}

/** The records of an archive. The three collections of documents differ only in their kinds. */
const FIELD_RECORDS = { document: documentRecord(COLLECTIONS[0]!), organ, meeting, person, topic, archive: archiveIdentity } as const;
export type FieldRecord = keyof typeof FIELD_RECORDS;

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  entries?: Record<string, string>;
  defaultValue?: unknown;
}

const definitionOf = (schema: z.ZodType) => (schema as unknown as { def: Definition }).def;

/** A schema without its wrappers, with what they said. */
interface Bare {
  schema: z.ZodType;
  definition: Definition;
  required: boolean;
  initial: unknown;
  description: string | undefined;
  ref: RecordKind | undefined;
  isDate: boolean;
}

function bare(schema: z.ZodType): Bare {
  const definition = definitionOf(schema);
  const own = { description: schema.description, ref: schema.meta()?.['ref'] as RecordKind | undefined, isDate: definition === definitionOf(edtfDate) };
  if (!definition.innerType) return { schema, definition, required: true, initial: undefined, ...own };
  const inner = bare(definition.innerType);
  return {
    ...inner,
    required: inner.required && definition.type !== 'optional' && definition.type !== 'default',
    initial: definition.type === 'default' ? definition.defaultValue : inner.initial,
    description: own.description ?? inner.description,
    ref: own.ref ?? inner.ref,
  };
}

function typeOf({ schema, definition, ref, isDate }: Bare): FieldType {
  if (ref) return ref;
  if (isDate || definition.type === 'pipe') return 'date';
  if (definition.type === 'enum') return 'choice';
  if (definition.type === 'boolean') return 'flag';
  if (definition.type === 'number') return 'number';
  if (definition.type === 'object') return 'group';
  return (schema as unknown as { format?: string }).format === 'url' ? 'address' : 'text';
}

/**
 * The Persian sentence for a field: of the keys that end its path, the longest that is there. The field of a group is
 * never told by its own name alone, which means something else in every group.
 */
export function persianDoc(record: FieldRecord, path: string): string | undefined {
  const steps = [record, ...path.split('.')];
  const least = steps.length > 2 ? 2 : 1;
  return steps.slice(0, steps.length - least + 1).map((_, index) => docs[steps.slice(index).join('.')]).find((doc) => doc !== undefined);
}

function initialOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined;
}

function* walk(record: FieldRecord, shape: Record<string, z.ZodType>, base: string): Generator<FieldDoc> {
  for (const [name, schema] of Object.entries(shape)) {
    const path = base + name;
    const outer = bare(schema);
    const inner = outer.definition.element ? bare(outer.definition.element) : outer;
    const isKindOfDocument = record === 'document' && path === 'kind';
    const values = isKindOfDocument ? Object.values(KINDS).flat() : Object.keys(inner.definition.entries ?? {});
    const labels = editing.values[name] ?? {};
    yield {
      record, path, name, label: editing.fields[name], type: typeOf(inner), list: inner !== outer, required: outer.required,
      doc: { fa: persianDoc(record, path) ?? '', en: outer.description ?? inner.description ?? '' },
      values: values.map((value) => ({ value, label: labels[value] ?? value })),
      initial: initialOf(outer.initial),
    };
    if (inner.definition.shape) yield* walk(record, inner.definition.shape, `${path}.`);
  }
}

/** Every field of every record, in the order of the schemas: the reference of the editors’ guide is made of this. */
export function fieldReference(): FieldDoc[] {
  return Object.entries(FIELD_RECORDS).flatMap(([record, schema]) => [...walk(record as FieldRecord, schema.shape, '')]);
}
