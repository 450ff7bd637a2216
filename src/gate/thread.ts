/** A thread that scans the files it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { scanFiles, scannerOf, type Guarded } from './scan.ts';
import type { SiteFile } from './site-files.ts';

const guarded = workerData as Guarded;
// What comes from another thread has its bytes as plain arrays.
const scanner = scannerOf({ ...guarded, rules: guarded.rules.map((rule) => ({ ...rule, bytes: Buffer.from(rule.bytes) })) });

parentPort!.on('message', async (files: SiteFile[]) => {
  parentPort!.postMessage(await scanFiles(scanner, files));
});
