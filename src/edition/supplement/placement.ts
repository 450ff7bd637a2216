import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shownFile } from '../../verify/manifest.ts';
import { SupplementRefused } from './refused.ts';

/** A file on its way into a copy. */
export interface PlacedFile {
  /** From the root of the copy, with forward slashes; seen by `pathFault` to lie within it. */
  path: string;
  content: Uint8Array;
}

/** Where new files wait within a copy: on the same disk, so that each takes its place in one step. */
const WAITING = '.update-being-applied';

const reasonOf = (error: unknown): string => ((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'the disk is full' : (error as Error).message);

/** What is at a path itself, be it a link; undefined where nothing is. */
const kindAt = (file: string) => lstat(file).catch(() => undefined);

/** New files of a copy: all are written before the first takes its place. */
export class Placement {
  readonly #folder: string;
  readonly #waiting: string;
  /** Paths in the copy, in the order in which their files are numbered. */
  readonly #paths: string[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
    this.#waiting = path.join(folder, WAITING);
  }

  /** @throws SupplementRefused where nothing can be written */
  static async open(folder: string): Promise<Placement> {
    const placement = new Placement(folder);
    await placement.#orGiveUp(async () => {
      await rm(placement.#waiting, { recursive: true, force: true });
      await mkdir(placement.#waiting);
    });
    return placement;
  }

  /** Writes a file where it waits. @param read gives the file, or refuses @throws SupplementRefused, with the copy as it was */
  async add(read: () => PlacedFile | Promise<PlacedFile>): Promise<void> {
    await this.#orGiveUp(async () => {
      const { path: name, content } = await read();
      await writeFile(this.#waitingFile(this.#paths.length), content, { flush: true });
      this.#paths.push(name);
    });
  }

  /**
   * Puts the files in their places.
   * @param gone files that are taken out then
   * @param last files that take their places when all else is done
   * @throws SupplementRefused where a place can’t be taken, with the copy as it was; or, where it broke off, with how to go on
   */
  async finish(gone: readonly string[], last: readonly string[]): Promise<void> {
    await this.#orGiveUp(async () => {
      for (const name of [...this.#paths, ...gone]) await this.#checkWay(name);
    });
    try {
      const order = [...this.#paths.keys()];
      const place = async (index: number) => {
        const target = path.join(this.#folder, this.#paths[index]!);
        await mkdir(path.dirname(target), { recursive: true });
        await rename(this.#waitingFile(index), target);
      };
      for (const index of order) if (!last.includes(this.#paths[index]!)) await place(index);
      for (const name of gone) await rm(path.join(this.#folder, name), { force: true });
      for (const index of order) if (last.includes(this.#paths[index]!)) await place(index);
      await rm(this.#waiting, { recursive: true, force: true });
    } catch (error) {
      throw new SupplementRefused(`it broke off while the new files took their places (${reasonOf(error)}); mend that and apply the same update again`);
    }
  }

  #waitingFile(index: number): string {
    return path.join(this.#waiting, String(index));
  }

  /** Folders on the way must be folders and no links, which could lead out of the copy; the place itself no folder. */
  async #checkWay(name: string): Promise<void> {
    const names = name.split('/');
    for (let depth = 1; depth < names.length; depth++) {
      const kind = await kindAt(path.join(this.#folder, ...names.slice(0, depth)));
      if (kind && !kind.isDirectory()) throw new Error(`in the way to ${shownFile(name)} there is something that is not a folder`);
    }
    if ((await kindAt(path.join(this.#folder, name)))?.isDirectory()) throw new Error(`in the place of ${shownFile(name)} there is a folder`);
  }

  async #orGiveUp(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await rm(this.#waiting, { recursive: true, force: true }).catch(() => {});
      if (error instanceof SupplementRefused) throw error;
      throw new SupplementRefused(`the new files can’t be written (${reasonOf(error)}); the copy is as it was`);
    }
  }
}
