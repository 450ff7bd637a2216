import { existsSync } from 'node:fs';
import path from 'node:path';
import { isFolder, pathsIn } from '../system/paths-in.ts';

/** The page that every host shows at the address of its folder. */
const PAGE = 'index.html';

/** The editor for the browser is nobody’s to cite: it may be turned off again. */
export const EDITOR = '/admin/';

/** The page for missing addresses is served at any depth: it holds all it needs. */
export const MISSING_PAGE = '404.html';

/** The address at which hosts show a file of a site, where it is the page of its folder. @param file its path from the root of the site */
export const addressOfPage = (file: string): string | undefined => (path.basename(file) === PAGE ? `/${file.slice(0, -PAGE.length).replaceAll(path.sep, '/')}` : undefined);

/** The addresses of all pages of a built site, ordered; none where there is no such folder. */
export function siteAddresses(folder: string): string[] {
  if (!isFolder(folder)) return [];
  return pathsIn(folder).flatMap((file) => addressOfPage(file) ?? []).filter((address) => address !== EDITOR).sort();
}

/** Whether a built site has a page at an address. */
export const hasPage = (folder: string, address: string): boolean => existsSync(path.join(folder, address, PAGE));
