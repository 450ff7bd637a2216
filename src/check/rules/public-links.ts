import { existsSync } from 'node:fs';
import path from 'node:path';
import { nameLeftover } from '../../gate/leftovers.ts';
import { linksOut } from '../../model/read/links-out.ts';
import { entriesIn, pathsIn } from '../../system/paths-in.ts';
import type { Content } from '../../model/read/content.ts';
import { shownPath } from '../../model/read/read-text.ts';
import { addressOfPage, EDITOR, MISSING_PAGE } from '../../permanence/addresses.ts';
import { isOfEditions } from '../../verify/edition-files.ts';
import { collidingPaths, pathFault } from '../../verify/file-name.ts';
import { OWN_FILES, SITE_MANIFEST } from '../../verify/manifest.ts';
import { pagesOf } from '../addresses.ts';
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

/** What stands in the place of something that the archive has, or that says how its files can be checked, and nobody would see. */
function placeFault(name: string, taken: ReadonlySet<string>): Fault | undefined {
  // A build writes the list of files last, over whatever is there, and says so.
  if (OWN_FILES.has(name) && name !== SITE_MANIFEST) {
    return [name, `every copy is checked by what it has at “${name}”: with this, no copy of the site could be`, 'remove it: signing, and what is made of a finished site, writes it there'];
  }
  if (isOfEditions(name)) return [name, `“npm run edition” puts a file of its own at “${name}”, and takes away what is there`, 'remove it; editions are put into a finished site by “npm run edition -- publish”, after each build'];
  const address = name === MISSING_PAGE ? `/${name}` : addressOfPage(name);
  return address !== undefined && taken.has(address) ? [name, `the archive has a page at ${address}, which readers would never see`, 'remove it, or put it at an address of its own'] : undefined;
}

/**
 * Files of a folder that can’t be served as they are: links that lead out of it, which could publish any file of the machine
 * that builds, names that not every system can have, what belongs to tools, and what would take the place of a page. The gate would
 * find most of them too, at the end of a build.
 * @param taken addresses at which the site has pages
 */
export function publicFaults(folder: string, taken: ReadonlySet<string> = new Set()): Fault[] {
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
    return leftover ? [name, leftover.message, leftover.remedy] : placeFault(name, taken);
  });
  const colliding = collidingPaths(files.map(({ name }) => name)).map((name): Fault => [name, `some systems take “${name}” and another file here for one`, RENAME]);
  return [...faults.filter((fault) => fault !== undefined), ...colliding].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Where the site has pages, also such as nobody links to. */
export const takenAddresses = (content: Content) => new Set([...pagesOf(content), `/${MISSING_PAGE}`, ...(content.identity?.record.admin ? [EDITOR] : [])]);

/** What is served lies in public/ itself, under names that every copy can have and the site has not. */
export const publicLinks: Rule = {
  name: 'file',
  severity: 'error',
  run(content, report) {
    for (const [name, message, remedy] of publicFaults(PUBLIC_FOLDER, takenAddresses(content))) report({ path: shownPath(path.join(PUBLIC_FOLDER, name)), at: () => ({ line: 1, column: 1 }) }, [], message, remedy);
  },
};
