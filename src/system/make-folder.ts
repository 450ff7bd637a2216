import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** The uppermost of the folders that are missing. */
function firstMissing(folder: string): string {
  const above = path.dirname(folder);
  return above === folder || existsSync(above) ? folder : firstMissing(above);
}

/**
 * Makes a folder, and those above it as needed.
 * @param folder absolute
 * @returns the uppermost that was made; undefined where the folder was there
 */
export function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    // Of a disk that can only be read, Node says that the folder is not there; made alone, it says why.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') mkdirSync(firstMissing(folder));
    throw error;
  }
}
