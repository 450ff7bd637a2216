import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFolder } from '../build/swap.ts';
import { MANIFEST_SIGNATURE, readManifest, SITE_MANIFEST } from '../verify/manifest.ts';
import { requireBuilt } from './about.ts';
import { ChangedSite } from './changed-site.ts';
import { listSite } from './list-site.ts';
import { ofOneSite } from './of-one-site.ts';

const UNDONE = 'it was left as it is';

/**
 * Changes a finished site without ever showing it half-changed: what is changed is made beside it and takes its place at the end,
 * listed anew. If anything fails, or the process is killed, the site is left as it was. A signature of the former list would be a
 * false one, so it is not taken over.
 * @param change makes the changes
 * @returns what it returns, and whether there was a signature: the site is to be signed again
 * @throws as `requireBuilt` and `ofOneSite`; then nothing was changed
 */
export function changeSite<T extends object>(site: string, change: (changed: ChangedSite) => Promise<T>): Promise<T & { wasSigned: boolean }> {
  return replaceFolder(site, async (folder) => {
    // Here and not before: a kill in the middle of an earlier swap is made good by now.
    const { root } = await requireBuilt(site, UNDONE);
    const wasSigned = existsSync(path.join(site, MANIFEST_SIGNATURE));
    const made = await ofOneSite(site, root, UNDONE, async () => {
      const changed = new ChangedSite(site, folder, readManifest(readFileSync(path.join(site, SITE_MANIFEST), 'utf8')).manifest.files);
      const done = await change(changed);
      await listSite(changed);
      return done;
    });
    return { ...made, wasSigned };
  });
}
