import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { stampOfFile, type LastFile } from '../model/last-site.ts';
import { entriesIn } from '../model/paths-in.ts';
import type { ByteRule } from './leftovers.ts';
import { Matcher } from './matcher.ts';
import type { Passage } from './passages.ts';
import { type Cleared, FileScanner, knownAs, type Found, type ScannedFile } from './scan-file.ts';
import type { WithheldName } from './withheld-list.ts';

/** All that a scan looks for: plain data, for threads. */
export interface Guarded {
  folder: string;
  names: readonly WithheldName[] | null;
  passages: readonly Passage[];
  rules: readonly ByteRule[];
  cleared: Cleared;
}

/** A scanner of a folder. */
export function scannerOf({ folder, names, passages, rules, cleared }: Guarded): FileScanner {
  return new FileScanner(folder, new Matcher(names, passages), rules, cleared);
}

/** A file that is to be scanned. */
export interface FileToScan {
  /** From the root of the site. */
  path: string;
  stamp: string;
  bytes: number;
}

/** Scans some files one after the other. */
export async function scanFiles(scanner: FileScanner, files: readonly FileToScan[]): Promise<Found> {
  const found: Found = { findings: [], passages: [], files: [], layers: [] };
  for (const file of files) await scanner.scan(file.path, file.stamp, found);
  return found;
}

/** Below this many bytes, starting threads takes longer than the work. */
const WORTH_THREADS = 60_000_000;
const MOST_THREADS = 8;
const PORTION = 32;

async function scanInThreads(guarded: Guarded, files: readonly FileToScan[]): Promise<Found> {
  const found: Found = { findings: [], passages: [], files: [], layers: [] };
  let next = 0;
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const give = () => {
        if (next >= files.length) return resolve();
        worker.postMessage(files.slice(next, (next += PORTION)));
      };
      worker.on('message', ({ findings, passages, files: scanned, layers }: Found) => {
        for (const file of scanned) found.files.push(file);
        for (const layer of layers) found.layers.push(layer);
        found.findings.push(...findings);
        for (const one of passages) found.passages.push(one);
        give();
      });
      worker.on('error', reject);
      give();
    });
  const count = Math.min(MOST_THREADS, availableParallelism());
  const workers = Array.from({ length: count }, () => new Worker(new URL('./thread.ts', import.meta.url), { workerData: guarded }));
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return found;
}

/** The files of a folder. Looked at one after the other: for tens of thousands that is quicker than asking other threads. */
function filesIn(folder: string): FileToScan[] {
  return entriesIn(folder).filter((entry) => !entry.isDirectory()).map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const found = statSync(file);
    return { path: file.slice(folder.length + 1).replaceAll(path.sep, '/'), bytes: found.size, stamp: stampOfFile(found) };
  });
}

/** What is known of a file that nobody has touched since it was found clean. */
function known({ cleared }: Guarded, last: ReadonlyMap<string, LastFile> | undefined, { path: name, stamp, bytes }: FileToScan): ScannedFile | undefined {
  const before = last?.get(name);
  if (!before || before.stamp !== stamp) return undefined;
  const clean = knownAs(name, before.sha256);
  const met = cleared.get(clean);
  return met && { path: name, sha256: before.sha256, bytes, stamp, clean, ...(met.length > 0 ? { met: [...met] } : {}) };
}

/** Scans every file of a finished site. @param last files of the site before, of which some may be in this one */
export async function scanSite(guarded: Guarded, last?: ReadonlyMap<string, LastFile>): Promise<Found> {
  const all = filesIn(path.resolve(guarded.folder));
  const untouched = all.flatMap((file) => known(guarded, last, file) ?? []);
  const passed = new Set(untouched.map((file) => file.path));
  const files = all.filter((file) => !passed.has(file.path));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const found = await (bytes < WORTH_THREADS ? scanFiles(scannerOf(guarded), files) : scanInThreads(guarded, files));
  for (const file of untouched) {
    found.files.push(file);
    for (const one of file.met ?? []) found.passages.push(one);
  }
  return found;
}
