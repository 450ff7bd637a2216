import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PACKS_FOLDER } from '../../search/transport/packs/names.ts';
import { shownFile, UPDATE_MANIFEST } from '../../verify/manifest.ts';
import { openFolder } from '../../verify/places/folder.ts';
import { verifyCopy } from '../../verify/verify.ts';
import { EditionRefused } from '../about.ts';
import { EDITION_FILE } from '../finish.ts';
import { readPack } from '../folder/packs.ts';

/** The edition to which an update adds. */
export interface BaseEdition {
  folder: string;
  id: string;
  date: string;
  /** Root of its manifest. */
  root: string;
  /** Files in it that its manifest does not list, as file managers leave them. */
  extra: readonly string[];
}

/**
 * Looks at the edition that readers have.
 * @throws EditionRefused where it is no folder edition, or not as it was first made
 */
export async function openBase(folder: string): Promise<BaseEdition> {
  const file = path.join(folder, EDITION_FILE);
  if (!existsSync(file)) throw new EditionRefused(`${folder} is no edition: it has no ${EDITION_FILE}. Name the folder of the edition that readers have.`);
  const { kind, id, date } = JSON.parse(await readFile(file, 'utf8')) as Omit<BaseEdition, 'folder' | 'root' | 'extra'> & { kind: string };
  if (kind !== 'folder') throw new EditionRefused(`${folder} is an edition of the kind “${kind}”; only the folder takes updates.`);
  if (existsSync(path.join(folder, UPDATE_MANIFEST))) throw new EditionRefused(`${folder} was updated already. Updates are made against the edition as it was first made: name that, and keep it.`);
  // What is wrong in it would be brought to all copies, and vouched for. What a file manager has added to it is no harm.
  const { missing, changed, unreadable, extra, rootIsGood, root } = await verifyCopy(await openFolder(folder));
  const [wrong] = [...missing, ...changed, ...unreadable.map(({ path: name }) => name)];
  if (wrong !== undefined || !rootIsGood) throw new EditionRefused(`${folder} is not as it was first made${wrong === undefined ? '' : ` (${shownFile(wrong)})`}: “npm run verify” says how it differs. Unpack it anew from its zip.`);
  return { folder, id, date, root, extra: extra ?? [] };
}

/** Copies an edition as it was made, without what a file manager has put into it. */
export async function copyBase({ folder, extra }: BaseEdition, to: string): Promise<void> {
  const left = new Set(extra.map((name) => path.join(folder, name)));
  await cp(folder, to, { recursive: true, filter: (from) => !left.has(from) });
}

/** An edition as it was made: itself where nothing was put into it, else a copy. @param to where that goes */
export async function asItWasMade(base: BaseEdition, to: string): Promise<BaseEdition> {
  if (base.extra.length === 0) return base;
  await copyBase(base, to);
  return { ...base, folder: to, extra: [] };
}

/** Takes the index of an edition out of its packs, into a folder such as a site has. */
export async function unpackIndex({ folder }: BaseEdition, to: string): Promise<void> {
  const packs = path.join(folder, PACKS_FOLDER);
  for (const pack of await readdir(packs)) {
    for (const [name, content] of Object.entries(readPack(await readFile(path.join(packs, pack), 'utf8')))) {
      const file = path.join(to, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content, 'base64');
    }
  }
}
