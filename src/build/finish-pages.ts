import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InFlight } from '../model/in-flight.ts';
import { pathsIn } from '../model/paths-in.ts';
import { finishPage, finishPlaced, type FinishOrder } from './finish-page.ts';
import { standAlone } from './missing-page.ts';
import { relativeAssets } from './relative.ts';

/** The page for missing addresses is served at any depth: it holds all it needs. */
const ANY_DEPTH = '404.html';

/**
 * Goes once through all pages and style sheets of a folder: makes the addresses of assets relative and writes each page’s
 * policy into it.
 * @param folder of what has not been finished yet, laid out as the site
 */
export async function finishPages(folder: string, order: FinishOrder): Promise<void> {
  const working = new InFlight();
  const finish = async (name: string): Promise<void> => {
    const full = path.join(folder, name);
    const file = name.replaceAll(path.sep, '/');
    const text = await readFile(full, 'utf8');
    if (!file.endsWith('.html')) return writeFile(full, relativeAssets(text, `/${file}`, order.base));
    const { bytes } = file === ANY_DEPTH ? finishPlaced(await standAlone(text, folder, order.base), file, order) : finishPage(text, file, order);
    await writeFile(full, bytes);
  };
  const names = pathsIn(folder).filter((name) => /\.(?:html|css)$/.test(name));
  // It takes in the style sheets as they are before they are finished themselves.
  if (names.includes(ANY_DEPTH)) await finish(ANY_DEPTH);
  for (const name of names) if (name !== ANY_DEPTH) await working.add(finish(name));
  await working.done();
}
