import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readManifest, SITE_MANIFEST, UPDATE_MANIFEST } from '../../verify/manifest.ts';
import type { UpdateManifest } from '../../verify/update.ts';
import { overlayOf } from './overlay.ts';
import { tombstoneOf } from './tombstone.ts';

/** Folders from which a supplement is made, and where it goes. */
export interface SupplementOrder {
  /** A copy as readers have it, with its manifest. */
  base: string;
  /** The same as it is to be, with its own manifest. */
  updated: string;
  /** List of the last supplement to this base; null before the first. */
  previous: UpdateManifest | null;
  /** Day on which the supplement is made, as in 2026-11-28. */
  date: string;
  /** A folder that is empty or not there yet. */
  to: string;
}

/**
 * Writes a supplement: the files that changed, what stands in the place of those that are gone, and the list of both.
 * @throws ManifestRefused where a manifest can’t be used, EditionRefused as `overlayOf`, Error where the last supplement belongs to another base
 */
export async function writeSupplement({ base, updated, previous, date, to }: SupplementOrder): Promise<UpdateManifest> {
  const manifestOf = async (folder: string) => readManifest(await readFile(path.join(folder, SITE_MANIFEST), 'utf8')).manifest;
  const update = overlayOf({
    base: await manifestOf(base),
    updated: await manifestOf(updated),
    previous,
    date,
  });
  const targetOf = async (name: string) => {
    const target = path.join(to, name);
    await mkdir(path.dirname(target), { recursive: true });
    return target;
  };
  for (const { path: name } of update.files) await cp(path.join(updated, name), await targetOf(name));
  for (const { path: name } of update.removed) await writeFile(await targetOf(name), tombstoneOf(name));
  await writeFile(await targetOf(UPDATE_MANIFEST), `${JSON.stringify(update)}\n`);
  return update;
}
