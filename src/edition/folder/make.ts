import { isUtf8 } from 'node:buffer';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { COLLECTIONS } from '../../model/schema/index.ts';
import { InFlight } from '../../system/in-flight.ts';
import { entriesIn } from '../../system/paths-in.ts';
import { INDEX_FOLDER } from '../../search/manifest.ts';
import { packOf, PACKS_FOLDER, UPDATE_PREFIX } from '../../search/transport/packs/names.ts';
import type { Progress } from '../progress.ts';
import { READ_ME } from '../read-me.ts';
import { isCarriedOver } from './carried.ts';
import { pageOnDisk } from './page.ts';
import { writePack, writePacks } from './packs.ts';
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
function carriedFiles(site: string): string[] {
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

/** Where a folder is made, and of what. */
export interface FolderOrder {
  /** The built site. */
  site: string;
  /** The edition that pages, scripts and packs name. */
  id: string;
  /** Folder that is made; it exists and is empty. */
  to: string;
  onProgress?: Progress;
}

/** Carries over the pages of a site and all that they show, and makes their scripts; what search needs is not among it. */
export async function carryPages({ site, id, to, onProgress = () => {} }: FolderOrder): Promise<void> {
  const files = carriedFiles(site);
  const there = new Set([...files, READ_ME]);
  for (const folder of new Set(files.map((file) => path.dirname(file)))) await mkdir(path.join(to, folder), { recursive: true });
  const working = new InFlight();
  let done = 0;
  const carry = async (file: string) => {
    const [from, target] = [path.join(site, file), path.join(to, file)];
    const text = /\.(?:css|html)$/.test(file) ? await readFile(from) : undefined;
    // What is in other letters than UTF-8, as an old page of public/ may be, stays as it is.
    if (!text || !isUtf8(text)) await copyFile(from, target);
    else await writeFile(target, file.endsWith('.css') ? styleOnDisk(text.toString()) : pageOnDisk(text.toString(), { file, edition: id, isThere: (name) => there.has(name) }));
    onProgress(++done, files.length, 'files carried over');
  };
  for (const file of files) await working.add(carry(file));
  await working.done();
  await writeFile(path.join(to, 'assets', 'edition.css'), STYLE);
  await writeScripts(path.join(site, INDEX_FOLDER, 'pagefind.js'), id, path.join(to, 'assets'));
}

/** Makes of a built site a folder that opens, reads and searches by double click, from any place on any disk. */
export async function makeFolder(order: FolderOrder): Promise<void> {
  await carryPages(order);
  const packs = path.join(order.to, PACKS_FOLDER);
  await writePacks(path.join(order.site, INDEX_FOLDER), order.id, packs);
  // An update puts its own in the place of this one, which says that there was none.
  await writePack(packs, packOf(UPDATE_PREFIX), order.id, {});
}
