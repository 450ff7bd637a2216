import { existsSync, lstatSync, rmSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { stampOfFile, type LastFile } from '../model/last-site.ts';
import { entriesIn } from '../system/paths-in.ts';

/**
 * The folders of a site that has been replaced, kept for the next one: making and removing tens of thousands of them takes longer than
 * what is put into them. Of files that a build has made it holds second names of those of the present site, and no others.
 */
export const spareIn = (cache: string) => path.join(cache, 'spare');

/** The files of two sites that are one and the same file. */
export const isSame = (one: LastFile | undefined, stamp: string | undefined) => one !== undefined && one.stamp === stamp;

/** Removes a file, if it is there; `rmSync` takes several times as long, which counts where all files of a site are others. */
export function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/**
 * Takes out of a replaced site what the present one does not have. Of one whose files are not known, nothing stays.
 * @param folder where the replaced site lies
 * @param before its files
 * @param now those of the present one
 */
export function thinSpare(folder: string, before: ReadonlyMap<string, LastFile>, now: readonly LastFile[]): void {
  // Of a link only the link is removed: what it leads to may be a site that is served.
  if (before.size === 0 || !lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) rmSync(folder, { recursive: true, force: true });
  // It lies on another disk, or there was no site before.
  if (!existsSync(folder)) return;
  const stamps = new Map(now.map((file) => [file.path, file.stamp]));
  for (const file of before.values()) if (!isSame(file, stamps.get(file.path))) removeFile(path.join(folder, file.path));
}

/** What lies in a folder, each by its path from there, with forward slashes. */
export interface FolderLook {
  /** Files, with what tells whether they are those of the last site. */
  stamps: ReadonlyMap<string, string>;
  folders: readonly string[];
}

/** Looks at all that lies in a folder, if there is one. */
export function lookInto(folder: string): FolderLook {
  const stamps = new Map<string, string>();
  const folders: string[] = [];
  for (const entry of existsSync(folder) ? entriesIn(folder) : []) {
    const file = path.join(entry.parentPath, entry.name);
    const name = file.slice(folder.length + 1).replaceAll(path.sep, '/');
    if (entry.isDirectory()) folders.push(name);
    else stamps.set(name, stampOfFile(lstatSync(file)));
  }
  return { stamps, folders };
}
