import { MANIFEST_SIGNATURE, SITE_MANIFEST } from '../../verify/manifest.ts';
import { WORKER_FILE } from '../../verify/edition-files.ts';

/** Folders of which a reader in a browser needs the page at most: data of the whole archive, editions, settings of hosts. */
const FOLDERS = /^(?:saved|hosting|cards|admin)\/|^(?:data|editions)\/(?!index\.html$)/;
/** Feeds, books and packed archives. */
const ENDINGS = /\.(?:atom|epub|zip|zim)$|(?:^|\/)feed\.json$/;
/** What is for hosts and machines. */
const FILES = new Set([SITE_MANIFEST, MANIFEST_SIGNATURE, WORKER_FILE, '_headers', '_redirects', '.htaccess', '.nojekyll', 'robots.txt', 'sitemap.xml', 'oai.xml', 'opensearch.xml', '404.html']);

/** Whether a file of the site is one that a reader needs: pages, assets, search index, and the forms beside documents. */
export function isForReaders(path: string): boolean {
  return !FOLDERS.test(path) && !ENDINGS.test(path) && !FILES.has(path) && !/^sitemap/.test(path);
}
