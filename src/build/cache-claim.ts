import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../system/make-folder.ts';
import { CACHE_VARIABLE, readSettings } from '../model/settings.ts';
import { endOnSignals } from './end-on-signals.ts';
import { isAlive, startOf } from './is-alive.ts';

/** Claims of this process. */
const own = new Set<string>();

/** The process that holds a claim, and when it was started; 0 where it has not written that. */
function ownerOf(claim: string): { pid: number; start: string } {
  try {
    const [pid, ...start] = readFileSync(path.join(claim, 'pid'), 'utf8').split(' ');
    return { pid: Number(pid), start: start.join(' ') };
  } catch {
    return { pid: 0, start: '' };
  }
}

/** Time in which a process that has just made a claim will have written its number, in milliseconds. */
const GRACE = 10_000;

/** Whether somebody holds a claim: not one who died, nor one who died before writing who it was. */
function isHeld(claim: string): boolean {
  const { pid, start } = ownerOf(claim);
  if (pid === process.pid) return own.has(claim);
  if (pid > 0) return isAlive(pid) && startOf(pid) === start;
  const made = statSync(claim, { throwIfNoEntry: false });
  return made !== undefined && Math.abs(Date.now() - made.mtimeMs) < GRACE;
}

function giveBack(claim: string): void {
  own.delete(claim);
  rmSync(claim, { recursive: true, force: true });
}

/** Making a folder succeeds for one process only. @throws where none can be made, as on a full disk: it would be waited for in vain */
function take(claim: string): boolean {
  makeFolder(path.dirname(claim));
  try {
    mkdirSync(claim);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  own.add(claim);
  try {
    writeFileSync(path.join(claim, 'pid'), `${process.pid} ${startOf(process.pid)}`);
    return true;
  } catch (error) {
    giveBack(claim);
    throw error;
  }
}

/** Removes the caches of their own of processes that came second and were killed: nobody would ever take one up. */
function clearKilled(cache: string): void {
  const beginning = `${path.basename(cache)}-`;
  for (const name of readdirSync(path.dirname(cache))) {
    const pid = name.startsWith(beginning) && Number(name.slice(beginning.length));
    if (pid && pid !== process.pid && !isAlive(pid)) rmSync(path.join(path.dirname(cache), name), { recursive: true, force: true });
  }
}

/**
 * Claims the cache of the content for this process, so that two builds at once, or a build beside live editing, do not
 * write into each other’s files. The one that comes second works in a cache of its own, which it leaves empty.
 * Settings read after this call name the cache that was claimed.
 * @param purpose what the process does with it
 * @returns gives the cache back before the process ends: one that goes on to serve what it built needs it no longer, and the
 * next build would have to begin from nothing
 */
export function claimCache(purpose: 'build' | 'dev'): () => void {
  // Live editing keeps more of each document than a build, so each keeps its own.
  const cache = `${readSettings().cache}-${purpose}`;
  const claim = `${cache}.claim`;
  const isOurs = take(claim) || (!isHeld(claim) && (rmSync(claim, { recursive: true, force: true }), take(claim)));
  clearKilled(cache);
  const used = isOurs ? cache : `${cache}-${process.pid}`;
  const before = process.env[CACHE_VARIABLE];
  process.env[CACHE_VARIABLE] = used;
  const release = () => {
    process.off('exit', release);
    giveBack(isOurs ? claim : used);
    if (before === undefined) delete process.env[CACHE_VARIABLE];
    else process.env[CACHE_VARIABLE] = before;
  };
  process.once('exit', release);
  endOnSignals();
  return release;
}

/** The processes that hold the caches of other contents for a purpose, beside one that was claimed. */
export function othersAtWork(cache: string, purpose: 'build' | 'dev'): number[] {
  const own = cache.replace(/-\d+$/, '');
  const claims = readdirSync(path.dirname(cache)).filter((name) => name.endsWith(`-${purpose}.claim`)).map((name) => path.join(path.dirname(cache), name));
  return claims.filter((claim) => claim !== `${own}.claim` && isHeld(claim)).map((claim) => ownerOf(claim).pid);
}

/** Time between two looks at whether another process is done, in milliseconds. */
const PATIENCE = 200;

/** What one process does at a time. */
export interface Turn {
  /** A folder that whoever does it makes. What lies in it is removed with it, also of one that was killed. */
  claim: string;
  /** What those say who wait, of the process that is at it. */
  waiting(pid: number): string;
}

/** Astro keeps the list of content modules in one file of the project, whatever is built. */
export const turnOfProject = (root = ''): Turn => ({ claim: path.resolve(root, '.cache', 'astro.claim'), waiting: (pid) => `Another build of this project is at work (process ${pid}); waiting for it.` });

/** Does what only one process may do at a time. The others wait for their turn; one that has died holds nobody up. */
export async function inTurn<T>(work: () => Promise<T>, { claim, waiting }: Turn = turnOfProject()): Promise<T> {
  let isTold = false;
  while (!take(claim)) {
    if (!isHeld(claim)) {
      rmSync(claim, { recursive: true, force: true });
      continue;
    }
    if (!isTold) console.error(waiting(ownerOf(claim).pid));
    isTold = true;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  }
  const release = () => giveBack(claim);
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}
