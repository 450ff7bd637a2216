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

/** Every file of a folder with its stamp; undefined where one was written so lately that its stamp can’t tell of the next change. */
function stampsIn(folder: string): string[] | undefined {
  try {
    const files = entriesIn(folder).filter((entry) => !entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name));
    const stamps = files.map(stampOf);
    if (!stamps.every(isSettled)) return undefined;
    return stamps.map(([size, modified, changed], index) => `${files[index]}\0${size} ${modified} ${changed}`).sort();
  } catch {
    // A folder within that can’t be looked into: whoever reads the archive says so.
    return undefined;
  }
}

const isFolder = (name: string) => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * All that a build depends on, in one word: the code, the settings, the files of the archive by their stamps, and what the gate knows
 * of whoever builds. While it is the same, the site is. Undefined where that can’t be told.
 */
export function inputsOf(settings: Settings, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = [settings.content, path.resolve('public')].map((folder) => (isFolder(folder) ? stampsIn(folder) : []));
  if (folders.includes(undefined)) return undefined;
  const list = environment[WITHHELD_VARIABLE];
  // One that can’t be read stops a build, which then says why.
  if (list && !statSync(list, { throwIfNoEntry: false })?.isFile()) return undefined;
  const withheld = list ? readFileSync(list, 'base64') : null;
  const parts = [codeDigest(), readFileSync('package.json', 'utf8'), environmentOf(settings, environment), settings.content, settings.out, folders, withheld, process.cwd(), homedir(), gitAddress()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
