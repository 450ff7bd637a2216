import type { Collection } from './schema/index.ts';

/** Public addresses, from the root of the site. They never change: people cite them. */
export const paths = {
  home: '/',
  collection: (collection: Collection) => `/${collection}/`,
  document: ({ collection, id }: { collection: Collection; id: string }) => `/${collection}/${id}/`,
  organs: '/organs/',
  organ: (id: string) => `/organs/${id}/`,
  meetings: '/meetings/',
  meeting: (id: string) => `/meetings/${id}/`,
  people: '/people/',
  person: (id: string) => `/people/${id}/`,
  topics: '/topics/',
  topic: (id: string) => `/topics/${id}/`,
  years: '/years/',
  /** A year of either calendar, or `unknown`. */
  year: (year: number | 'unknown') => `/years/${year}/`,
  timeline: '/timeline/',
  search: '/search/',
  page: (id: string) => `/${id}/`,
};

/**
 * The way from one page to another, without the name of a host or a folder, so that a copy works wherever it lies.
 * Both are addresses from the root of the site; what follows # or ? in `to` is kept.
 */
export function relativePath(from: string, to: string): string {
  const fromFolders = from.split('/').slice(1, -1);
  const toPath = to.replace(/[#?].*$/s, '');
  const suffix = to.slice(toPath.length);
  const toFolders = toPath.split('/').slice(1, -1);
  const file = toPath.slice(toPath.lastIndexOf('/') + 1);
  let shared = 0;
  while (shared < fromFolders.length && shared < toFolders.length && fromFolders[shared] === toFolders[shared]) shared++;
  const up = '../'.repeat(fromFolders.length - shared);
  const down = toFolders.slice(shared).map((folder) => `${folder}/`).join('');
  return (up + down + file || './') + suffix;
}
