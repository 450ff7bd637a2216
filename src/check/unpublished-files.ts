import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { textsIn } from '../gate/texts.ts';
import { oncePer } from '../model/once-per.ts';
import type { Content } from '../model/read/content.ts';
import { isShown, namedInText, namedUnpublished, type NamedFile } from './public-names.ts';
import type { FactsByPath } from './rule.ts';
import { pathsWithin, PUBLIC_FOLDER } from './rules/public-links.ts';

/** Files that browsers, hosts and every page ask for, whoever names them. */
const ASKED_FOR = /^(?:favicon\.|apple-touch-icon|robots\.txt$|humans\.txt$|CNAME$|_|\.)/;
/** Files of public/ that may name others. */
const NAMES_OTHERS = /\.(?:html?|css|m?js|json|svg|xml|txt|webmanifest)$/i;

/** A file of public/ that nothing published names, by its name from there, with the places where drafts or withheld texts do. */
export type UnpublishedFiles = ReadonlyMap<string, readonly (NamedFile & { path: string })[]>;

/** As an address in a text may spell a file: as it is, or with its letters written as %XX. */
const spellings = (file: string) => [file, encodeURI(file)];

/** What is published beside the texts of documents: records, by the whole way to a file; pages and other files, by its name alone. */
function* namedElsewhere({ folder, identity, organs, meetings, people, topics, documents, pages, oldAddresses }: Content, files: readonly string[], served: string): Generator<string> {
  const entries = [...(identity ? [identity] : []), ...organs, ...meetings, ...people, ...topics, ...oldAddresses, ...documents.filter(({ record }) => !record.draft)];
  for (const { record } of entries) for (const text of textsIn(record)) yield* files.filter((file) => spellings(file).some((spelling) => text.includes(spelling)));
  const others = pathsWithin(served).filter((name) => NAMES_OTHERS.test(name) && !files.includes(name.replaceAll(path.sep, '/'))).map((name) => path.join(served, name));
  for (const other of [...pages.map(({ file }) => path.join(folder, file)), ...others]) {
    if (!statSync(other).isFile()) continue;
    const text = readFileSync(other, 'utf8');
    yield* files.filter((file) => spellings(path.posix.basename(file)).some((spelling) => text.includes(spelling)));
  }
}

/**
 * Files of public/ that drafts name, or texts to which access is restricted, or what stands within <Redacted>, and nothing else that is
 * published: with the text they belong to, they stay out of the site. What nobody names is served, as all else in public/.
 * @param served the folder of files that are served as they are
 */
export function findUnpublished(content: Content, facts: FactsByPath, served: string): UnpublishedFiles {
  const found = new Map<string, (NamedFile & { path: string })[]>();
  for (const entry of content.documents) {
    for (const named of namedUnpublished(entry, facts.get(entry.path))) {
      const places = found.get(named.file) ?? [];
      found.set(named.file, [...places, { ...named, path: entry.path }]);
    }
  }
  const isThere = (file: string) => !ASKED_FOR.test(file) && statSync(path.join(served, file), { throwIfNoEntry: false })?.isFile();
  for (const file of found.keys()) if (!isThere(file)) found.delete(file);
  // Nearly every archive ends here.
  if (found.size === 0) return found;
  for (const entry of content.documents) {
    const text = facts.get(entry.path);
    if (text && isShown(entry)) for (const { file } of namedInText(entry, text)) found.delete(file);
  }
  for (const file of namedElsewhere(content, [...found.keys()], served)) found.delete(file);
  return found;
}

/** See `findUnpublished`; found once for the texts of a content. */
const unpublishedOf = oncePer((facts: FactsByPath) => oncePer((content: Content) => findUnpublished(content, facts, PUBLIC_FOLDER)));
/** The files of `public/` that only what is not published names: see `findUnpublished`. */
export const unpublishedFiles = (content: Content, facts: FactsByPath): UnpublishedFiles => unpublishedOf(facts)(content);
