import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DocumentFile } from '../model/read.ts';
import type { ExaminedFile, ExamineScope } from './examine.ts';

/** Files given to a thread at a time: few enough that all threads end together. */
const PORTION = 64;
/** Each thread holds the tables of the language; more of them than this gain nothing. */
const MOST_THREADS = 8;

/**
 * Examines files in as many threads as the machine has processors.
 * @param onExamined is told what was found in each file, by its place in the list; in no order
 */
export async function examineInThreads(files: readonly DocumentFile[], scope: ExamineScope, onExamined: (index: number, examined: ExaminedFile) => void): Promise<void> {
  let next = 0;
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let start = 0;
      const give = () => {
        start = next;
        next += PORTION;
        if (start >= files.length) resolve();
        else worker.postMessage(files.slice(start, start + PORTION));
      };
      worker.on('message', (examined: ExaminedFile[]) => {
        for (const [index, one] of examined.entries()) onExamined(start + index, one);
        give();
      });
      worker.on('error', reject);
      give();
    });
  const workers = Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, () => new Worker(new URL('./thread.ts', import.meta.url), { workerData: scope }));
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
