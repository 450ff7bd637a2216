import { existsSync } from 'node:fs';
import path from 'node:path';
import { linksOut } from '../../model/links-out.ts';
import { pathsIn } from '../../model/paths-in.ts';
import { shownPath } from '../../model/read-text.ts';
import type { Rule } from '../rule.ts';

/** Where the files lie that are served as they are. */
export const PUBLIC_FOLDER = 'public';

/** Every path below a folder of such files, from it, but for links that lead out of it. */
export function pathsWithin(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const out = new Set(linksOut(folder).map((link) => path.relative(folder, link)));
  return pathsIn(folder).filter((name) => !out.has(name));
}

/** What is served lies in public/ itself: a build follows links, and would publish whatever they lead to. */
export const publicLinks: Rule = {
  name: 'file',
  severity: 'error',
  run(_, report) {
    for (const link of existsSync(PUBLIC_FOLDER) ? linksOut(PUBLIC_FOLDER) : []) {
      const message = `“${path.basename(link)}” is a link that leads out of ${PUBLIC_FOLDER}/, or nowhere`;
      report({ path: shownPath(link), at: () => ({ line: 1, column: 1 }) }, [], message, 'put the file itself there: a link could publish any file of the machine that builds');
    }
  },
};
