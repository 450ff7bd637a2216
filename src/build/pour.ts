import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const isCode = (error: unknown, ...codes: string[]) => codes.includes((error as NodeJS.ErrnoException).code ?? '');

function pourFolderInto(source: string, target: string): void {
  if (existsSync(target)) return pourByName(source, target);
  try {
    renameSync(source, target);
  } catch (error) {
    // Somebody has begun to write there since.
    if (!isCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error;
    pourByName(source, target);
  }
}

function pourByName(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) pourFolderInto(source, target);
    else if (!existsSync(target)) renameSync(source, target);
  }
}

/**
 * Moves what is in a folder into another, to which others may write at the same time; by copying where the two lie on
 * different disks. A file that is there already stays. The first folder is gone then.
 */
export function pourFolder(from: string, to: string): void {
  try {
    pourByName(from, to);
  } catch (error) {
    if (!isCode(error, 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true, force: false });
  }
  rmSync(from, { recursive: true, force: true });
}
