import { isUtf8 } from 'node:buffer';
import { chmodSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InFlight } from '../system/in-flight.ts';
import { pathsIn } from '../system/paths-in.ts';
import { MISSING_PAGE } from '../permanence/addresses.ts';
import { finishPage, finishPlaced, type FinishOrder } from './finish-page.ts';
import { standAlone } from './missing-page.ts';
import { relativeAssets } from './relative.ts';

/** Whoever owns a file of a site writes it, and everybody reads it. */
const OPEN = 0o644;

/** Opens a file to all who may look at a site: one of public/ brings its permissions along, and a server could not read what is for its owner alone. */
function openToAll(file: string): void {
  const found = statSync(file);
  if (found.isFile() && (found.mode & OPEN) !== OPEN) chmodSync(file, found.mode | OPEN);
}

/**
 * Goes once through all pages and style sheets of a folder: makes the addresses of assets relative and writes each page’s
 * policy into it. What is in other letters than UTF-8, as an old page of public/ may be, stays as it is. All files are opened to whoever may
 * look at the site.
 * @param folder of what has not been finished yet, laid out as the site
 */
export async function finishPages(folder: string, order: FinishOrder): Promise<void> {
  const working = new InFlight();
  const finish = async (name: string): Promise<void> => {
    const full = path.join(folder, name);
    const file = name.replaceAll(path.sep, '/');
    const held = await readFile(full);
    if (!isUtf8(held)) return;
    const text = held.toString();
    if (!file.endsWith('.html')) return writeFile(full, relativeAssets(text, `/${file}`, order.base));
    const { bytes } = file === MISSING_PAGE ? finishPlaced(await standAlone(text, folder, order.base), file, order) : finishPage(text, file, order);
    await writeFile(full, bytes);
  };
  const all = pathsIn(folder);
  for (const name of all) openToAll(path.join(folder, name));
  const names = all.filter((name) => /\.(?:html|css)$/.test(name));
  // It takes in the style sheets as they are before they are finished themselves.
  if (names.includes(MISSING_PAGE)) await finish(MISSING_PAGE);
  for (const name of names) if (name !== MISSING_PAGE) await working.add(finish(name));
  await working.done();
}
