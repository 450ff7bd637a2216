import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** How many files a folder holds, and how many bytes they are. */
export function sizeOf(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { files: files.length, bytes: files.reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0) };
}
