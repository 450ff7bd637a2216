import { startThread } from '../system/start-thread.ts';

/** Work that is done in a thread. */
export interface ThreadWork<Result> {
  /** Tells the thread something: plain data. */
  tell(message: unknown): void;
  /** The one message that it posts when it is done. */
  done: Promise<Result>;
}

/**
 * Starts a thread for work beside whatever else is done. It can get ready while what it is to do is not yet known.
 * @param script what the thread runs
 * @param signal ends it before its time
 */
export function inThread<Result>(script: URL, signal: AbortSignal): ThreadWork<Result> {
  const worker = startThread(script, undefined);
  const end = () => void worker.terminate();
  signal.addEventListener('abort', end);
  // A process that is told to end clears away what it has begun: first nobody may go on writing it.
  process.prependOnceListener('exit', end);
  worker.once('exit', () => process.off('exit', end));
  const done = new Promise<Result>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`${script.pathname.split('/').slice(-3).join('/')} ended with ${code} before it was done`)));
  });
  // It may be ended before anybody waits for it.
  done.catch(() => undefined);
  return { tell: (message) => worker.postMessage(message), done };
}
