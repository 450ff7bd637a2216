import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const isCode = (error: unknown, ...codes: string[]) => codes.includes((error as NodeJS.ErrnoException).code ?? '');

/** Moves a file. Copied by the call for one file, which says so where the disk is full; the one for folders says something else. */
function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isCode(error, 'EXDEV')) throw error;
    copyFileSync(from, to);
  }
}

/** Moves a folder to where it may be already; what is there stays. */
function pour(from: string, to: string): void {
  if (!existsSync(to)) {
    try {
      return renameSync(from, to);
    } catch (error) {
      // Otherwise it is another disk, or somebody has begun to write there since.
      if (!isCode(error, 'EXDEV', 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error;
      mkdirSync(to, { recursive: true });
    }
  }
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) pour(source, target);
    else if (!existsSync(target)) moveFile(source, target);
  }
}

/**
 * Moves a folder, or what is in it into another to which others may write at the same time; by copying where the two lie on
 * different disks. A file that is there already stays. The first folder is gone then.
 */
export function pourFolder(from: string, to: string): void {
  pour(from, to);
  rmSync(from, { recursive: true, force: true });
}
