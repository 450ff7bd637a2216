import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { COLLECTIONS } from '../../model/schema/index.ts';
import { InFlight } from '../../model/in-flight.ts';
import { entriesIn } from '../../model/paths-in.ts';
import { INDEX_FOLDER } from '../../search/manifest.ts';
import { PACKS_FOLDER } from '../../search/transport/packs/names.ts';
import type { EditionAbout } from '../about.ts';
import { isCarriedOver } from './carried.ts';
import { pageOnDisk } from './page.ts';
import { writePacks } from './packs.ts';
import { writeScripts } from './scripts.ts';

/** Hides what is for pages whose style sheet is missing, and shows what is wrong with a copy. */
const STYLE = `.alone { display: none; }
.trouble { border-inline-start: 0.25rem solid currentcolor; margin-block: 1rem; padding-inline-start: 0.75rem; }
`;

/**
 * On the web a face that does not come at once is left out, so that nothing moves. On a disk it comes at once, but never so
 * early as one that was asked for before the style sheet was read.
 */
const styleOnDisk = (css: string) => css.replace(/font-display:\s*optional/g, 'font-display:swap');

/** The files that a folder takes over from its site, by path from the root. */
export function carriedFiles(site: string): string[] {
  const files = entriesIn(site).filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')).filter(isCarriedOver).sort();
}

/** How many documents a site holds: each has a folder in that of its collection, and its record in it. */
export function countDocuments(site: string): number {
  return COLLECTIONS.reduce((sum, collection) => {
    const folder = path.join(site, collection);
    return sum + (existsSync(folder) ? readdirSync(folder).filter((id) => existsSync(path.join(folder, id, 'index.json'))).length : 0);
  }, 0);
}

/**
 * Makes of a built site a folder that opens, reads and searches by double click, from any place on any disk.
 * @param site the built site
 * @param about the edition; pages, scripts and packs carry its id
 * @param to folder that is made; it exists and is empty
 * @param onProgress is told how many files are done
 */
export async function makeFolder(site: string, { id }: Pick<EditionAbout, 'id'>, to: string, onProgress: (done: number, of: number) => void = () => {}): Promise<void> {
  const files = carriedFiles(site);
  const there = new Set([...files, 'read-me.html']);
  for (const folder of new Set(files.map((file) => path.dirname(file)))) await mkdir(path.join(to, folder), { recursive: true });
  const working = new InFlight();
  let done = 0;
  const carry = async (file: string) => {
    const [from, target] = [path.join(site, file), path.join(to, file)];
    if (file.endsWith('.css')) await writeFile(target, styleOnDisk(await readFile(from, 'utf8')));
    else if (file.endsWith('.html')) await writeFile(target, pageOnDisk(await readFile(from, 'utf8'), { file, edition: id, isThere: (name) => there.has(name) }));
    else await copyFile(from, target);
    onProgress(++done, files.length);
  };
  for (const file of files) await working.add(carry(file));
  await working.done();
  await writeFile(path.join(to, 'assets', 'edition.css'), STYLE);
  await writePacks(path.join(site, INDEX_FOLDER), id, path.join(to, PACKS_FOLDER));
  await writeScripts(path.join(site, INDEX_FOLDER, 'pagefind.js'), id, path.join(to, 'assets'));
}
