import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where a content folder lies within its repository. */
export interface RepositoryPlace {
  /** Path of the content folder from the top of the repository, with forward slashes. */
  content: string;
  /** Name of the repository’s folder. */
  folder: string;
}

/** Finds the repository that a content folder belongs to: the nearest folder above it with `.git`, or else the one above it. */
export function repositoryPlace(content: string): RepositoryPlace {
  let top = path.dirname(content);
  for (let folder = top; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) {
      top = folder;
      break;
    }
    if (path.dirname(folder) === folder) break;
  }
  return { content: path.relative(top, content).replaceAll(path.sep, '/'), folder: path.basename(top) };
}
