import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import type { Entry } from './entry.ts';
import { readText, shownPath } from './read-text.ts';
import { START, type Reader } from './reader.ts';
import { archiveIdentity, meeting, organ, person, topic, type ArchiveIdentity, type Meeting, type Organ, type Person, type Topic } from '../schema/index.ts';
import { positionOf } from './yaml.ts';

/** The authority files: file name and schema. A missing file is an empty list, but organs.yaml must exist. */
export const AUTHORITIES = {
  organs: { file: 'organs.yaml', schema: organ },
  meetings: { file: 'meetings.yaml', schema: meeting },
  people: { file: 'people.yaml', schema: person },
  topics: { file: 'topics.yaml', schema: topic },
} as const;

/** The records of each authority file. */
interface AuthorityRecords {
  organs: Organ;
  meetings: Meeting;
  people: Person;
  topics: Topic;
}

/** Reads one authority file; a file that does not exist is an empty list. */
export async function readAuthorityFile<K extends keyof AuthorityRecords>(folder: string, name: K, reader: Reader): Promise<Entry<AuthorityRecords[K]>[]> {
  const { file } = AUTHORITIES[name];
  const schema = AUTHORITIES[name].schema as unknown as z.ZodType<AuthorityRecords[K]>;
  const full = path.join(folder, file);
  if (!existsSync(full)) return [];
  const text = readText(full, reader);
  const shown = shownPath(full);
  const yaml = { text: (text ?? '').replace(/^\uFEFF/, ''), firstLine: 1 };
  const value = text === undefined ? undefined : reader.yaml(shown, yaml);
  if (value === undefined) {
    reader.unreadable.add(file);
    return [];
  }
  if (!Array.isArray(value)) {
    if (Object.keys(value as object).length > 0) {
      reader.report(shown, START, 'schema', `${file} is not a list`, 'begin each record with “- id:” and “name:” below it');
      reader.unreadable.add(file);
    }
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    const record = reader.record(schema, item, shown, yaml, [index]);
    if (!record) {
      const id = (item as { id?: unknown } | null)?.id;
      if (typeof id === 'string') reader.unreadable.add(id);
      return [];
    }
    return [{ id: record.id, path: shown, record, at: (field, part) => positionOf(yaml, [index, ...field], part) }];
  });
}

/** Reads archive.yaml. */
export async function readIdentityFile(folder: string, reader: Reader): Promise<Entry<ArchiveIdentity> | null> {
  const full = path.join(folder, 'archive.yaml');
  const shown = shownPath(full);
  if (!existsSync(full)) {
    reader.report(shown, START, 'file', 'archive.yaml is missing', 'create it with at least “title: …”');
    return null;
  }
  const text = readText(full, reader);
  if (text === undefined) return null;
  const yaml = { text: text.replace(/^\uFEFF/, ''), firstLine: 1 };
  const value = reader.yaml(shown, yaml);
  const record = value === undefined ? undefined : reader.record(archiveIdentity, value, shown, yaml);
  return record ? { id: 'archive', path: shown, record, at: (field, part) => positionOf(yaml, field, part) } : null;
}
