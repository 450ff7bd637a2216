import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { readBuiltIndex } from '../../search/index/read-index.ts';
import { purgedChunks } from '../../search/supplement/purge.ts';
import { isTakenBack } from '../../search/supplement/taken-back.ts';
import { packOf, UPDATE_PREFIX } from '../../search/transport/packs/names.ts';
import { VOCABULARY_FILE } from '../../search/vocabulary.ts';
import { readPack, writePack, writePacks } from '../folder/packs.ts';

/** From which indexes the packs of an updated copy are made. */
export interface PackOrder {
  /** The packs of the base, which stay as they are. */
  base: string;
  /** Index of the base, taken out of its packs. */
  baseIndex: string;
  /** Index of the site as it is now. */
  currentIndex: string;
  /** Index of what changed. */
  update: string;
  id: string;
  to: string;
}

/** The pages of an index of which something is withdrawn in another, by address, with the names of their fragments. */
async function withdrawnPages(base: string, current: string): Promise<Map<string, string>> {
  const [before, after] = [await readBuiltIndex(base), await readBuiltIndex(current)];
  const left = new Map(after.fragments.map((fragment) => [fragment.url, fragment]));
  return new Map(before.fragments.flatMap((fragment, page) => (isTakenBack(fragment, left.get(fragment.url)) ? [[fragment.url, before.account.pages[page]!.name] as const] : [])));
}

/** Changes what a pack holds. */
async function changePack(folder: string, id: string, file: string, change: (files: Record<string, string>) => void): Promise<void> {
  const pack = packOf(file);
  const files = { ...readPack(await readFile(path.join(folder, `${pack}.js`), 'utf8')) };
  change(files);
  await writePack(folder, pack, id, files);
}

/**
 * Writes the packs of an updated copy: those of its base, and beside them an index of what changed. Of what was withdrawn
 * the base’s keep nothing: neither its text, nor where its words stood, nor its words among the suggestions.
 */
export async function writeUpdatedPacks({ base, baseIndex, currentIndex, update, id, to }: PackOrder): Promise<void> {
  await cp(base, to, { recursive: true });
  await rm(path.join(to, `${packOf(UPDATE_PREFIX)}.js`), { force: true });
  await writePacks(update, id, to, UPDATE_PREFIX);
  const words = (await readFile(path.join(update, VOCABULARY_FILE))).toString('base64');
  await changePack(to, id, VOCABULARY_FILE, (files) => (files[VOCABULARY_FILE] = words));
  const withdrawn = await withdrawnPages(baseIndex, currentIndex);
  for (const name of withdrawn.values()) {
    const file = `fragment/${name}.pf_fragment`;
    await changePack(to, id, file, (files) => delete files[file]);
  }
  if (withdrawn.size === 0) return;
  for (const { path: file, content } of await purgedChunks({ base: baseIndex, urls: new Set(withdrawn.keys()) })) {
    await changePack(to, id, file, (files) => (files[file] = content.toString('base64')));
  }
}
