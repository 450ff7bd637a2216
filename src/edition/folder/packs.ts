import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InFlight } from '../../model/in-flight.ts';
import { pathsIn } from '../../model/paths-in.ts';
import { packScript, type PackFiles } from '../../search/transport/packs/format.ts';
import { isCarried, packOf } from '../../search/transport/packs/names.ts';

/**
 * Writes an index as script packs.
 * @param index folder of the index
 * @param edition that the packs belong to
 * @param to folder that they go to
 */
export async function writePacks(index: string, edition: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const packs = new Map<string, string[]>();
  for (const name of pathsIn(index).map((file) => file.replaceAll(path.sep, '/'))) {
    if (!isCarried(name) || !/\.[a-z_]+$/.test(name)) continue;
    const pack = packOf(name);
    packs.set(pack, [...(packs.get(pack) ?? []), name]);
  }
  const working = new InFlight();
  const write = async (pack: string, names: string[]) => {
    const files: PackFiles = {};
    for (const name of names) files[name] = (await readFile(path.join(index, name))).toString('base64');
    await writeFile(path.join(to, `${pack}.js`), packScript(pack, edition, files));
  };
  for (const [pack, names] of packs) await working.add(write(pack, names));
  await working.done();
}
