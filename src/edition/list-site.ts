import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeManifest } from '../export/manifest.ts';
import { SAVED_PROOF } from '../verify/manifest.ts';
import { proveFile } from '../verify/proof.ts';
import type { ChangedSite } from './changed-site.ts';
import { SAVED_MANIFEST, type SavedProof } from './saved/form.ts';

/** Lists the files of a changed site. What browsers save is proven to be of the list. */
export async function listSite(changed: ChangedSite): Promise<void> {
  const { manifest } = await writeManifest(changed.folder, changed.files);
  if (!changed.has(SAVED_MANIFEST)) return;
  const proof: SavedProof = { root: manifest.root, ...proveFile(manifest.files, SAVED_MANIFEST) };
  await writeFile(path.join(changed.folder, SAVED_PROOF), `${JSON.stringify(proof)}\n`);
}
