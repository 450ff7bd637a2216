import type { ResourceLimits } from 'node:worker_threads';

/**
 * Room for what a thread has just made, in MiB: three halves of 16. Where a machine has much memory, V8 takes four times as much
 * for each thread, and is not quicker for it (measured on 2,994 documents; docs/performance.md).
 */
export const THREAD_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 48 };
