import { readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';

/** Whether a folder is there: not a file, nor a link that leads nowhere. */
export function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Everything below a folder. Folders that are links are named but not gone into: a circle of links has no end. (Node’s own
 * recursive listing follows links or not, depending on how it is asked.)
 */
export function entriesIn(folder: string): Dirent[] {
  const found: Dirent[] = [];
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      found.push(entry);
      if (entry.isDirectory()) pending.push(path.join(next, entry.name));
    }
  }
  return found;
}

/**
 * Whether a path leads to or through something whose name begins with a stop: what editing programs and systems leave beside what is
 * edited, such as the lock of Emacs, a link to nowhere that is named like the document.
 * @param name from a folder of the archive
 */
export const isHidden = (name: string): boolean => name.split(path.sep).some((step) => step.startsWith('.'));

/** Whether something bears the name of what editing programs and systems leave behind; nobody takes it for content. */
export const isLeftBehind = (name: string): boolean => /^\.|~$|^thumbs\.db$|^desktop\.ini$/i.test(name);

/** Every path below a folder, relative to it, in order. */
export function pathsIn(folder: string): string[] {
  const root = path.resolve(folder);
  const from = root.endsWith(path.sep) ? root.length : root.length + 1;
  return entriesIn(root).map((entry) => path.join(entry.parentPath, entry.name).slice(from)).sort();
}

/** Something among the files of a site is none, such as a link; the message says which, and what to do. */
export class NotPlainFile extends Error {
  override name = 'NotPlainFile';
}

/** A plain file below a folder. */
export interface FileBelow {
  /** From the folder, with forward slashes. */
  name: string;
  file: string;
}

/**
 * Every file below a folder, in no order.
 * @param folder absolute
 * @throws NotPlainFile for what is none, such as a link: a copy of the folder could not hold it
 */
export function plainFilesIn(folder: string): FileBelow[] {
  return entriesIn(folder).filter((entry) => !entry.isDirectory()).map((entry) => {
    const file = entry.parentPath + path.sep + entry.name;
    const given = file.slice(folder.length + 1);
    const name = path.sep === '/' ? given : given.replaceAll(path.sep, '/');
    if (!entry.isFile()) throw new NotPlainFile(`${name} is not a plain file, so a copy of the site could not hold it; put the file itself there`);
    return { name, file };
  });
}
