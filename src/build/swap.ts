import { chmodSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../system/make-folder.ts';
import { realPath } from '../model/read/links-out.ts';
import { isAlive, markOf } from './is-alive.ts';

/** The beginning of the names of folders in which a target is made anew; the process that works there follows, see `markOf`. */
const beside = (target: string) => `.${path.basename(target)}-new-`;

/** Whether a process works in such a folder that is another than this one, and still runs. @param owner what follows the beginning of its name */
function isOfOthers(owner: string): boolean {
  const pid = Number.parseInt(owner, 10);
  return pid !== process.pid && isAlive(pid) && owner.startsWith(`${markOf(pid)}-`);
}

/**
 * Clears away what processes that were killed have left beside a target. One killed between the two steps of the swap
 * has left the target itself under another name: that is put back.
 */
function clearLeftovers(target: string): void {
  const parent = path.dirname(target);
  const left = readdirSync(parent).filter((name) => name.startsWith(beside(target)) && !isOfOthers(name.slice(beside(target).length)));
  const old = left.find((name) => name.endsWith('-old'));
  if (old && !existsSync(target)) renameSync(path.join(parent, old), target);
  for (const name of left) removeIfPossible(path.join(parent, name));
}

/**
 * Puts back what stood at a target, where a process was killed between the two steps of the swap, and clears away what it has left.
 * Whoever replaces a folder does this first; it is for those who may not come so far.
 */
export function putBack(named: string): void {
  const target = realPath(named) ?? named;
  if (existsSync(path.dirname(target))) clearLeftovers(target);
}

/** Time between two looks at what others may still be writing, in milliseconds. */
const PASS = 30;
/** For how many looks a folder must stay away to be gone: on a machine with much to do a writer waits for its turn. */
const QUIET_PASSES = 10;
const MOST_PASSES = 60;

/** Removes a folder into which threads that have just been ended may still write: until nothing comes back. */
function removeFromWriters(folder: string): void {
  if (!existsSync(folder)) return;
  for (let pass = 0, quiet = 0; pass < MOST_PASSES && quiet < QUIET_PASSES; pass++) {
    quiet = existsSync(folder) ? 0 : quiet + 1;
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Something was written into it while it was emptied.
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PASS);
  }
}

/** Removes a folder that nobody needs. One that may not be removed, as somebody else has made it, is told of: it is in nobody’s way. */
function removeIfPossible(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    console.error(`${folder} is of no use any more, and can’t be removed (${(error as Error).message}). → Remove it yourself.`);
  }
}

/** Opens a folder to all who may look at a site. Returns whether it may be: somebody else’s may not. */
function openToAll(folder: string): boolean {
  try {
    chmodSync(folder, 0o755);
    return true;
  } catch {
    return false;
  }
}

/** Gives a folder another name, in the place of an empty one or of none; leaves it where that is not possible. Returns whether it was. */
function moveIfPossible(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    // It is not there, or lies on another disk.
    return false;
  }
}

/**
 * Makes a folder anew without ever showing it half-made: the work is done in a folder beside it, which takes its place
 * at the end. If the work fails, or the process is told to end, the folder is left as it was; if the process is killed,
 * the next one clears up.
 * @param named the folder; of a link, the folder it leads to is made anew, and the link stays
 * @param make does the work in the folder it is given, and is told whether what was spare lies there
 * @param spare where the replaced folder goes, if that is on the same disk, instead of being removed; and what is made anew begins
 *   with what lies there
 * @returns what the work returns
 */
export async function replaceFolder<T>(named: string, make: (folder: string, isSpare: boolean) => Promise<T>, spare?: string): Promise<T> {
  const target = realPath(named) ?? named;
  const parent = path.dirname(target);
  makeFolder(parent);
  clearLeftovers(target);
  // Beside the target, so that taking its place is a rename within one file system.
  const fresh = mkdtempSync(path.join(parent, `${beside(target)}${markOf(process.pid)}-`));
  // Made so that nobody else may look in; what comes of it is there to be served and handed on.
  chmodSync(fresh, 0o755);
  const isSpare = spare !== undefined && openToAll(spare) && moveIfPossible(spare, fresh);
  const old = `${fresh}-old`;
  const clear = () => {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    removeFromWriters(fresh);
    removeIfPossible(old);
  };
  process.once('exit', clear);
  try {
    const made = await make(fresh, isSpare);
    // With nothing to wait for in between, so that only a kill can come between the two.
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
    if (spare !== undefined) moveIfPossible(old, spare);
    return made;
  } finally {
    process.off('exit', clear);
    clear();
  }
}
