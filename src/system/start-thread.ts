import { Worker } from 'node:worker_threads';

/**
 * Room for what a thread has just made, in MiB: three times a half-space of 16. Where a machine has much memory, V8 takes four
 * times as much for each thread, and is not quicker for it (docs/performance.md).
 */
const YOUNG = 48;

/**
 * Starts a thread.
 * @param script what it runs
 * @param order what it is to do, its `workerData`: plain data
 */
export const startThread = (script: URL, order: unknown) => new Worker(script, { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
