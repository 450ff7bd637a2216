import { wrap } from 'comlink';
import type { Session } from '../../query/ask.ts';
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

async function openInThread(folder: string): Promise<Session> {
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
  const folder = new URL(`${root}pagefind/`, location.href).href;
  try {
    return await openInThread(folder);
  } catch (error) {
    if (!(error instanceof NoThread)) throw error;
    const { openFetched } = await import('../online.ts');
    return openFetched(folder);
  }
}
