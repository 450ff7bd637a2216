import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatManifest, siteManifest } from '../export/manifest.ts';
import { MANIFEST_SIGNATURE, SITE_MANIFEST } from '../verify/manifest.ts';

/**
 * Lists the files of a finished site anew, after something was added to it. A signature of the former list would be a false
 * one, so it is taken away.
 * @returns whether a signature was taken away: the site is to be signed again
 */
export async function relistSite(site: string): Promise<boolean> {
  await writeFile(path.join(site, SITE_MANIFEST), formatManifest(await siteManifest(site)));
  const signature = path.join(site, MANIFEST_SIGNATURE);
  const wasSigned = existsSync(signature);
  await rm(signature, { force: true });
  return wasSigned;
}
