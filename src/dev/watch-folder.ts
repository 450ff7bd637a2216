import { existsSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

/** A program that saves a file may do so in several steps: they are waited for this long, in milliseconds. */
const SETTLE = 50;

/** The nearest folder above that is there. */
const nearestAbove = (folder: string): string => {
  const above = path.dirname(folder);
  return existsSync(above) ? above : nearestAbove(above);
};

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

  const watchOne = (folder: string, onChange: (event: string, name: string | null) => void) => watchers.push(watch(folder, onChange).on('error', changed));

  const follow = (folder: string): void => {
    try {
      // Watched before it is listed: what comes in between is not missed.
      watchOne(folder, changed);
      for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) follow(path.join(folder, entry.name));
    } catch (error) {
      // It may have gone meanwhile.
      if (existsSync(folder)) throw error;
      if (folder === root) awaitReturn();
    }
  };

  /** Has what lies above the folder tell when it is back: another branch may have been checked out that has none. */
  const awaitReturn = (): void => {
    const above = nearestAbove(root);
    const [awaited] = path.relative(above, root).split(path.sep);
    watchOne(above, (_, name) => {
      if (name === null || name === awaited) changed();
    });
    // It may have come back before it was waited for.
    if (existsSync(path.join(above, awaited!))) changed();
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
