import { existsSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

/** A program that saves a file may do so in several steps: they are waited for this long, in milliseconds. */
const SETTLE = 50;

/**
 * Has a folder looked at, at once and again after each change in it or below. The system is asked to tell of folders only:
 * asked to tell of each of ten thousand files, it takes seconds to begin.
 * @param look is not called again before it is done
 * @param signal ends it
 */
export function watchFolder(root: string, look: () => Promise<void>, signal?: AbortSignal): void {
  const watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isDue = true;
  let isBusy = false;

  const close = () => {
    for (const watcher of watchers.splice(0)) watcher.close();
  };

  const follow = (folder: string): void => {
    try {
      // Watched before it is listed: what comes in between is not missed.
      watchers.push(watch(folder, changed).on('error', changed));
      for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) follow(path.join(folder, entry.name));
    } catch (error) {
      // It may have gone meanwhile.
      if (existsSync(folder)) throw error;
    }
  };

  const work = async () => {
    if (isBusy) return;
    isBusy = true;
    while (isDue && !signal?.aborted) {
      isDue = false;
      // All anew: a folder that was removed and came back under its name is another one.
      close();
      follow(root);
      await look();
    }
    isBusy = false;
  };

  function changed(): void {
    isDue = true;
    clearTimeout(timer);
    timer = setTimeout(() => void work(), SETTLE);
  }

  signal?.addEventListener('abort', () => {
    clearTimeout(timer);
    close();
  });
  void work();
}
