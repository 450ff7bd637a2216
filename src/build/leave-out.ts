import { rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Takes files out of a folder, and folders that hold nothing then: a name alone may tell. @param names from the folder */
export function leaveOut(folder: string, names: readonly string[]): void {
  for (const name of names) {
    rmSync(path.join(folder, name), { force: true });
    try {
      for (let empty = path.posix.dirname(name); empty !== '.'; empty = path.posix.dirname(empty)) rmdirSync(path.join(folder, empty));
    } catch {
      // Something else lies there.
    }
  }
}

/** What a build says of them. */
export const leftOutNote = (names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`Left out, since only texts that are not published name them: ${names.map((name) => `public/${name}`).join(', ')}`];
