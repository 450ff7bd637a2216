import { existsSync } from 'node:fs';
import path from 'node:path';
import { nameLeftover } from '../../gate/leftovers.ts';
import { linksOut } from '../../model/links-out.ts';
import { entriesIn, pathsIn } from '../../model/paths-in.ts';
import { shownPath } from '../../model/read-text.ts';
import { collidingPaths, pathFault } from '../../verify/file-name.ts';
import type { Rule } from '../rule.ts';

/** Where the files lie that are served as they are. */
export const PUBLIC_FOLDER = 'public';

/** Every path below a folder of such files, from it, but for links that lead out of it. */
export function pathsWithin(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const out = new Set(linksOut(folder).map((link) => path.relative(folder, link)));
  return pathsIn(folder).filter((name) => !out.has(name));
}

/** What is wrong with a file of a folder, and what to do. */
type Fault = readonly [name: string, message: string, remedy: string];

const RENAME = 'rename it';

/**
 * Files of a folder that can’t be served as they are: links that lead out of it, which could publish any file of the machine
 * that builds, names that not every system can have, and what belongs to tools. The gate would find them too, at the end of a build.
 */
export function publicFaults(folder: string): Fault[] {
  if (!existsSync(folder)) return [];
  const leadOut = new Set(linksOut(folder));
  const files = entriesIn(folder).filter((entry) => !entry.isDirectory()).map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return { file, name: path.relative(folder, file).replaceAll(path.sep, '/') };
  });
  const faults = files.map(({ file, name }): Fault | undefined => {
    if (leadOut.has(file)) return [name, `“${path.basename(file)}” is a link that leads out of ${PUBLIC_FOLDER}/, or nowhere`, 'put the file itself there: a link could publish any file of the machine that builds'];
    const fault = pathFault(name);
    if (fault) return [name, `the file name ${JSON.stringify(name)} ${fault}`, RENAME];
    const leftover = nameLeftover(name);
    return leftover ? [name, leftover.message, leftover.remedy] : undefined;
  });
  const colliding = collidingPaths(files.map(({ name }) => name)).map((name): Fault => [name, `some systems take “${name}” and another file here for one`, RENAME]);
  return [...faults.filter((fault) => fault !== undefined), ...colliding].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** What is served lies in public/ itself, under names that every copy can have. */
export const publicLinks: Rule = {
  name: 'file',
  severity: 'error',
  run(_, report) {
    for (const [name, message, remedy] of publicFaults(PUBLIC_FOLDER)) report({ path: shownPath(path.join(PUBLIC_FOLDER, name)), at: () => ({ line: 1, column: 1 }) }, [], message, remedy);
  },
};
