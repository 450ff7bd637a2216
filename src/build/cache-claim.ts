import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE_VARIABLE, readSettings } from '../model/settings.ts';
import { endOnSignals } from './end-on-signals.ts';
import { isAlive } from './is-alive.ts';

function owner(claim: string): number {
  try {
    return Number(readFileSync(path.join(claim, 'pid'), 'utf8'));
  } catch {
    return 0;
  }
}

/** Time in which a process that has just made a claim will have written its number, in milliseconds. */
const GRACE = 10_000;

/** Whether somebody holds a claim: not one who died, nor one who died before writing who it was. */
function isHeld(claim: string): boolean {
  const pid = owner(claim);
  if (pid > 0) return isAlive(pid);
  const made = statSync(claim, { throwIfNoEntry: false });
  return made !== undefined && Date.now() - made.mtimeMs < GRACE;
}

/** Making a folder succeeds for one process only. */
function take(claim: string): boolean {
  mkdirSync(path.dirname(claim), { recursive: true });
  try {
    mkdirSync(claim);
    writeFileSync(path.join(claim, 'pid'), String(process.pid));
    return true;
  } catch {
    return false;
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
  const used = isOurs ? cache : `${cache}-${process.pid}`;
  const before = process.env[CACHE_VARIABLE];
  process.env[CACHE_VARIABLE] = used;
  const release = () => {
    process.off('exit', release);
    rmSync(isOurs ? claim : used, { recursive: true, force: true });
    if (before === undefined) delete process.env[CACHE_VARIABLE];
    else process.env[CACHE_VARIABLE] = before;
  };
  process.once('exit', release);
  endOnSignals();
  return release;
}

/** Time between two looks at whether another process is done, in milliseconds. */
const PATIENCE = 200;

/**
 * Does what only one process of a project may do at a time: Astro keeps the list of content modules in one file of the
 * project, whatever is built. The others wait for their turn; one that has died holds nobody up.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const claim = path.resolve('.cache', 'astro.claim');
  while (!take(claim)) {
    if (!isHeld(claim)) rmSync(claim, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  }
  const release = () => rmSync(claim, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}
