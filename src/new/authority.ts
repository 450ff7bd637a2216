import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ParseArgsConfig } from 'node:util';
import { z } from 'astro/zod';
import { readWords, UsageError } from '../command/words.ts';
import { findAuthorities } from '../model/find-authority.ts';
import { placeFile } from '../system/place-file.ts';
import type { Content } from '../model/read/content.ts';
import { AUTHORITIES } from '../model/read/read-authorities.ts';
import { shownPath } from '../model/read/read-text.ts';
import { ID_PATTERN } from '../model/schema/index.ts';
import { writeYaml } from '../model/read/write.ts';
import { readYaml } from '../model/read/yaml.ts';
import { toLatinDigits } from '../persian/index.ts';
import { transliterate } from '../persian/transliterate.ts';
import { flagProblems } from './authority-problems.ts';
import { readDateFlag } from './flags.ts';
import { resolveAuthority } from './resolve.ts';

/** What can be added to an authority file, and which file that is. */
export const AUTHORITY_SORTS = { organ: 'organs', meeting: 'meetings', person: 'people', topic: 'topics' } as const;
export type AuthoritySort = keyof typeof AUTHORITY_SORTS;

const FLAGS = {
  id: { type: 'string' },
  name: { type: 'string' },
  'alt-name': { type: 'string', multiple: true },
  'name-en': { type: 'string' },
  kind: { type: 'string' },
  note: { type: 'string' },
  organ: { type: 'string' },
  number: { type: 'string' },
  date: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

export const AUTHORITY_USAGE =
  'npm run new -- organ|meeting|person|topic --name TEXT [--id ID] [--alt-name TEXT]… [--name-en TEXT] [--kind KIND] [--note TEXT]; ' +
  'for a meeting also [--organ ORGAN] [--number N] [--date DATE]';

/** A number in the digits of either script; other words stay, for the schema to refuse. */
function numberOf(written: string): number | string {
  const latin = toLatinDigits(written.trim());
  return /^\d+$/.test(latin) ? Number(latin) : written;
}

/** The file with an entry behind the others; all that stood in it, comments too, stays as it is. */
function appended(text: string, entry: string, file: string): string {
  const list = (yaml: string) => (readYaml({ text: yaml.replace(/^\uFEFF/, ''), firstLine: 1 }).value ?? []) as unknown[];
  // Lines end as they do in the file, which may have been saved on Windows.
  const lines = text.includes('\r\n') ? (yaml: string) => yaml.replaceAll('\n', '\r\n') : (yaml: string) => yaml;
  const whole = text.trim() === '' ? entry : text.trimEnd() + lines(`\n\n${entry}`);
  const before = list(text);
  const after = list(whole);
  // A list in brackets, or one that something follows, does not grow by what stands behind it.
  if (!Array.isArray(before) || !Array.isArray(after) || after.length !== before.length + 1) {
    throw new Error(`${file} is not written as a list of “- id:” entries, so nothing can be added to it safely: add the entry by hand:\n${entry}`);
  }
  return whole;
}

/**
 * Adds a record to an authority file from flags. The id is made from the English name, or else from the Persian one.
 * @returns the file, as messages name it, the new id, and what the editor should look at
 * @throws UsageError when a flag is missing or wrong, Error when the id is taken
 */
export async function createAuthority(sort: AuthoritySort, words: string[], content: Content): Promise<{ path: string; id: string; warnings: string[] }> {
  const { values } = readWords(words, { options: FLAGS });
  const name = values.name?.trim();
  if (!name) throw new UsageError('missing: --name');
  const { file, schema } = AUTHORITIES[AUTHORITY_SORTS[sort]];
  const records = content[AUTHORITY_SORTS[sort]].map(({ record }) => record);
  const id = values.id ?? transliterate(values['name-en'] ?? name);
  if (!ID_PATTERN.test(id)) throw new Error(`“${id}” can’t be an id: write lower-case Latin letters and digits, joined by single hyphens`);
  if (content.unreadable.has(id) && !records.some((record) => record.id === id)) throw new Error(`the id “${id}” is that of an entry that can’t be read: see npm run check, or give another one with --id`);
  if (records.some((record) => record.id === id)) throw new Error(`the id “${id}” is taken in ${file}: give another one with --id`);
  const record = {
    id, name, altNames: values['alt-name'], nameEn: values['name-en'], note: values.note, kind: values.kind,
    organ: values.organ && resolveAuthority('organ', values.organ, content.organs.map((entry) => entry.record)),
    number: values.number && numberOf(values.number),
    date: values.date && readDateFlag(values.date),
  };
  const given = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  const judged = schema.safeParse(given);
  if (!judged.success) throw new UsageError(flagProblems(judged.error, sort, values));
  const full = path.join(content.folder, file);
  const text = existsSync(full) ? await readFile(full, 'utf8') : '';
  await placeFile(full, appended(text, writeYaml(z.array(schema as unknown as z.ZodType), [given]), file), { force: true });
  const same = findAuthorities(name, records).filter(({ kind }) => kind === 'exact');
  return { path: shownPath(full), id, warnings: same.map(({ entry }) => `“${entry.id}” has this name too: is it the same?`) };
}
