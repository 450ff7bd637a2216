import { existsSync, lstatSync, mkdirSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { stampOfFile, type LastFile, type LastSite } from '../model/last-site.ts';
import { entriesIn } from '../model/paths-in.ts';

/**
 * The folders of a site that has been replaced, kept for the next one: making and removing tens of thousands of them takes longer than
 * what is put into them. Of files that a build has made it holds second names of those of the present site, and no others.
 */
export const spareIn = (cache: string) => path.join(cache, 'spare');

/** The files of two sites that are one and the same file. */
const isSame = (one: LastFile | undefined, stamp: string | undefined) => one !== undefined && one.stamp === stamp;

/** Removes a file, if it is there; `rmSync` takes several times as long, which counts where all files of a site are others. */
function removeFile(file: string): void {
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
  if (before.size === 0) rmSync(folder, { recursive: true, force: true });
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

/** A folder that becomes a site, in which some of the last site’s files may lie already under their names. */
export class FreshFolder {
  readonly #folder: string;
  readonly #last: LastSite;
  /** The last site’s files that lie here, and were not yet asked for. */
  readonly #there = new Set<string>();
  /** Folders out of which something was taken. */
  readonly #thinned = new Set<string>();

  /** Takes out of the folder whatever is not a file of the last site. @param look what lies there */
  constructor(folder: string, last: LastSite, { stamps, folders }: FolderLook = lookInto(folder)) {
    this.#folder = folder;
    this.#last = last;
    for (const name of folders) this.#thinned.add(name);
    for (const [name, stamp] of stamps) {
      if (isSame(last.files.get(name), stamp)) {
        this.#there.add(name);
        this.#thinned.delete(path.posix.dirname(name));
      } else this.drop(name);
    }
  }

  /**
   * Takes a file of the last site over.
   * @param name from the root of the site
   * @returns false where there is no such file, or it was touched
   */
  take(name: string): boolean {
    if (this.#there.delete(name)) return true;
    if (!this.#last.files.has(name)) return false;
    const target = path.join(this.#folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    return this.#last.reuse(name, target);
  }

  /** Takes a file out again. */
  drop(name: string): void {
    removeFile(path.join(this.#folder, name));
    this.#thinned.add(path.posix.dirname(name));
  }

  /**
   * Takes out whatever was not taken over. It must come before anything is written here: a file of the last site would be written over,
   * as it has but got a second name.
   */
  removeRest(): void {
    for (const name of this.#there) this.drop(name);
    this.#there.clear();
  }

  /** Removes folders in which nothing lies any more, when all is written. */
  removeEmpty(): void {
    for (const folder of this.#thinned) {
      try {
        for (let empty = folder; empty !== '.'; empty = path.posix.dirname(empty)) rmdirSync(path.join(this.#folder, empty));
      } catch {
        // Something lies there; or it went with another one.
      }
    }
  }
}
