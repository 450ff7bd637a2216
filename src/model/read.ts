import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { splitFile } from './frontmatter.ts';
import { liesWithin, linksOut } from './links-out.ts';
import { entriesIn, isFolder } from './paths-in.ts';
import type { Position, Problem } from './problem.ts';
import { readOldAddresses } from './old-addresses.ts';
import { readOwnPages, type OwnPageEntry } from './read-own-pages.ts';
import { readText, shownPath } from './read-text.ts';
import { Reader, START } from './reader.ts';
import {
  archiveIdentity, COLLECTIONS, documentRecord, ID_PATTERN, meeting, organ, person, topic,
  type ArchiveIdentity, type Collection, type DocumentRecord, type Meeting, type OldAddress, type Organ, type Person, type Topic,
} from './schema/index.ts';
import { positionOf, type FieldPath } from './yaml.ts';

export { readText, shownPath } from './read-text.ts';

/** A record with the place it was read from. */
export interface Entry<T> {
  id: string;
  /** The file, relative to the working folder, with forward slashes. */
  path: string;
  record: T;
  /** Where a field of the record stands in its file. */
  at(field: FieldPath, part?: 'key' | 'value'): Position;
}

/** A document: its record and the text that follows it. */
export interface DocumentEntry extends Entry<DocumentRecord> {
  collection: Collection;
  /** The body after an empty line for each line of the record, so that places in it are places in the file. */
  source: string;
  body: string;
  bodyLine: number;
  /** Whether “Redacted” stands anywhere in the file, record included: only then may its text withhold something. */
  mayWithhold: boolean;
}

/** Everything an archive holds, as read; records with problems are left out and their problems listed. */
export interface Content {
  /** The content folder, absolute. */
  folder: string;
  identity: Entry<ArchiveIdentity> | null;
  organs: Entry<Organ>[];
  meetings: Entry<Meeting>[];
  people: Entry<Person>[];
  topics: Entry<Topic>[];
  documents: DocumentEntry[];
  /** What became of addresses that were public once. */
  oldAddresses: Entry<OldAddress>[];
  /** The archive’s own pages, which Astro renders. */
  pages: OwnPageEntry[];
  /** Ids of records, and names of authority files, that exist but could not be read: references to them are not reported as well. */
  unreadable: Set<string>;
  problems: Problem[];
}

/** The authority files: file name and schema. A missing file is an empty list, but organs.yaml must exist. */
export const AUTHORITIES = {
  organs: { file: 'organs.yaml', schema: organ },
  meetings: { file: 'meetings.yaml', schema: meeting },
  people: { file: 'people.yaml', schema: person },
  topics: { file: 'topics.yaml', schema: topic },
} as const;

/** The schema of each collection’s records. */
export const DOCUMENT_SCHEMAS = Object.fromEntries(
  COLLECTIONS.map((collection) => [collection, documentRecord(collection)]),
) as unknown as Record<Collection, z.ZodType<DocumentRecord>>;

/** Signs that a record may have, which is many times the longest one: what is longer is a text that was not closed off. */
const MAX_RECORD = 200_000;

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

/**
 * Reads one document from its text. Returns null, with problems reported, where the record can’t be used.
 * @param shown the path of the file as problems should name it
 */
export function readDocument(text: string, shown: string, collection: Collection, reader: Reader): DocumentEntry | null {
  const id = path.basename(shown, '.mdx');
  if (!ID_PATTERN.test(id)) {
    reader.report(shown, START, 'file', `the file name “${id}” can’t be an id`, 'rename it: lower-case Latin letters, digits and single hyphens, then .mdx');
  }
  const parts = splitFile(text);
  if ('problem' in parts) {
    reader.report(shown, parts.position, 'frontmatter', parts.problem, 'put the record between two lines of three hyphens at the top of the file');
    return null;
  }
  const { frontmatter, body, bodyLine } = parts;
  if (frontmatter.text.length > MAX_RECORD) {
    const message = `the record has ${Math.round(frontmatter.text.length / 1000)} thousand signs, more than a record can have`;
    reader.report(shown, START, 'frontmatter', message, 'close it with a line of three hyphens before the text begins');
    return null;
  }
  const value = reader.yaml(shown, frontmatter);
  const record = value === undefined ? undefined : reader.record(DOCUMENT_SCHEMAS[collection], value, shown, frontmatter);
  if (!record) return null;
  return { id, path: shown, record, collection, ...textIn({ body, bodyLine }), mayWithhold: text.includes('Redacted'), at: (field, part) => positionOf(frontmatter, field, part) };
}

/** A file of a document, before it is read. */
export interface DocumentFile {
  file: string;
  collection: Collection;
}

/**
 * The files of all documents of a content folder, by collection and name. Links that lead out of it are not among them:
 * `readRecords` tells of those.
 */
export async function documentFiles(folder: string): Promise<DocumentFile[]> {
  return COLLECTIONS.flatMap((collection) => {
    const base = path.join(folder, collection);
    if (!liesWithin(base, folder)) return [];
    const entries = entriesIn(base).filter(({ name }) => name.endsWith('.mdx'));
    const files = entries.map((entry) => ({ file: path.join(entry.parentPath, entry.name), isLink: entry.isSymbolicLink() }));
    return files.filter(({ file, isLink }) => !isLink || liesWithin(file, folder)).map(({ file }) => file).sort().map((file) => ({ file, collection }));
  });
}

/** The text of a document’s file, where in it the text begins, and the same as `DocumentEntry.source`. */
function textIn({ body, bodyLine }: { body: string; bodyLine: number }): Pick<DocumentEntry, 'source' | 'body' | 'bodyLine'> {
  return { source: '\n'.repeat(bodyLine - 1) + body, body, bodyLine };
}

/**
 * A document whose record is known already; its text is read whenever somebody asks for it, and not kept: the texts of a
 * large archive would fill the memory.
 */
export function documentOnDisk({ file, collection }: DocumentFile, { record, mayWithhold }: Pick<DocumentEntry, 'record' | 'mayWithhold'>): DocumentEntry {
  const shown = shownPath(file);
  const parts = () => {
    const split = splitFile(readFileSync(file, 'utf8'));
    if ('problem' in split) throw new Error(`${shown} has changed while it was read`);
    return split;
  };
  return {
    id: path.basename(shown, '.mdx'), path: shown, collection, record, mayWithhold,
    get source() { return textIn(parts()).source; },
    get body() { return parts().body; },
    get bodyLine() { return parts().bodyLine; },
    at: (field, part) => positionOf(parts().frontmatter, field, part),
  };
}

async function readDocuments(folder: string, reader: Reader): Promise<DocumentEntry[]> {
  const entries: DocumentEntry[] = [];
  for (const { file, collection } of await documentFiles(folder)) {
    const text = readText(file, reader);
    const entry = text === undefined ? null : readDocument(text, shownPath(file), collection, reader);
    if (entry) entries.push(entry);
    else reader.unreadable.add(path.basename(file, '.mdx'));
  }
  return entries;
}

/** Tells of links that lead out of the content folder: what they lead to is never read, so no message says any of it. */
function reportLinksOut(root: string, reader: Reader): void {
  for (const link of linksOut(root)) {
    const name = path.basename(link);
    reader.report(shownPath(link), START, 'file', `“${name}” is a link that leads out of the content folder, or nowhere`, 'put the file itself there: a link could publish any file of the machine that builds');
    if (name.endsWith('.mdx')) reader.unreadable.add(path.basename(name, '.mdx'));
  }
}

/**
 * Reads all of a content folder but its documents. Never throws for what editors can get wrong: every problem is listed
 * with its place.
 * @param folder the content folder, absolute or relative to the working folder
 */
export async function readRecords(folder: string, reader: Reader = new Reader(path.resolve(folder))): Promise<Content> {
  const root = path.resolve(folder);
  const { problems, unreadable } = reader;
  if (!isFolder(root)) {
    const message = existsSync(root) ? 'what is to be the content folder is a file' : 'the content folder does not exist';
    reader.report(shownPath(root), START, 'file', message, 'create it, or name another one in ARCHIVE_CONTENT');
    return { folder: root, identity: null, organs: [], meetings: [], people: [], topics: [], documents: [], oldAddresses: [], pages: [], unreadable, problems };
  }
  reportLinksOut(root, reader);
  const organs = path.join(root, AUTHORITIES.organs.file);
  if (!existsSync(organs)) {
    reader.report(shownPath(organs), START, 'file', 'organs.yaml is missing', 'create it with at least one organ: “- id:” and “name:”');
    unreadable.add(AUTHORITIES.organs.file);
  }
  return {
    folder: root,
    identity: await readIdentityFile(root, reader),
    organs: await readAuthorityFile(root, 'organs', reader),
    meetings: await readAuthorityFile(root, 'meetings', reader),
    people: await readAuthorityFile(root, 'people', reader),
    topics: await readAuthorityFile(root, 'topics', reader),
    documents: [],
    oldAddresses: await readOldAddresses(root, reader),
    pages: await readOwnPages(root, reader),
    unreadable,
    problems,
  };
}

/** Reads a content folder with its documents, as `readRecords` does. */
export async function readContent(folder: string): Promise<Content> {
  const reader = new Reader(path.resolve(folder));
  const content = await readRecords(folder, reader);
  return { ...content, documents: await readDocuments(content.folder, reader) };
}
