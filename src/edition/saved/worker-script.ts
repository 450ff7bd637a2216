import { inlineScript } from '../../build/inline-script.ts';
import { words } from '../../i18n/index.ts';

/** What the service worker is made of, in an order in which each file uses only what stands before it. */
const WORKER_PARTS = ['edition/saved/browser/names.ts', 'edition/saved/browser/worker.ts'];

/** The service worker with its words, as one plain script that anybody can read. */
export function workerScript(): string {
  return `const WORDS = ${JSON.stringify(words.editions.worker)};\n${inlineScript(WORKER_PARTS)}`;
}
