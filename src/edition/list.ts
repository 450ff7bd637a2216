import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EDITIONS_LIST } from '../verify/edition-files.ts';
import { readEditions, type EditionRecord } from './record.ts';

/** The editions that a folder lists; none where it has no list. @throws Error where the list can’t be used */
export function readList(folder: string): EditionRecord[] {
  const file = path.join(folder, EDITIONS_LIST);
  return existsSync(file) ? readEditions(readFileSync(file, 'utf8')) : [];
}

/** What an edition takes the place of: one of the same file, and an update any that was made to the same edition before, whatever its number. */
const placeOf = ({ file, kind }: EditionRecord) => (kind === 'supplement' ? file.replace(/-\d+\.zip$/, '') : file);

const byDate = (one: EditionRecord, other: EditionRecord) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0);

/** How the names of updates begin to folders that were made anew, as others, under the same name: whoever has the new one can’t use them. */
const outlived = (before: readonly EditionRecord[], made: readonly EditionRecord[]): string[] =>
  made.filter(({ kind, file, root }) => kind === 'folder' && before.some((former) => former.file === file && former.root !== root)).map(({ file }) => file.replace(/\.zip$/, '-update-'));

/**
 * Adds editions to the list of a folder, in the place of those before. Of the updates to an edition that is the last: it holds all that the
 * others hold, and they may hold what was withdrawn since. Files that are gone are not listed any more, nor updates to a folder that was made
 * anew.
 */
export function addToList(folder: string, made: readonly EditionRecord[]): void {
  const before = readList(folder);
  const old = outlived(before, made);
  const usable = before.filter(({ kind, file }) => kind !== 'supplement' || !old.some((beginning) => file.startsWith(beginning)));
  const byPlace = new Map([...usable.sort(byDate), ...made].map((record) => [placeOf(record), record]));
  const kept = [...byPlace.values()].filter(({ file }) => existsSync(path.join(folder, file)));
  kept.sort((a, b) => (a.file < b.file ? -1 : 1));
  const list = path.join(folder, EDITIONS_LIST);
  writeFileSync(`${list}.new`, `${JSON.stringify(kept, null, 1)}\n`);
  renameSync(`${list}.new`, list);
}
