/** Records changed in place: what nobody changed stays as it was written, byte for byte. */
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { z } from 'astro/zod';
import { fieldsAt } from './schema-walk.ts';
import { writeYaml } from './write.ts';
import { readYaml, type FieldPath } from './yaml.ts';

type Fields = Record<string, unknown>;

/** A field as it stands in its text: the comment right above it with the blank lines above that, its lines, and what of them is comment and blank lines after its value. */
interface Slice {
  name: string;
  lead: string;
  text: string;
  tail: string;
}

/**
 * What a value says: without empty parts, numbers as text, so that two ways to write the same are the same. A group without
 * fields of its own is a table: what is empty there says something, too.
 */
function meaning(schema: z.ZodType, value: unknown, at: FieldPath): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => meaning(schema, item, [...at, index])).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  const isTable = fieldsAt(schema, at).length === 0;
  const fields = Object.entries(value).map(([name, field]) => [name, isTable ? (field ?? null) : meaning(schema, field, [...at, name])] as const);
  const said = fields.filter(([, field]) => field !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

const same = (schema: z.ZodType, a: unknown, b: unknown, at: FieldPath = []) =>
  JSON.stringify(meaning(schema, a, at)) === JSON.stringify(meaning(schema, b, at));

/** Start of the line that a place is on. */
const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
/** Start of the line after the one that the last character before a place is on. */
function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', Math.max(0, at - 1));
  return end === -1 ? text.length : end + 1;
}

const parse = (text: string) => parseDocument(text, { version: '1.2', schema: 'core', keepSourceTokens: true }).contents;

/** The fields of a mapping in block style with the lines each stands on; null for any other text. */
function slicesOf(text: string): { head: string; slices: Slice[] } | null {
  const map = parse(text) as YAMLMap | null;
  if (!isMap(map) || map.flow || map.items.length === 0) return null;
  const starts: number[] = [];
  for (const { key } of map.items) {
    if (!isScalar(key) || !key.range) return null;
    starts.push(lineStart(text, key.range[0]));
  }
  // Two fields on one line are not lines of their own.
  if (new Set(starts).size !== starts.length) return null;
  const valueEnds = map.items.map(({ key, value }, index) => {
    const range = (value as { range?: [number, number, number] } | null)?.range ?? (key as { range: [number, number, number] }).range;
    return Math.min(starts[index + 1] ?? text.length, nextLine(text, range[1]));
  });
  // What stands above the first field may be said of the whole record.
  const leads = starts.map((start, index) => (index === 0 ? start : start - /(?:^[ \t]*\n)*(?:^#.*\n)*(?![^])/m.exec(text.slice(valueEnds[index - 1], start))![0].length));
  const slices = map.items.map(({ key }, index) => {
    const [start, end] = [starts[index]!, leads[index + 1] ?? text.length];
    return { name: String((key as { value: unknown }).value), lead: text.slice(leads[index], start), text: text.slice(start, end), tail: text.slice(valueEnds[index], end) };
  });
  return { head: text.slice(0, starts[0]), slices };
}

/** Puts a new field where the order of the schema wants it: behind the last of those before it that is there. */
function insert(slices: Slice[], slice: Slice, order: readonly string[]): void {
  const before = new Set(order.slice(0, order.indexOf(slice.name)));
  const last = slices.findLastIndex(({ name }) => before.has(name));
  slices.splice(order.includes(slice.name) ? last + 1 : slices.length, 0, slice);
}

/**
 * Changes a record written as YAML so that it says other values. Lines of fields whose value is the same stay as they are,
 * comments included; changed fields are written anew, empty ones removed, new ones inserted in the order of the schema.
 * @param text the record as it stands, without fences
 */
export function rewriteRecord(text: string, schema: z.ZodType, record: Fields): string {
  const whole = () => writeYaml(schema, record);
  const parts = slicesOf(text);
  const { value: was, errors } = readYaml({ text, firstLine: 1 });
  if (!parts || errors.length > 0) return whole();
  const old = was as Fields;
  const kept = parts.slices.flatMap((slice): Slice[] => {
    if (same(schema, old[slice.name], record[slice.name], [slice.name])) return [slice];
    if (meaning(schema, record[slice.name], [slice.name]) === undefined) return slice.lead + slice.tail ? [{ ...slice, text: slice.tail }] : [];
    return [{ ...slice, text: writeYaml(schema, { [slice.name]: record[slice.name] }) + slice.tail }];
  });
  for (const [name, value] of Object.entries(record)) {
    if (name in old || meaning(schema, value, [name]) === undefined) continue;
    insert(kept, { name, lead: '', text: writeYaml(schema, { [name]: value }), tail: '' }, fieldsAt(schema, []));
  }
  const lines = [parts.head, ...kept.flatMap(({ lead, text: written }) => [lead, written])].map((part) => (part === '' || part.endsWith('\n') ? part : `${part}\n`));
  const result = lines.join('');
  // Whatever odd YAML it was, it says what was asked for, or is written anew.
  return same(schema, readYaml({ text: result, firstLine: 1 }).value, record) ? result : whole();
}

/** An item of a list in its text: the comment lines right above it, its own lines, and what stands apart after it: blank lines, and comments about what follows. */
interface Item {
  lead: string;
  text: string;
  after: string;
}

/** The items of a list in block style that begins at the margin; null for any other text. */
function itemsOf(text: string): { head: string; items: Item[] } | null {
  const seq = parse(text) as YAMLSeq | null;
  if (!isSeq(seq) || seq.flow || seq.items.length === 0) return null;
  const starts = seq.items.map((item) => lineStart(text, (item as { range: [number, number, number] }).range[0]));
  if (starts.some((start, index) => !text.startsWith('- ', start) || starts.indexOf(start) !== index)) return null;
  const leads = starts.map((start) => start - /(?:^#.*\n)*(?![^])/m.exec(text.slice(0, start))![0].length);
  const items = starts.map((start, index) => {
    const whole = text.slice(start, leads[index + 1] ?? text.length);
    const lines = whole.split('\n');
    const own = lines.slice(0, lines.findLastIndex((line) => line.trim() !== '' && !line.startsWith('#')) + 1).join('\n').trimEnd();
    return { lead: text.slice(leads[index], start), text: own, after: whole.slice(own.length) || '\n' };
  });
  return { head: text.slice(0, leads[0]), items };
}

/** The text of an item as the mapping it holds: without its hyphen, and as many columns to the left as that takes; and what puts it back. */
function unindent(item: string): { mapping: string; indent(mapping: string): string } | null {
  const [hyphen] = /^- */.exec(item)!;
  const margin = ' '.repeat(hyphen.length);
  const lines = item.split('\n');
  if (lines.slice(1).some((line) => line !== '' && !line.startsWith(margin))) return null;
  return {
    mapping: lines.map((line) => line.slice(hyphen.length)).join('\n'),
    indent: (mapping) => hyphen + mapping.split('\n').map((line) => (line === '' ? line : margin + line)).join('\n').slice(hyphen.length),
  };
}

/** What stands above a list with the items that stay; comments behind one that goes, about what follows it, stand behind the one before it. */
function staying({ head, items }: { head: string; items: readonly Item[] }, stays: (index: number) => boolean): { head: string; items: Map<number, Item> } {
  const kept = new Map<number, Item>();
  let before: Item | undefined;
  for (const [index, item] of items.entries()) {
    if (stays(index)) kept.set(index, (before = { ...item }));
    else if (item.after.trim() === '') continue;
    else if (before) before.after = before.after.trimEnd() + item.after;
    else head += item.after.trimStart();
  }
  return { head, items: kept };
}

/**
 * Changes a list of records written as YAML, such as an authority file. Records are known by their id; those that are the
 * same stay as they are, in the order given; others are changed as `rewriteRecord` does.
 * @param schema of one record
 */
export function rewriteList(text: string, schema: z.ZodType, records: readonly Fields[]): string {
  const whole = (list: readonly Fields[]) => writeYaml(z.array(schema), list);
  const parts = itemsOf(text);
  const { value, errors } = readYaml({ text, firstLine: 1 });
  if (!parts || errors.length > 0) return whole(records);
  const ids = new Set(records.map((record) => record['id']));
  const was = value as Fields[];
  const { head, items } = staying(parts, (index) => ids.has(was[index]!['id']));
  const known = new Map([...items].map(([index, item]) => [was[index]!['id'], { record: was[index]!, item }]));
  // A new record stands as far from the one above it as the others do.
  const apart = parts.items.length === 1 || parts.items.some(({ after }) => after.startsWith('\n\n'));
  let written = '';
  for (const record of records) {
    const old = known.get(record['id']);
    if (!old) {
      written = `${apart && written ? `${written.trimEnd()}\n\n` : written}${whole([record])}`;
      continue;
    }
    const { lead, text: own, after } = old.item;
    const inner = same(schema, old.record, record) ? undefined : unindent(own);
    const now = inner === undefined ? own : (inner === null ? whole([record]) : inner.indent(rewriteRecord(inner.mapping, schema, record))).trimEnd();
    written += lead + now + after;
  }
  const result = `${head}${written.trimEnd()}${/\n*$/.exec(text)![0] || '\n'}`;
  return same(z.array(schema), readYaml({ text: result, firstLine: 1 }).value, records) ? result : whole(records);
}
