import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
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
 * @returns what stands in the pages themselves
 */
export async function finishPages(folder: string, base: string): Promise<InlineParts> {
  const found = noInlineParts();
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(?:html|css)$/.test(name)) continue;
    const full = path.join(folder, name);
    const file = name.replaceAll(path.sep, '/');
    const text = await readFile(full, 'utf8');
    const placed = file === ANY_DEPTH ? await standAlone(text, folder, base) : relativeAssets(text, `/${file}`, base);
    const finished = file.endsWith('.html') ? withPolicy(placed, file, found) : placed;
    if (finished !== text) await writeFile(full, finished);
  }
  return found;
}
