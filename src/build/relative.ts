import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { relativePath } from '../model/paths.ts';

/** Addresses that Astro itself writes into pages and style sheets: files of its assets folder, from the root. */
const ASSET_ADDRESS = /((?:href|src)="|url\()([^"()\s]*)/g;

/**
 * Makes the addresses of assets relative, as all other links are, so that one build serves from any path.
 * @param page address of the file from the root of the site
 * @param base path under which the site was built
 */
export function relativeAssets(text: string, page: string, base: string): string {
  const assets = `${base}assets/`;
  return text.replace(ASSET_ADDRESS, (all, before: string, address: string) =>
    address.startsWith(assets) ? before + relativePath(page, address.slice(base.length - 1)) : all,
  );
}

/** The page for missing addresses is served at any depth: its addresses stay as they are. */
const ANY_DEPTH = new Set(['404.html']);

/** Makes the addresses of assets relative in every page and style sheet of a built site. */
export async function relativeSite(folder: string, base: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.(?:html|css)$/.test(file) || ANY_DEPTH.has(file)) continue;
    const full = path.join(folder, file);
    const text = await readFile(full, 'utf8');
    const relative = relativeAssets(text, `/${file.replaceAll(path.sep, '/')}`, base);
    if (relative !== text) await writeFile(full, relative);
  }
}
