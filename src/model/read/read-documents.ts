import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import type { DocumentEntry } from './entry.ts';
import { splitFile } from './frontmatter.ts';
import { liesWithin } from './links-out.ts';
import { entriesIn, isHidden } from '../../system/paths-in.ts';
import { shownPath } from './read-text.ts';
import { START, type Reader } from './reader.ts';
import { COLLECTIONS, documentRecord, ID_PATTERN, type Collection, type DocumentRecord } from '../schema/index.ts';
import { positionOf } from './yaml.ts';

/** The schema of each collection’s records. */
export const DOCUMENT_SCHEMAS = Object.fromEntries(
  COLLECTIONS.map((collection) => [collection, documentRecord(collection)]),
) as unknown as Record<Collection, z.ZodType<DocumentRecord>>;

/** Signs that a record may have, which is many times the longest one: what is longer is a text that was not closed off. */
const MAX_RECORD = 200_000;

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
 * `readRecords` tells of those. Nor is what is hidden: nobody takes it for content.
 */
export async function documentFiles(folder: string): Promise<DocumentFile[]> {
  return COLLECTIONS.flatMap((collection) => {
    const base = path.join(folder, collection);
    if (!liesWithin(base, folder)) return [];
    const entries = entriesIn(base).filter(({ name }) => name.endsWith('.mdx'));
    const files = entries.map((entry) => ({ file: path.join(entry.parentPath, entry.name), isLink: entry.isSymbolicLink() }));
    return files.filter(({ file, isLink }) => !isHidden(path.relative(base, file)) && (!isLink || liesWithin(file, folder))).map(({ file }) => file).sort().map((file) => ({ file, collection }));
  });
}

/** The text of a document’s file, where in it the text begins, and the same as `DocumentEntry.source`. */
function textIn({ body, bodyLine }: { body: string; bodyLine: number }): Pick<DocumentEntry, 'source' | 'body' | 'bodyLine'> {
  return { source: '\n'.repeat(bodyLine - 1) + body, body, bodyLine };
}

/** A document was changed or removed between two looks at it, as when another branch is checked out while a site is built. */
export class DocumentChanged extends Error {
  override name = 'DocumentChanged';

  constructor(shown: string, cause?: unknown) {
    super(`${shown} was changed or removed while the archive was read. → Try again.`, { cause });
  }
}

/** The parts of a document’s file as it is now. @throws DocumentChanged where it is none any more */
function partsNow(file: string, shown: string): Exclude<ReturnType<typeof splitFile>, { problem: unknown }> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new DocumentChanged(shown, error) : error;
  }
  const split = splitFile(text);
  if ('problem' in split) throw new DocumentChanged(shown);
  return split;
}

/**
 * A document whose record is known already; its text is read whenever somebody asks for it, and not kept: the texts of a
 * large archive would fill the memory.
 */
export function documentOnDisk({ file, collection }: DocumentFile, { record, mayWithhold }: Pick<DocumentEntry, 'record' | 'mayWithhold'>): DocumentEntry {
  const shown = shownPath(file);
  const parts = () => partsNow(file, shown);
  return {
    id: path.basename(shown, '.mdx'), path: shown, collection, record, mayWithhold,
    get source() { return textIn(parts()).source; },
    get body() { return parts().body; },
    get bodyLine() { return parts().bodyLine; },
    at: (field, part) => positionOf(parts().frontmatter, field, part),
  };
}
