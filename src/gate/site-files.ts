import { statSync } from 'node:fs';
import { stampOfFile } from '../model/last-site.ts';
import { plainFilesIn } from '../system/paths-in.ts';

/** A file of a finished site. */
export interface SiteFile {
  /** From the root of the site, with forward slashes. */
  path: string;
  stamp: string;
  bytes: number;
}

/**
 * The files of a site. Looked at one after the other: for tens of thousands that is quicker than asking other threads.
 * @param folder absolute
 * @throws Error as `plainFilesIn`
 */
export function siteFiles(folder: string): SiteFile[] {
  return plainFilesIn(folder).map(({ name, file }) => {
    const found = statSync(file);
    return { path: name, bytes: found.size, stamp: stampOfFile(found) };
  });
}

/** What goes to a thread at once: a tenth of a second’s work. In bytes. */
const PORTION = 2_000_000;
/** What a file costs besides its bytes. */
const EACH_FILE = 10_000;

/**
 * Files in portions for threads. The largest are first, and alone: a thread that began with the largest at the end would work
 * while all others wait.
 */
export function portionsOf(files: readonly SiteFile[]): SiteFile[][] {
  const portions: SiteFile[][] = [];
  let room = 0;
  for (const file of files.toSorted((a, b) => b.bytes - a.bytes)) {
    const cost = file.bytes + EACH_FILE;
    if (cost > room) {
      portions.push([]);
      room = PORTION;
    }
    portions.at(-1)!.push(file);
    room -= cost;
  }
  return portions;
}
