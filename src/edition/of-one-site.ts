import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest, SITE_MANIFEST } from '../verify/manifest.ts';
import { EditionRefused, type EditionAbout } from './about.ts';

/** The root of the site that lies in a folder now; undefined where none does, as for a moment while a build puts another in its place. */
function rootNow(site: string): string | undefined {
  try {
    return readManifest(readFileSync(path.join(site, SITE_MANIFEST), 'utf8')).listedRoot;
  } catch {
    return undefined;
  }
}

/**
 * Makes something of a site, and sees to it that it is of that one alone: a build may put another in its place meanwhile, and what was read
 * of both would be listed and signed as if it were of one.
 * @param root of the site
 * @param undone what is not done otherwise
 * @throws EditionRefused where another site is there in the end, whatever else may have come of that
 */
export async function ofOneSite<T>(site: string, root: string, undone: string, make: () => Promise<T>): Promise<T> {
  const refuse = () => {
    if (rootNow(site) !== root) throw new EditionRefused(`${site} was built anew meanwhile, so ${undone}. Do it again when no build is running.`);
  };
  const made = await make().catch((error: unknown) => {
    refuse();
    throw error;
  });
  refuse();
  return made;
}

/** Reads what an edition holds out of its site. @throws EditionRefused where that was built anew meanwhile */
export const readSite = <T>({ site, about }: { site: string; about: EditionAbout }, read: () => Promise<T>): Promise<T> => ofOneSite(site, about.root, 'no edition was made of it', read);
