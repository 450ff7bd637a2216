import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { removeFile } from '../build/spare.ts';
import { comparePaths, type ListedFile } from '../verify/tree.ts';
import { measureBytes, measureFile } from './zip-folder.ts';

/** Gives a file a second name; copies it where the disk knows none. */
function nameTwice(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * A site that is made out of a finished one, beside it. Its files are second names of those of the finished site, so nothing may be
 * written into them: whatever is changed is written anew, by this, and known by its digest without being read again.
 */
export class ChangedSite {
  /** Where it lies; to be read only. */
  readonly folder: string;
  readonly #files: Map<string, ListedFile>;
  readonly #folders = new Set<string>();

  /** @param site the finished site @param folder where the changed one is made; it is empty @param files those of the finished site */
  constructor(site: string, folder: string, files: readonly ListedFile[]) {
    this.folder = folder;
    this.#files = new Map(files.map((file) => [file.path, file]));
    for (const { path: name } of files) nameTwice(path.join(site, name), this.#place(name));
  }

  /** All files but those that list or sign the others, in order of path. */
  get files(): ListedFile[] {
    return [...this.#files.values()].sort((one, other) => comparePaths(one.path, other.path));
  }

  has(name: string): boolean {
    return this.#files.has(name);
  }

  read(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** Puts a file into the place of what has its name, if there is any. */
  write(name: string, content: string | Uint8Array): void {
    const bytes = Buffer.from(content);
    const file = this.#emptyPlace(name);
    writeFileSync(file, bytes);
    this.#files.set(name, { path: name, ...measureBytes(bytes) });
  }

  /** Puts a copy of a file from elsewhere into the place of what has its name, if there is any. */
  async add(name: string, from: string): Promise<ListedFile> {
    const file = this.#emptyPlace(name);
    await copyFile(from, file);
    const added = { path: name, ...(await measureFile(file)) };
    this.#files.set(name, added);
    return added;
  }

  /** Takes out a file, if it is there. */
  remove(name: string): void {
    removeFile(path.join(this.folder, name));
    this.#files.delete(name);
  }

  /** Takes out a folder with all that is in it. */
  removeFolder(name: string): void {
    for (const file of this.#files.keys()) if (file.startsWith(`${name}/`)) this.#files.delete(file);
    rmSync(path.join(this.folder, name), { recursive: true, force: true });
    this.#folders.clear();
  }

  #emptyPlace(name: string): string {
    const file = this.#place(name);
    removeFile(file);
    return file;
  }

  /** Where a file lies, in a folder that is there. */
  #place(name: string): string {
    const file = path.join(this.folder, name);
    const home = path.dirname(file);
    if (!this.#folders.has(home)) mkdirSync(home, { recursive: true });
    this.#folders.add(home);
    return file;
  }
}
