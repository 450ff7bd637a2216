import { readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ByteRule } from './leftovers.ts';
import { Matcher } from './matcher.ts';
import type { Passage } from './passages.ts';
import { FileScanner, type Found } from './scan-file.ts';
import type { WithheldName } from './withheld-list.ts';

/** All that a scan looks for: plain data, for threads. */
export interface Guarded {
  folder: string;
  names: readonly WithheldName[] | null;
  passages: readonly Passage[];
  rules: readonly ByteRule[];
}

/** A scanner of a folder. */
export function scannerOf({ folder, names, passages, rules }: Guarded): FileScanner {
  return new FileScanner(folder, new Matcher(names, passages), rules);
}

/** Scans some files one after the other. */
export async function scanFiles(scanner: FileScanner, files: readonly string[]): Promise<Found> {
  const found: Found = { findings: [], passages: [] };
  for (const file of files) await scanner.scan(file, found);
  return found;
}

/** Below this many bytes, starting threads takes longer than the work. */
const WORTH_THREADS = 60_000_000;
const MOST_THREADS = 8;
const PORTION = 32;

async function scanInThreads(guarded: Guarded, files: readonly string[]): Promise<Found> {
  const found: Found = { findings: [], passages: [] };
  let next = 0;
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const give = () => {
        if (next >= files.length) return resolve();
        worker.postMessage(files.slice(next, (next += PORTION)));
      };
      worker.on('message', ({ findings, passages }: Found) => {
        found.findings.push(...findings);
        found.passages.push(...passages);
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

/** Scans every file of a finished site. */
export async function scanSite(guarded: Guarded): Promise<Found> {
  const entries = (await readdir(guarded.folder, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory());
  const files = entries.map((entry) => path.relative(guarded.folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')).sort();
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(guarded.folder, file))).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return bytes < WORTH_THREADS ? scanFiles(scannerOf(guarded), files) : scanInThreads(guarded, files);
}
