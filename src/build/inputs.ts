import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { isSettled, stampOf } from '../check/kept.ts';
import { gitAddress, WITHHELD_VARIABLE } from '../gate/index.ts';
import { codeDigest } from '../model/code-digest.ts';
import { entriesIn } from '../model/paths-in.ts';
import type { Settings } from '../model/settings.ts';
import { environmentOf } from './page-keys.ts';

/** All that a build depends on, as far as it was looked at. */
export interface Inputs {
  /** In one word: while it is the same, so is the site. */
  digest: string;
  /** Files that are known by what they hold: they had been written so lately that their stamps could not have told of another change. */
  byContent: string[];
}

const digestOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('base64url');

/**
 * Every file of a folder with its stamp, or what it holds.
 * @param byContent the files that are known by what they hold; those that are found to be such are added
 */
function filesOf(folder: string, byContent: Set<string>): string[] {
  const files = entriesIn(folder).filter((entry) => !entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
  return files.map((file) => {
    const stamp = stampOf(file);
    if (!isSettled(stamp)) byContent.add(file);
    const [size, modified, changed] = stamp;
    return `${file}\0${byContent.has(file) ? digestOf(readFileSync(file)) : `${size} ${modified} ${changed}`}`;
  });
}

const isFolder = (name: string) => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Looks at all that a build depends on: the code, the settings, the files of the archive, and what the gate knows of whoever builds.
 * Undefined where something of it can’t be read: the build then says what and why.
 * @param before what the last build depended on: its files are looked at in the same way
 */
export function inputsOf(settings: Settings, before?: Inputs, environment: NodeJS.ProcessEnv = process.env): Inputs | undefined {
  const byContent = new Set(before?.byContent);
  const list = environment[WITHHELD_VARIABLE];
  try {
    const folders = [settings.content, path.resolve('public')].map((folder) => (isFolder(folder) ? filesOf(folder, byContent) : []));
    const withheld = list ? readFileSync(list, 'base64') : null;
    const parts = [codeDigest(), readFileSync('package.json', 'utf8'), environmentOf(settings, environment), settings.content, settings.out, folders, withheld, process.cwd(), homedir(), gitAddress()];
    return { digest: digestOf(JSON.stringify(parts)), byContent: [...byContent] };
  } catch {
    return undefined;
  }
}
