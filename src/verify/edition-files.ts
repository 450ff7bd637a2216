/** Where, in a finished site, editions and what browsers keep are put: long after it was built, and taken out again with those published no more. */

/** The folder of editions, their list and their page. */
export const EDITIONS_FOLDER = 'editions';

/** Name of the list of editions, beside them. */
export const EDITIONS_LIST = 'editions.json';

/** The folder of what browsers keep. */
export const SAVED_FOLDER = 'saved';

/** The service worker; it stands at the root, since it may serve only what lies below it. */
export const WORKER_FILE = 'sw.js';

/** How the names of editions go on from their folder, see `nameOf` of their maker. */
const EDITION = /^archive-\d{4}-[^/]*$/;

/**
 * Whether a file of a site is of those, or has the name of one: it would take the place of what is there.
 * @param name from the root of the site, with forward slashes
 */
export function isOfEditions(name: string): boolean {
  if (name === WORKER_FILE || name.startsWith(`${SAVED_FOLDER}/`)) return true;
  const within = name.startsWith(`${EDITIONS_FOLDER}/`) ? name.slice(EDITIONS_FOLDER.length + 1) : '';
  return within === EDITIONS_LIST || EDITION.test(within);
}
