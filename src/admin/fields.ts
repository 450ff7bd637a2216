/** The fields of Sveltia CMS, made from the schemas: a new field of a record is in the editor from its first day. */
import { z } from 'astro/zod';
import type { Field } from '@sveltia/cms';
import { persianDoc, type FieldRecord } from '../editor/fields.ts';
import { isolateLatin } from '../i18n/direction.ts';
import { editing } from '../i18n/fa/editing.ts';
import { ID_PATTERN, type RecordKind } from '../model/schema/index.ts';

/** What of a JSON Schema is used here; `ref` is what `ref()` of the schemas leaves. */
interface Node {
  /** Several where a simple value may be nothing. */
  type?: string | string[];
  format?: string;
  enum?: string[];
  anyOf?: Node[];
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  default?: unknown;
  ref?: RecordKind;
}

/** The authority file of each kind of record; documents are in three collections, which no relation field can search. */
const FILES: Partial<Record<RecordKind, string>> = { organ: 'organs', meeting: 'meetings', person: 'people', topic: 'topics' };
export const AUTHORITIES_NAME = 'authorities';
/** Name of the list that stands for the whole of an authority file in the editor. */
export const RECORDS = 'records';

/** Written by commands, or by hand beside them: the forms leave them out, and what stands in a file is kept. */
export const NOT_EDITED: ReadonlySet<string> = new Set(['changes', 'formerIds', 'provenance', 'silenced']);
/** Fields of several sentences. */
const LONG = new Set(['dateBasis', 'mandate', 'note', 'notes', 'says', 'summary', 'titleAsPrinted', 'asWorded']);
/** Any text that may be a date; the check says the rest. */
const DATE = '^[0-9۰-۹٠-٩X?~%./-]+$';
const words = editing.admin;

/** A node without its “or nothing”. */
function unwrap(node: Node): Node {
  if (Array.isArray(node.type)) {
    const [type, ...more] = node.type.filter((name) => name !== 'null');
    return type !== undefined && more.length === 0 ? { ...node, type } : node;
  }
  const others = node.anyOf?.filter(({ type }) => type !== 'null');
  return others?.length === 1 ? { ...others[0], ...('default' in node && { default: node.default }) } : node;
}

const isDate = ({ anyOf }: Node) => anyOf?.length === 2 && anyOf.some(({ type }) => type === 'integer');
const isNullable = ({ type, anyOf }: Node) => (Array.isArray(type) && type.includes('null')) || (anyOf?.some((other) => other.type === 'null') ?? false);

function relation(kind: RecordKind, multiple: boolean) {
  const file = FILES[kind];
  if (!file) return multiple ? { widget: 'list' as const, field: { name: 'id', label: editing.fields['id'], ...documentId() } } : documentId();
  const names = [`${RECORDS}.*.name`, `${RECORDS}.*.nameEn`, `${RECORDS}.*.id`];
  return { widget: 'relation' as const, collection: AUTHORITIES_NAME, file, value_field: `${RECORDS}.*.id`, display_fields: [`${RECORDS}.*.name`], search_fields: names, multiple };
}

function documentId() {
  return { widget: 'string' as const, pattern: [ID_PATTERN.source, words.idPattern] as [string, string], hint: words.documentHint };
}

function select(name: string, values: readonly string[], multiple = false) {
  const labels = editing.values[name] ?? {};
  return { widget: 'select' as const, multiple, options: values.map((value) => ({ value, label: labels[value] ?? value })) };
}

/** Where a field stands: the record, and the names down to it. */
interface Place {
  record: FieldRecord;
  path: readonly string[];
}

const nameOf = ({ path }: Place) => path.at(-1)!;
const labelOf = (name: string) => editing.fields[name] ?? name;

/** The part of a field that its type decides. */
function widget(place: Place, given: Node): object {
  const node = unwrap(given);
  const name = nameOf(place);
  if (node.ref) return relation(node.ref, false);
  if (isDate(node)) return { widget: 'string', pattern: [DATE, words.datePattern], hint: words.dateHint };
  if (node.enum) return { ...select(name, node.enum), ...(typeof node.default === 'string' && { default: node.default }) };
  if (node.type === 'array') return list(place, unwrap(node.items!));
  if (node.type === 'object') return { widget: 'object', collapsed: 'auto', fields: fieldsOf(place, node) };
  if (node.type === 'boolean') {
    if (!isNullable(given)) return { widget: 'boolean', default: node.default === true };
    return { widget: 'select', options: [{ value: true, label: words.yes }, { value: false, label: words.no }] };
  }
  if (node.type === 'integer' || node.type === 'number') return { widget: 'number', value_type: 'int', min: 0 };
  if (node.format === 'uri') return { widget: 'string', type: 'url', pattern: ['^https?://\\S+$', words.urlPattern] };
  if (name === 'id') return { widget: 'string', pattern: [ID_PATTERN.source, words.idPattern] };
  return { widget: LONG.has(name) ? 'text' : 'string', use_emoji_autocomplete: false };
}

function list(place: Place, item: Node): object {
  const name = nameOf(place);
  if (item.ref) return relation(item.ref, true);
  if (item.enum) return select(name, item.enum, true);
  if (item.type === 'object') {
    const summary = ['name', 'title', 'event', 'type', 'organ', 'about'].find((field) => item.properties?.[field]);
    return { widget: 'list', collapsed: true, fields: fieldsOf(place, item), ...(summary && { summary: `{{${summary}}}` }) };
  }
  return { widget: 'list', field: { name: 'item', label: labelOf(name), ...widget(place, item) } };
}

/** Whether a form can show a value: groups whose fields have no fixed names are left to those who edit the file. */
function hasForm(given: Node): boolean {
  const node = unwrap(given);
  if (node.type === 'array') return hasForm(node.items ?? {});
  return node.type === 'object' ? Object.keys(node.properties ?? {}).length > 0 : true;
}

/** The fields of an object, in its order. What is left out stays in the file as it is. */
function fieldsOf({ record, path }: Place, { properties = {}, required = [] }: Node): Field[] {
  return Object.entries(properties)
    .filter(([name, node]) => !NOT_EDITED.has(name) && hasForm(node))
    .map(([name, node]) => {
      const place = { record, path: [...path, name] };
      const hint = persianDoc(record, place.path.join('.'));
      return { name, label: labelOf(name), required: required.includes(name), ...(hint && { hint: isolateLatin(hint) }), ...widget(place, node) } as Field;
    });
}

/** The fields of a record, in the order of its schema. */
export function editorFields(record: FieldRecord, schema: z.ZodType): Field[] {
  return fieldsOf({ record, path: [] }, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node);
}
