import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InFlight } from '../model/in-flight.ts';
import { pathsIn } from '../model/paths-in.ts';
import { standAlone } from './missing-page.ts';
import { type InlineParts, noInlineParts, withPolicy } from './policies.ts';
import { relativeAssets } from './relative.ts';

/** The page for missing addresses is served at any depth: it holds all it needs. */
const ANY_DEPTH = '404.html';

/**
 * Goes once through all pages and style sheets of a built site: makes the addresses of assets relative and writes each
 * page’s policy into it.
 * @param folder the built site
 * @param base path under which it was built
 * @param found is told what stands in the pages themselves
 * @param isFinished whether a file of the site went through here before
 * @param onFinished is told of each page that is finished, and what it holds
 * @returns what stands in the pages themselves
 */
export async function finishPages(
  folder: string, base: string, found: InlineParts = noInlineParts(), isFinished: (file: string) => boolean = () => false, onFinished: (file: string, page: string) => void = () => undefined,
): Promise<InlineParts> {
  const working = new InFlight();
  const finish = async (name: string): Promise<void> => {
    const full = path.join(folder, name);
    const file = name.replaceAll(path.sep, '/');
    if (isFinished(file)) return;
    const text = await readFile(full, 'utf8');
    const placed = file === ANY_DEPTH ? await standAlone(text, folder, base) : relativeAssets(text, `/${file}`, base);
    const finished = file.endsWith('.html') ? withPolicy(placed, file, found) : placed;
    if (finished !== text) await writeFile(full, finished);
    if (file.endsWith('.html')) onFinished(file, finished);
  };
  const names = pathsIn(folder).filter((name) => /\.(?:html|css)$/.test(name));
  // It takes in the style sheets as they are before they are finished themselves.
  if (names.includes(ANY_DEPTH)) await finish(ANY_DEPTH);
  for (const name of names) if (name !== ANY_DEPTH) await working.add(finish(name));
  await working.done();
  return found;
}
