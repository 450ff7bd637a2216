import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DocumentEntry, Entry } from './entry.ts';
import { linksOut } from './links-out.ts';
import { readOldAddresses } from './old-addresses.ts';
import { isFolder, isHidden } from '../../system/paths-in.ts';
import type { Problem } from './problem.ts';
import { AUTHORITIES, readAuthorityFile, readIdentityFile } from './read-authorities.ts';
import { documentFiles, readDocument } from './read-documents.ts';
import { readOwnPages, type OwnPageEntry } from './read-own-pages.ts';
import { readText, shownPath } from './read-text.ts';
import { Reader, START } from './reader.ts';
import type { ArchiveIdentity, Meeting, OldAddress, Organ, Person, Topic } from '../schema/index.ts';

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

/** Tells of links that lead out of the content folder, but for hidden ones, which nobody reads: what they lead to is never read, so no message says any of it. */
function reportLinksOut(root: string, reader: Reader): void {
  for (const link of linksOut(root).filter((one) => !isHidden(path.relative(root, one)))) {
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
