import { parseDocument, stringify, isMap, isScalar } from 'yaml';

/** Where a top-level field stands in YAML, from its key to the end of its value’s last line. */
function fieldSpan(yaml: string, name: string): [from: number, to: number] | undefined {
  const { contents } = parseDocument(yaml, { version: '1.2', schema: 'core' });
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
  const from = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  const end = (pair?.value as { range?: [number, number, number] } | null)?.range?.[1];
  if (from === undefined || end === undefined) return undefined;
  // A block value ends behind its line break, one on the line of its key before it.
  const lineEnd = yaml[end - 1] === '\n' ? end : yaml.indexOf('\n', end) + 1 || yaml.length;
  return [from, lineEnd];
}

/**
 * Sets a field of the record at the top of a document’s file; everything else stays as it was written, byte by byte.
 * @param text the file, which begins with a record between two lines of three hyphens
 */
export function amendRecord(text: string, name: string, value: unknown): string {
  const match = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*$)/m.exec(text);
  if (!match) throw new Error('the file has no record to amend');
  const [, opening = '', record = ''] = match;
  const line = opening.endsWith('\r\n') ? '\r\n' : '\n';
  const field = stringify({ [name]: value }, { version: '1.2', schema: 'core', lineWidth: 0, singleQuote: true }).replaceAll('\n', line);
  const span = fieldSpan(record, name);
  const amended = span ? record.slice(0, span[0]) + field + record.slice(span[1]) : record + field;
  return opening + amended + text.slice(opening.length + record.length);
}
