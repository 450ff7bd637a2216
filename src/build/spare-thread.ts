/** A thread that looks at the spare folders while the content is read: it is told by a message where they lie. */
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { lookInto } from './spare.ts';

const [folder] = (await once(parentPort!, 'message')) as [string];
parentPort!.postMessage(lookInto(folder));
