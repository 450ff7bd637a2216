import { mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import type { LastFile, LastSite } from '../model/last-site.ts';
import { isSame, lookInto, removeFile, type FolderLook } from './spare.ts';

/** Files of a site were removed while it was made. */
export class FilesGone extends Error {
  override name = 'FilesGone';
}

/** A folder that becomes a site, in which some of the last site’s files may lie already under their names. */
export class FreshFolder {
  readonly #folder: string;
  readonly #last: LastSite;
  /** The last site’s files that lie here, and were not yet asked for. */
  readonly #there = new Set<string>();
  /** Files that were taken over. */
  readonly #taken = new Set<string>();
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
    const isTaken = this.#there.delete(name) || this.#reuse(name);
    if (isTaken) this.#taken.add(name);
    return isTaken;
  }

  /** Takes over all of these files, or, where one can’t be had, none. */
  takeAll(names: readonly string[]): boolean {
    if (names.map((name) => this.take(name)).every(Boolean)) return true;
    for (const name of names) this.drop(name);
    return false;
  }

  #reuse(name: string): boolean {
    if (!this.#last.files.has(name)) return false;
    const target = path.join(this.#folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    return this.#last.reuse(name, target);
  }

  /** Takes a file out again. */
  drop(name: string): void {
    removeFile(path.join(this.#folder, name));
    this.#taken.delete(name);
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

  /**
   * Sees to it that whatever was taken over is there: a folder that was looked at a while ago may have been emptied since.
   * @param files all that lie in the folder @throws FilesGone
   */
  confirm(files: Iterable<Pick<LastFile, 'path'>>): void {
    const gone = new Set(this.#taken);
    for (const file of files) gone.delete(file.path);
    const [name] = gone;
    if (name !== undefined) throw new FilesGone(`${name} was removed while the site was made, perhaps with the cache, where it lay before. → Build again.`);
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
