import { startThread } from '../model/start-thread.ts';

/**
 * Has a thread do work beside whatever else is done.
 * @param script what the thread runs; it posts one message when it is done
 * @param order what it is to do: plain data
 * @param signal ends it before its time
 * @param rest what it gets by a message when it is known; the thread can get ready meanwhile
 * @returns the message
 */
export function inThread<T>(script: URL, order: unknown, signal: AbortSignal, rest?: Promise<unknown>): Promise<T> {
  const worker = startThread(script, order);
  // Where it never gets known, the thread is ended by the signal.
  rest?.then((known) => worker.postMessage(known), () => undefined);
  const end = () => void worker.terminate();
  signal.addEventListener('abort', end);
  // A process that is told to end clears away what it has begun: first nobody may go on writing it.
  process.prependOnceListener('exit', end);
  worker.once('exit', () => process.off('exit', end));
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`${script.pathname.split('/').slice(-3).join('/')} ended with ${code} before it was done`)));
  });
}
