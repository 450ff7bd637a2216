import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InFlight } from '../../system/in-flight.ts';
import { pathsIn } from '../../system/paths-in.ts';
import { packScript, RECEIVER, type PackFiles } from '../../search/transport/packs/format.ts';
import { isCarried, packOf } from '../../search/transport/packs/names.ts';

/** Writes one pack. */
export const writePack = (folder: string, name: string, edition: string, files: PackFiles): Promise<void> =>
  writeFile(path.join(folder, `${name}.js`), packScript(name, edition, files));

/**
 * Writes an index as script packs.
 * @param index folder of the index
 * @param edition that the packs belong to
 * @param to folder that they go to
 * @param prefix stands before the names of the files in their packs
 */
export async function writePacks(index: string, edition: string, to: string, prefix = ''): Promise<void> {
  await mkdir(to, { recursive: true });
  const packs = new Map<string, string[]>();
  for (const name of pathsIn(index).map((file) => file.replaceAll(path.sep, '/'))) {
    if (!isCarried(name) || !/\.[a-z_]+$/.test(name)) continue;
    const pack = packOf(prefix + name);
    packs.set(pack, [...(packs.get(pack) ?? []), name]);
  }
  const working = new InFlight();
  const write = async (pack: string, names: string[]) => {
    const files: PackFiles = {};
    for (const name of names) files[prefix + name] = (await readFile(path.join(index, name))).toString('base64');
    await writePack(to, pack, edition, files);
  };
  for (const [pack, names] of packs) await working.add(write(pack, names));
  await working.done();
}

/**
 * The files of a pack, read from its script without running it.
 * @throws Error where it is none
 */
export function readPack(script: string): PackFiles {
  const words = JSON.parse(`[${script.trim().slice(`${RECEIVER}(`.length, -1)}]`) as [string, string, string, PackFiles];
  return words[3];
}
