import { wrap } from 'comlink';
import type { Session } from '../../query/ask.ts';
import { indexFolder } from '../index-folder.ts';
import { sessionAt, type DeskElsewhere } from './desk.ts';

/** No thread could be started: the browser has none of this kind, or the site’s host forbids them. */
class NoThread extends Error {
  override name = 'NoThread';
}

/** Starts the thread. @throws NoThread */
function startWorker(): Worker {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch (error) {
    throw new NoThread(String(error));
  }
}

/**
 * Opens an index in a thread of its own.
 * @param folder its address, absolute
 * @throws NoThread where there can be none; other errors where the index can’t be opened
 */
export async function openInThread(folder: string): Promise<Session> {
  const worker = startWorker();
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new NoThread(message)), { once: true });
  });
  const desk = wrap<DeskElsewhere>(worker);
  try {
    await Promise.race([desk.open(folder), broken]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return sessionAt(desk);
}

/**
 * Opens the index of a site on the web in a thread of its own; where there can be none, in that of the page.
 * @param root way to the root of the site
 * @throws Error where the index itself can’t be opened, in whichever thread
 */
export async function openApart(root: string): Promise<Session> {
  const folder = indexFolder(root);
  try {
    return await openInThread(folder);
  } catch (error) {
    // A line that broke is often back soon; a new thread asks anew even for the code that did not come.
    if (!(error instanceof NoThread)) return openInThread(folder);
    const { openFetched } = await import('../online.ts');
    return openFetched(folder);
  }
}
