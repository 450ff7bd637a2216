import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { startThread } from './start-thread.ts';

/** Each thread holds the tables of the language; more of them than this gain nothing. */
const MOST_THREADS = 8;

/**
 * Has as many threads as the machine has processors work side by side, each taking the next portion when it is done with one.
 * @param script what a thread runs: it answers each message, a portion, with one
 * @param workerData what every thread is given: plain data
 * @param onDone is told what came of a portion, by its place among all; in no order
 */
export async function inThreads<Portion, Result>(script: URL, workerData: unknown, portions: readonly Portion[], onDone: (result: Result, index: number) => void): Promise<void> {
  const waiting = portions.entries();
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let current = 0;
      const give = () => {
        const { value, done } = waiting.next();
        if (done) return resolve();
        current = value[0];
        worker.postMessage(value[1]);
      };
      worker.on('message', (result: Result) => {
        onDone(result, current);
        give();
      });
      worker.on('error', reject);
      give();
    });
  const workers = Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, () => startThread(script, workerData));
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
