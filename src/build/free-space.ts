import { existsSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from '../model/settings.ts';

/** The nearest folder that is there: what was being made on a full disk may not be. */
const standing = (folder: string): string => (existsSync(folder) ? folder : standing(path.dirname(folder)));

/** Folders that commands write to: the site, and what is kept for the next build. */
function written(): string[] {
  try {
    const { out, cache } = readSettings();
    return [out, cache];
  } catch {
    return [path.resolve('.')];
  }
}

/**
 * How much is free on each disk that commands write to. The system often says that a disk is full without saying which;
 * what had been begun is cleared away by the time it is told, so a little may be free again.
 */
export function freeSpace(folders: readonly string[] = written()): string {
  const disks = new Map<number, string>();
  for (const folder of folders) {
    const there = standing(path.resolve(folder));
    const { dev } = statSync(there);
    if (disks.has(dev)) continue;
    const { bavail, bsize, files, ffree } = statfsSync(there);
    // Of a disk that counts its files, none may be left.
    const room = files > 0 && ffree === 0 ? 'no further file' : `${((bavail * bsize) / 1e6).toFixed(1)} MB`;
    disks.set(dev, `${room} on the disk of ${folder}`);
  }
  return `free now: ${[...disks.values()].join(', ')}`;
}
