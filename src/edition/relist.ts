import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeManifest } from '../export/manifest.ts';
import { MANIFEST_SIGNATURE, SAVED_PROOF } from '../verify/manifest.ts';
import { proveFile } from '../verify/proof.ts';
import { SAVED_MANIFEST, type SavedProof } from './saved/form.ts';

/**
 * Lists the files of a finished site anew, after something was added to it. A signature of the former list would be a false
 * one, so it is taken away. What browsers save is proven anew to be of the new list.
 * @returns whether a signature was taken away: the site is to be signed again
 */
export async function relistSite(site: string): Promise<boolean> {
  const { manifest } = await writeManifest(site);
  if (manifest.files.some((file) => file.path === SAVED_MANIFEST)) {
    const proof: SavedProof = { root: manifest.root, ...proveFile(manifest.files, SAVED_MANIFEST) };
    await writeFile(path.join(site, SAVED_PROOF), `${JSON.stringify(proof)}\n`);
  }
  const signature = path.join(site, MANIFEST_SIGNATURE);
  const wasSigned = existsSync(signature);
  await rm(signature, { force: true });
  return wasSigned;
}
