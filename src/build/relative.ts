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
