/** Files as the editor of /admin/ reads and writes them: with our own reader and writer, so that nothing is reformatted. */
import type { z } from 'astro/zod';
import { splitFile } from '../model/read/frontmatter.ts';
import { rewriteList, rewriteRecord } from '../model/read/rewrite.ts';
import { writeDocument, type RecordInput } from '../model/read/write.ts';
import { readYaml } from '../model/read/yaml.ts';
import { RECORDS } from './fields.ts';

type Fields = Record<string, unknown>;

/** How a sort of file is read into the fields of the editor, and written from them. */
export interface FileFormat {
  fromFile(text: string): Fields;
  toFile(fields: Fields): string;
}

/** Where the text of a file travels with its fields, so that what nobody changed can be written as it was. */
const ORIGINAL = 'originalText';

const ofUnix = (text: string) => text.replaceAll('\r\n', '\n');

const MARK = '\ufeff';

/** A text with the line ends and the mark of the one that it takes the place of; that one itself where nothing else would change. */
function likeOriginal(original: string, written: string): string {
  const bare = (text: string) => ofUnix(text).replace(MARK, '');
  if (bare(written) === bare(original)) return original;
  const marked = (original.startsWith(MARK) ? MARK : '') + bare(written);
  return original.includes('\r\n') ? marked.replaceAll('\n', '\r\n') : marked;
}

/** The lines of hyphens around a record as they are typed, spaces and ends of lines with them; the last line of a file may have none. */
const fencesOf = (file: string, body: string): [open: string, close: string] => {
  const head = file.slice(0, file.length - body.length);
  return [head.slice(0, head.indexOf('\n') + 1), head.slice(head.trimEnd().lastIndexOf('\n') + 1)];
};

/** A text without blank lines around it; its first line may be set in, as code is. */
const withoutEdges = (text: string) => text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();

function readFields(yaml: string): unknown {
  const { value, errors } = readYaml({ text: yaml, firstLine: 1 });
  if (errors[0]) throw new Error(errors[0].message);
  return value;
}

/** The values that fields have when nobody says anything, by name. */
function defaultsOf(schema: z.ZodType): Fields {
  const { shape } = (schema as unknown as { def: { shape: Record<string, { def: { type: string; defaultValue?: unknown } }> } }).def;
  return Object.fromEntries(Object.entries(shape).flatMap(([name, { def }]) => (def.type === 'default' ? [[name, def.defaultValue]] : [])));
}

/** The record without what the editor put in for want of an answer: defaults that were not written before. */
function withoutDefaults(record: Fields, defaults: Fields, before: Fields): Fields {
  return Object.fromEntries(Object.entries(record).filter(([name, value]) => name in before || !(name in defaults) || JSON.stringify(value) !== JSON.stringify(defaults[name])));
}

/** The record as it is to be: what the form shows, from the form; the rest as it stood, whatever has become of it on the way. */
function merged(given: Fields, before: Fields, shown: ReadonlySet<string>): Fields {
  const kept = Object.entries(before).filter(([name]) => !shown.has(name));
  return { ...Object.fromEntries(Object.entries(given).filter(([name]) => shown.has(name))), ...Object.fromEntries(kept) };
}

/**
 * The format of documents: a record between fences, and a text.
 * @param shown names of the fields that the form has; others are kept as they are
 */
export function documentFormat(schema: z.ZodType, shown: ReadonlySet<string>): FileFormat {
  const defaults = defaultsOf(schema);
  return {
    fromFile(text) {
      const parts = splitFile(text);
      if ('problem' in parts) throw new Error(parts.problem);
      return { ...(readFields(parts.frontmatter.text) as Fields | null), body: withoutEdges(parts.body), [ORIGINAL]: text };
    },
    toFile({ body = '', [ORIGINAL]: original, ...fields }) {
      const text = String(body ?? '');
      const file = typeof original === 'string' ? original : '';
      const parts = file === '' ? null : splitFile(ofUnix(file));
      if (!parts || 'problem' in parts) return writeDocument(withoutDefaults(merged(fields, {}, shown), defaults, {}) as RecordInput, text);
      const before = parts.frontmatter.text === '' ? '' : `${parts.frontmatter.text}\n`;
      const was = (readFields(before) ?? {}) as Fields;
      const record = withoutDefaults(merged(fields, was, shown), defaults, was);
      const isSame = text.trim() === parts.body.trim();
      const written = isSame ? parts.body : text.trim() === '' ? '' : `\n${withoutEdges(text)}\n`;
      const [open, close] = fencesOf(ofUnix(file), parts.body);
      return likeOriginal(file, `${open}${rewriteRecord(before, schema, record)}${written === '' || close.endsWith('\n') ? close : `${close}\n`}${written}`);
    },
  };
}

/** The format of authority files: a list of records; `shown` as above. */
export function listFormat(schema: z.ZodType, shown: ReadonlySet<string>): FileFormat {
  const defaults = defaultsOf(schema);
  return {
    fromFile(text) {
      const records = readFields(text) ?? [];
      if (!Array.isArray(records)) throw new Error('the file is not a list');
      return { [RECORDS]: records, [ORIGINAL]: text };
    },
    toFile({ [RECORDS]: records, [ORIGINAL]: original }) {
      const file = typeof original === 'string' ? original : '';
      const text = ofUnix(file);
      const [old, now] = [(readFields(text) ?? []) as Fields[], (records ?? []) as Fields[]];
      const [before, ids] = [new Map(old.map((record) => [record['id'], record])), new Set(now.map((record) => record['id']))];
      // A record that was given another id stands where it stood.
      const renamed = (index: number) => (old.length === now.length && !ids.has(old[index]!['id']) ? old[index] : undefined);
      const list = now.map((record, index) => {
        const was = before.get(record['id']) ?? renamed(index) ?? {};
        return withoutDefaults(merged(record, was, shown), defaults, was);
      });
      return likeOriginal(file, list.length === 0 ? '[]\n' : rewriteList(text, schema, list));
    },
  };
}
