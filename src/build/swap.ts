import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Moves a folder into the place of an empty one, by copying where the two lie on different disks. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}

/**
 * Makes a folder anew without ever showing it half-made: the work is done in a folder beside it, which takes its place
 * at the end. If the work fails, the folder is left as it was.
 * @param make does the work in the folder it is given
 */
export async function replaceFolder(target: string, make: (folder: string) => Promise<void>): Promise<void> {
  const parent = path.dirname(target);
  await mkdir(parent, { recursive: true });
  // Beside the target, so that taking its place is a rename within one file system.
  const fresh = await mkdtemp(path.join(parent, `.${path.basename(target)}-new-`));
  const old = `${fresh}-old`;
  try {
    await make(fresh);
    if (existsSync(target)) await rename(target, old);
    await rename(fresh, target);
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) await rename(old, target);
    throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}
