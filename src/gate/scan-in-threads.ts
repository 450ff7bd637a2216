import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { addTo, nothingFound, type Found } from './found.ts';
import { clearedFor } from './known.ts';
import type { Guarded } from './scan.ts';
import { portionsOf, type SiteFile } from './site-files.ts';

const MOST_THREADS = 8;

/** Scans files side by side; each thread takes the next portion when it is done with one. */
export async function scanInThreads(guarded: Guarded, files: readonly SiteFile[]): Promise<Found> {
  const found = nothingFound();
  const portions = portionsOf(files).values();
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const give = () => {
        const { value, done } = portions.next();
        if (done) resolve();
        else worker.postMessage(value);
      };
      worker.on('message', (scanned: Found) => {
        addTo(found, scanned);
        give();
      });
      worker.on('error', reject);
      give();
    });
  const count = Math.min(MOST_THREADS, availableParallelism());
  const workerData = { ...guarded, cleared: clearedFor(guarded.cleared, files) };
  const workers = Array.from({ length: count }, () => new Worker(new URL('./thread.ts', import.meta.url), { workerData }));
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return found;
}
