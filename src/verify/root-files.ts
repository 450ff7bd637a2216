/** The files that lie at the root of a finished site, or may: whoever asks which they are asks here. */
import { WORKER_FILE } from './edition-files.ts';
import { MANIFEST_SIGNATURE, SITE_MANIFEST, UPDATE_MANIFEST, UPDATE_SIGNATURE } from './manifest.ts';

/** Those that no reader needs: what lists, signs and keeps the others, and what is for hosts and machines. */
const MACHINE_FILES: ReadonlySet<string> = new Set([
  SITE_MANIFEST, MANIFEST_SIGNATURE, UPDATE_MANIFEST, UPDATE_SIGNATURE, WORKER_FILE,
  '404.html', '_headers', '_redirects', '.htaccess', '.nojekyll', 'robots.txt', 'sitemap.xml', 'oai.xml', 'opensearch.xml',
]);

/** Those for readers. */
const READERS_FILES: ReadonlySet<string> = new Set(['index.html', 'card.png', 'verify.html', 'favicon.svg', 'feed.atom', 'feed.json']);

/** Parts of a map of the site that is too large for one file. */
const PART_OF_MAP = /^sitemap[^/]*\.xml$/;

/** Whether a file of a site is of those at its root that no reader needs. @param path from the root */
export const isForMachines = (path: string): boolean => MACHINE_FILES.has(path) || PART_OF_MAP.test(path);

/** Whether a site has a file of this name at its root, or may have. */
export const isRootFile = (name: string): boolean => isForMachines(name) || READERS_FILES.has(name);
