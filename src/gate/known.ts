import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LastFile } from '../model/last-site.ts';
import type { PackedWithin, RunsMet, RunsWithin, ScannedFile } from './found.ts';
import type { SiteFile } from './site-files.ts';

/** What is kept of a file that was clean but for passages. */
export interface KnownFile {
  met: readonly RunsWithin[];
  layers: readonly PackedWithin[];
}

/** What need not be read again, by what it is known again. */
export interface Cleared {
  files: ReadonlyMap<string, KnownFile>;
  /** What lay packed in files, by what it is known again. */
  layers: ReadonlyMap<string, PackedWithin>;
}

export const NOTHING_CLEARED: Cleared = { files: new Map(), layers: new Map() };

/** By what a file is known again. The way to it is looked at as well, so the same bytes elsewhere are another file. */
export const knownAs = (file: string, sha256: string) => `${sha256} ${file}`;

/** The digest by which a file is known again. */
export const sha256Of = (bytes: Uint8Array) => hash('sha256', bytes, 'hex');

/** A file whose content is known, as one that was scanned. @param isClean whether it may be taken for known again */
export function asScanned({ path: name, bytes, stamp }: SiteFile, sha256: string, { met, layers }: KnownFile, isClean = true): ScannedFile {
  const clean = isClean ? { clean: knownAs(name, sha256), ...(met.length > 0 ? { met } : {}) } : {};
  return { path: name, sha256, bytes, stamp, ...clean, ...(layers.length > 0 ? { layers } : {}) };
}

/** The passages met in a file that is clean but for them. */
export const metIn = ({ path: name, met = [] }: ScannedFile): RunsMet[] => met.map(({ within, runs }) => ({ path: name + within, runs }));

/**
 * A file that is as it was when it was found clean: nobody has touched it since, or it was made again and has the same bytes.
 * @param folder the site @param before what is known of the file in the site before
 */
export function knownFile(folder: string, cleared: Cleared, file: SiteFile, before: LastFile | undefined): ScannedFile | undefined {
  const known = before && before.bytes === file.bytes ? cleared.files.get(knownAs(file.path, before.sha256)) : undefined;
  if (!known) return undefined;
  const isSame = before!.stamp === file.stamp || sha256Of(readFileSync(path.join(folder, file.path))) === before!.sha256;
  return isSame ? asScanned(file, before!.sha256, known) : undefined;
}

/** What of it is of use to those who scan these files alone: it is copied for each thread. */
export function clearedFor({ files, layers }: Cleared, some: readonly SiteFile[]): Cleared {
  const names = new Set(some.map((file) => file.path));
  return { files: new Map([...files].filter(([known]) => names.has(known.slice(known.indexOf(' ') + 1)))), layers };
}
