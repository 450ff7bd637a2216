import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { isSettled, stampOf } from '../check/kept.ts';
import { gitAddress, WITHHELD_VARIABLE } from '../gate/index.ts';
import { codeDigest } from '../system/code-digest.ts';
import type { Inputs } from '../model/last-site.ts';
import { entriesIn } from '../system/paths-in.ts';
import type { Settings } from '../model/settings.ts';
import { digestOf, environmentOf } from './page-keys.ts';

/**
 * Every file of a folder with its stamp, or what it holds. What lies behind a link may be read, and is not looked at here.
 * @param byContent the files that are known by what they hold; those that are found to be such are added
 * @throws where there is a link, or something can’t be read
 */
function filesOf(folder: string, byContent: Set<string>): string[] {
  const entries = entriesIn(folder).filter((entry) => !entry.isDirectory());
  if (entries.some((entry) => entry.isSymbolicLink())) throw new Error(`${folder}: a link`);
  return entries.map(({ parentPath, name }) => path.join(parentPath, name)).sort().map((file) => {
    const stamp = stampOf(file);
    if (!isSettled(stamp)) byContent.add(file);
    const [size, modified, changed] = stamp;
    return `${file}\0${byContent.has(file) ? digestOf(readFileSync(file)) : `${size} ${modified} ${changed}`}`;
  });
}

const isFolder = (name: string) => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Looks at all that a build depends on: the code, the settings, the files of the archive, and what the gate knows of whoever builds.
 * Undefined where something of it can’t be looked at: the build then goes through all its steps, and says what is wrong.
 * @param before what the last build depended on: its files are looked at in the same way
 */
export function inputsOf(settings: Settings, before?: Inputs, environment: NodeJS.ProcessEnv = process.env): Inputs | undefined {
  const byContent = new Set(before?.byContent);
  const list = environment[WITHHELD_VARIABLE];
  try {
    const folders = [settings.content, path.resolve('public')].map((folder) => (isFolder(folder) ? filesOf(folder, byContent) : []));
    const withheld = list ? readFileSync(list, 'base64') : null;
    const parts = [codeDigest(), environmentOf(settings, environment), settings.content, settings.out, folders, withheld, process.cwd(), homedir(), gitAddress()];
    return { digest: digestOf(JSON.stringify(parts)), byContent: [...byContent] };
  } catch {
    return undefined;
  }
}
