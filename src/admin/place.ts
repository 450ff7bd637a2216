import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Path of a content folder, with forward slashes, from the top of the repository that it belongs to: the nearest folder above it
 * with `.git`, or else the one above it.
 */
export function placeInRepository(content: string): string {
  let top = path.dirname(content);
  for (let folder = top; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) {
      top = folder;
      break;
    }
    if (path.dirname(folder) === folder) break;
  }
  return path.relative(top, content).replaceAll(path.sep, '/');
}
