import { isMap, isScalar, parseDocument, stringify, type Document, type ParsedNode, type YAMLMap } from 'yaml';

/** A record is written in a way in which no field of it can be set with certainty. */
export class RecordNotAmended extends Error {
  override name = 'RecordNotAmended';
}

const OPTIONS = { version: '1.2', schema: 'core' } as const;
const parsed = (yaml: string) => parseDocument(yaml, OPTIONS);

const pairOf = (map: YAMLMap, name: string) => map.items.find(({ key }) => isScalar(key) && key.value === name);
const rangeOf = (node: unknown) => (node as { range?: [number, number, number] } | null)?.range;

/** A field of a record whose fields stand each on a line of its own. */
function setInBlock(yaml: string, map: YAMLMap | null, name: string, value: unknown, lineEnding: string): string {
  const first = rangeOf(map?.items[0]?.key)?.[0] ?? 0;
  const indent = ' '.repeat(first - (yaml.lastIndexOf('\n', first - 1) + 1));
  const field = stringify({ [name]: value }, { ...OPTIONS, lineWidth: 0, singleQuote: true }).replace(/^(?=.)/gm, indent).replaceAll('\n', lineEnding);
  const pair = map && pairOf(map, name);
  const [from, end] = [rangeOf(pair?.key)?.[0], rangeOf(pair?.value)?.[1]];
  if (from === undefined || end === undefined) return yaml + field;
  // A block value ends behind its line break, one on the line of its key before it.
  const lineEnd = yaml[end - 1] === '\n' ? end : yaml.indexOf('\n', end) + 1 || yaml.length;
  return yaml.slice(0, from - indent.length) + field + yaml.slice(lineEnd);
}

/** A field of a record in braces. */
function setInFlow(yaml: string, map: YAMLMap, name: string, value: unknown): string {
  const written = JSON.stringify(value);
  const old = rangeOf(pairOf(map, name)?.value);
  if (old) return yaml.slice(0, old[0]) + written + yaml.slice(old[1]);
  const end = rangeOf(map)![1] - 1;
  return `${yaml.slice(0, end).trimEnd().replace(/,$/, '')}, ${name}: ${written} ${yaml.slice(end)}`;
}

/** What a record says; undefined where it can’t be read. */
function saidBy(record: Document.Parsed<ParsedNode>): Record<string, unknown> | undefined {
  try {
    return record.errors.length > 0 ? undefined : ((record.toJS() ?? {}) as Record<string, unknown>);
  } catch {
    // Something is named that is not there any more.
    return undefined;
  }
}

/** Whether a record says what it said but for one field, which has a value now. */
function isAmended(before: Document.Parsed<ParsedNode>, after: Document.Parsed<ParsedNode>, name: string, value: unknown): boolean {
  const [old, now] = [saidBy(before), saidBy(after)];
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const others = (record: Record<string, unknown>) => Object.entries(record).filter(([key]) => key !== name);
  return old !== undefined && now !== undefined && same(others(old), others(now)) && same(now[name], value);
}

/**
 * Sets a field of the record at the top of a document’s file; everything else stays as it was written, byte by byte.
 * @param text the file, which begins with a record between two lines of three hyphens
 * @param shown how messages name the file
 * @throws RecordNotAmended
 */
export function amendRecord(text: string, name: string, value: unknown, shown = 'the file'): string {
  const match = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*$)/m.exec(text);
  if (!match) throw new RecordNotAmended(`${shown} has no record to amend`);
  const [, opening = '', record = ''] = match;
  const before = parsed(record);
  const map = isMap(before.contents) ? (before.contents as unknown as YAMLMap) : null;
  const amended = map?.flow ? setInFlow(record, map, name, value) : setInBlock(record, map, name, value, opening.endsWith('\r\n') ? '\r\n' : '\n');
  if (!isAmended(before, parsed(amended), name, value)) throw new RecordNotAmended(`${shown}: “${name}” can’t be written into the record with certainty → write each field of it on a line of its own`);
  return opening + amended + text.slice(opening.length + record.length);
}
