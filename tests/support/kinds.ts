import { readdirSync } from 'node:fs';
import path from 'node:path';

/** All pages of a built site, by their file from its root. */
export function pagesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(path.sep, '/')).filter((file) => file.endsWith('.html')).sort();
}

/**
 * One page of each kind, as addresses from the root of the site: pages at the same depth of the same part of the site are
 * of one kind, and the archive’s own pages each of their own.
 */
export function pageKinds(site: string): string[] {
  const kinds = new Map(pagesOf(site).map((file) => {
    const [top, ...rest] = file.split('/');
    return [[top, ...rest.map(() => '*')].join('/'), `/${file.replace(/index\.html$/, '')}`];
  }));
  return [...kinds.values()];
}
