import type { z } from 'astro/zod';
import { Document } from 'yaml';
import { documentRecord, type Collection } from '../schema/index.ts';
import { fieldsAt } from './schema-walk.ts';
import type { FieldPath } from './yaml.ts';

/** A record as an editor or an importer gives it: fields with defaults may be left out. */
export type RecordInput = Omit<z.input<ReturnType<typeof documentRecord<Collection>>>, 'kind'> & { kind: string };

/** Only the kinds differ between collections, never the fields or their order. */
const document = documentRecord('statements') as unknown as z.ZodType;

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The value with its fields in the order of the schema (others behind them, as given) and without empty ones. */
function ordered(schema: z.ZodType, value: unknown, at: FieldPath): unknown {
  if (Array.isArray(value)) return value.map((item, index) => ordered(schema, item, [...at, index])).filter((item) => !isEmpty(item));
  if (typeof value !== 'object' || value === null) return value;
  const given = value as Record<string, unknown>;
  const known = fieldsAt(schema, at);
  // A group without fields of its own is a table: what is empty there says something, too.
  if (known.length === 0) return given;
  const names = new Set([...known.filter((name) => name in given), ...Object.keys(given)]);
  const fields = [...names].map((name) => [name, ordered(schema, given[name], [...at, name])] as const);
  return Object.fromEntries(fields.filter(([, field]) => !isEmpty(field)));
}

/**
 * A record, or a list of records, as YAML: fields in the order of the schema. What is empty (null, '', an empty list) is left
 * out. Values are written as our reader reads them back: a date of more than a year is plain, a bare year is in quotation
 * marks and stays text; lines are never folded.
 */
export function writeYaml(schema: z.ZodType, value: unknown): string {
  const yaml = new Document(ordered(schema, value, []), { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  return yaml.toString({ lineWidth: 0, singleQuote: true });
}

/**
 * A document as the text of its file: the record between two lines of hyphens, written as `writeYaml` does, then the text.
 * @param text Markdown; blank lines around it are dropped
 */
export function writeDocument(record: RecordInput, text: string): string {
  const body = text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
  return `---\n${writeYaml(document, record)}---\n${body ? `\n${body}\n` : ''}`;
}
