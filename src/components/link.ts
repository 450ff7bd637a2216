import { relativePath } from '../model/paths.ts';

/**
 * Makes links for a page: from an address of the site to the way there from this page.
 * The page for missing addresses is served at any depth, so its links begin at the root.
 */
export function linker(page: URL): (to: string) => string {
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  const from = `/${page.pathname.slice(base.length)}`;
  if (/^\/404(?:\.html)?\/?$/.test(from)) return (to) => base + to.slice(1);
  return (to) => relativePath(from, to);
}
