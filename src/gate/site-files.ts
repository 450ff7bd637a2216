import { statSync } from 'node:fs';
import path from 'node:path';
import { stampOfFile } from '../model/last-site.ts';
import { entriesIn } from '../model/paths-in.ts';

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
 */
export function siteFiles(folder: string): SiteFile[] {
  const files: SiteFile[] = [];
  for (const entry of entriesIn(folder)) {
    if (entry.isDirectory()) continue;
    const file = entry.parentPath + path.sep + entry.name;
    const found = statSync(file);
    const name = file.slice(folder.length + 1);
    files.push({ path: path.sep === '/' ? name : name.replaceAll(path.sep, '/'), bytes: found.size, stamp: stampOfFile(found) });
  }
  return files;
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
