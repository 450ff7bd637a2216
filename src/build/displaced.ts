import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { entriesIn } from '../system/paths-in.ts';
import { SITE_MANIFEST } from '../verify/manifest.ts';
import { VERIFY_PAGE } from '../verify/page/page.ts';

/** Made by every build when all else lies in the site. */
const MADE_LAST: ReadonlySet<string> = new Set([SITE_MANIFEST, VERIFY_PAGE]);
/** Finished on their way into the site, so that they have other bytes there. */
const FINISHED = /\.(?:html|css)$/;

const sizeOf = (file: string) => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
};

/**
 * Files that were to be served as they are, and in whose place a build has put one of its own: by their names from the folder, in order.
 * @param served their folder
 * @param site the site that was made
 * @param leftOut those that are not to be served
 */
export function displacedFiles(served: string, site: string, leftOut: readonly string[] = []): string[] {
  const files = existsSync(served) ? entriesIn(served).filter((entry) => entry.isFile()) : [];
  const names = files.map(({ parentPath, name }) => path.relative(served, path.join(parentPath, name)).replaceAll(path.sep, '/'));
  return names.filter((name) => !leftOut.includes(name)).filter((name) => {
    const size = sizeOf(path.join(site, name));
    return MADE_LAST.has(name) || size === undefined || (!FINISHED.test(name) && size !== sizeOf(path.join(served, name)));
  }).sort();
}

/** What a build says of them. */
export const displacedNote = (names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`Not served, since every site has a file or folder of its own there: ${names.map((name) => `public/${name}`).join(', ')}`];
