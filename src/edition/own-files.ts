import path from 'node:path';
import { EDITIONS_PAGE } from './page.ts';
import { EDITIONS_LIST } from './record.ts';
import { SAVED_MANIFEST, WORKER_FILE } from './saved/form.ts';

/** Folders of a site in which editions and the packs for browsers lie. */
const EDITIONS = path.posix.dirname(EDITIONS_PAGE);
const SAVED = path.posix.dirname(SAVED_MANIFEST);

/** How the names of editions begin, see `nameOf` of their maker. */
const EDITION = /^archive-\d{4}-/;

/**
 * Whether a file of a site is of those that editions and what browsers keep are put under, long after the site was built: they take the
 * place of what is there, and take it out again with those that are published no more.
 * @param name from the root of the site, with forward slashes
 */
export function isOfEditions(name: string): boolean {
  const { dir, base } = path.posix.parse(name);
  return name === WORKER_FILE || name.startsWith(`${SAVED}/`) || (dir === EDITIONS && (base === EDITIONS_LIST || EDITION.test(base)));
}
