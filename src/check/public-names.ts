/** Which files of public/ a text names: those that only drafts and withheld texts name stay out of the site. */
import path from 'node:path';
import { withheldSpans } from '../mdx/withheld.ts';
import { textsIn } from '../gate/texts.ts';
import { paths } from '../model/paths.ts';
import type { Position } from '../model/read/problem.ts';
import type { DocumentEntry } from '../model/read/entry.ts';
import { START } from '../model/read/reader.ts';
import type { TextFacts } from './facts.ts';

/** A file that is named somewhere. */
export interface NamedFile {
  /** From public/, with forward slashes. */
  file: string;
  position: Position;
}

/** Stands for the address of the site, on which no name of a file depends. */
const NOWHERE = 'https://archive.invalid';

/** The file of public/ to which an address leads; undefined where it leads elsewhere. @param from address of the page on which it stands */
function fileAt(address: string, from: string): string | undefined {
  try {
    const { origin, pathname } = new URL(address, NOWHERE + from);
    const file = path.posix.normalize(decodeURIComponent(pathname)).slice(1);
    return origin === NOWHERE && file !== '' && !file.endsWith('/') ? file : undefined;
  } catch {
    return undefined;
  }
}

function filesAt(addresses: readonly (Position & { address: string })[], from: string): NamedFile[] {
  return addresses.flatMap(({ address, line, column }) => {
    const file = fileAt(address, from);
    return file === undefined ? [] : [{ file, position: { line, column } }];
  });
}

/** Files that a compiled text shows, or leads to. */
export function namedInText(entry: Pick<DocumentEntry, 'id' | 'collection'>, { images, links }: Pick<TextFacts, 'images' | 'links'>): NamedFile[] {
  return filesAt([...images.map(({ src, position }) => ({ address: src, ...position })), ...links.map(({ href, position }) => ({ address: href, ...position }))], paths.document(entry));
}

const isOfSite = (address: string) => address.startsWith('/') && !/\s/.test(address);

/** Files named within <Redacted>. */
function namedWithheld(entry: DocumentEntry): NamedFile[] {
  if (!entry.mayWithhold) return [];
  return filesAt(withheldSpans(entry.source).filter(({ text }) => isOfSite(text)).map(({ text, line }) => ({ address: text, line, column: 1 })), '/');
}

/** Files named in the record of a draft. That of a document to which access is restricted is published. */
function namedInRecord({ record }: DocumentEntry): NamedFile[] {
  return record.draft ? filesAt([...textsIn(record)].filter(isOfSite).map((address) => ({ address, ...START })), '/') : [];
}

/** Whether the text of a document is published. */
export const isShown = ({ record }: Pick<DocumentEntry, 'record'>): boolean => !record.draft && record.access === 'public';

/** Files that a document names where nobody is to read it. @param facts of its text; none where it has none */
export function namedUnpublished(entry: DocumentEntry, facts: TextFacts | undefined): NamedFile[] {
  if (isShown(entry)) return namedWithheld(entry);
  return [...(facts ? namedInText(entry, facts) : []), ...namedWithheld(entry), ...namedInRecord(entry)];
}
