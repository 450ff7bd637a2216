import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { edition as words } from '../../i18n/fa/edition.ts';
import { INDEX_FOLDER } from '../../search/manifest.ts';
import { buildSupplementIndex } from '../../search/supplement/build.ts';
import { PACKS_FOLDER } from '../../search/transport/packs/names.ts';
import { UPDATE_MANIFEST, UPDATE_SIGNATURE } from '../../verify/manifest.ts';
import { signCopy } from '../../verify/sign.ts';
import { readUpdate, type UpdateManifest } from '../../verify/update.ts';
import { EditionRefused } from '../about.ts';
import { finishEdition } from '../finish.ts';
import { carryPages } from '../folder/make.ts';
import type { EditionOrder } from '../make.ts';
import { readSite } from '../of-one-site.ts';
import type { EditionRecord } from '../record.ts';
import { zipFolder } from '../zip-folder.ts';
import { applySupplement } from './apply.ts';
import { asItWasMade, copyBase, openBase, unpackIndex, type BaseEdition } from './base.ts';
import { bringsNews } from './overlay.ts';
import { writeUpdatedPacks } from './packs.ts';
import { writeSupplement } from './write.ts';

/**
 * The list of the last update to an edition, which the next one goes on from; null before the first.
 * @param file where it is kept
 * @throws EditionRefused where it is of another edition of that day
 */
async function lastUpdate(file: string, { date, root }: BaseEdition): Promise<UpdateManifest | null> {
  if (!existsSync(file)) return null;
  const last = readUpdate(await readFile(file, 'utf8'));
  if (last.since !== root) throw new EditionRefused(`${file} tells of updates to another edition of ${date}, with the root ${last.since}; this one’s is ${root}. Name that one; or, if no reader has it, delete the file, and updates begin anew.`);
  return last;
}

/**
 * Makes an update for copies of an edition: what changed in the site since, with a small index of it.
 * @param previous folder of the edition, as it was first made
 * @throws EditionRefused where it is none, or not as it was made, or nothing changed, ManifestRefused where a list can’t be used
 */
export async function makeSupplementEdition(order: EditionOrder, previous: string): Promise<EditionRecord> {
  const { site, to, work: workshop, about, key, onProgress } = order;
  const opened = await openBase(previous);
  const kept = path.join(to, `archive-${opened.date}-${UPDATE_MANIFEST}`);
  const last = await lastUpdate(kept, opened);
  const work = mkdtempSync(path.join(workshop, 'update-'));
  const inWork = (name: string) => path.join(work, name);
  try {
    const base = await asItWasMade(opened, inWork('base'));
    await unpackIndex(base, inWork('base-index'));
    const currentIndex = path.join(site, INDEX_FOLDER);
    const index = await readSite(order, async () => {
      const made = await buildSupplementIndex({ base: inWork('base-index'), current: currentIndex, to: inWork('update-index') });
      await mkdir(inWork('updated'));
      await carryPages({ site, id: base.id, to: inWork('updated'), onProgress });
      await writeUpdatedPacks({ base: path.join(base.folder, PACKS_FOLDER), baseIndex: inWork('base-index'), currentIndex, update: inWork('update-index'), id: base.id, to: path.join(inWork('updated'), PACKS_FOLDER) });
      return made;
    });
    await finishEdition(inWork('updated'), { ...about, id: base.id }, 'folder', undefined);
    const update = await writeSupplement({ base: base.folder, updated: inWork('updated'), previous: last, date: about.date, to: inWork('supplement') });
    const former = last ? `update ${last.sequence}, of ${last.date}` : `the edition of ${base.date}`;
    if (!bringsNews(update, last, index.superseded.length + index.added.length > 0)) throw new EditionRefused(`nothing changed since ${former}: there is nothing to update`);
    if (key) {
      // What is signed is the copy that it makes, so one is made: the signature also says that it can be.
      await copyBase(base, inWork('signed'));
      await applySupplement({ copy: inWork('signed'), supplement: inWork('supplement') });
      await signCopy(inWork('signed'), key.file, key.password);
      await copyFile(path.join(inWork('signed'), UPDATE_SIGNATURE), path.join(inWork('supplement'), UPDATE_SIGNATURE));
    }
    const file = `archive-${base.date}-update-${update.sequence}.zip`;
    const made = await zipFolder(inWork('supplement'), '', path.join(to, file), work, onProgress);
    await copyFile(path.join(inWork('supplement'), UPDATE_MANIFEST), kept);
    return { file, kind: 'supplement', title: words.titles.supplement.replace('{date}', base.date), date: about.date, ...made, documents: index.added.length, root: update.root };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
