import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EDITIONS_LIST, readEditions, type EditionRecord } from './record.ts';

/** The editions that a folder lists; none where it has no list. @throws Error where the list can’t be used */
export function readList(folder: string): EditionRecord[] {
  const file = path.join(folder, EDITIONS_LIST);
  return existsSync(file) ? readEditions(readFileSync(file, 'utf8')) : [];
}

/** Adds editions to the list of a folder; one of the same file takes the place of the former. Files that are gone are not listed any more. */
export function addToList(folder: string, made: readonly EditionRecord[]): void {
  const byFile = new Map([...readList(folder), ...made].map((record) => [record.file, record]));
  const kept = [...byFile.values()].filter(({ file }) => existsSync(path.join(folder, file)));
  kept.sort((a, b) => (a.file < b.file ? -1 : 1));
  const list = path.join(folder, EDITIONS_LIST);
  writeFileSync(`${list}.new`, `${JSON.stringify(kept, null, 1)}\n`);
  renameSync(`${list}.new`, list);
}
