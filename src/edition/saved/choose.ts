import { isForMachines } from '../../verify/root-files.ts';

/** Folders of which a reader in a browser needs the page at most: data of the whole archive, editions, settings of hosts. */
const FOLDERS = /^(?:saved|hosting|admin)\/|^(?:data|editions)\/(?!index\.html$)/;
/** Feeds, books, packed archives, and the cards that no page shows. */
const ENDINGS = /\.(?:atom|epub|zip|zim)$|(?:^|\/)(?:feed\.json|card\.png)$/;

/** Whether a file of the site is one that a reader needs: pages, assets, search index, and the forms beside documents. */
export function isForReaders(path: string): boolean {
  return !FOLDERS.test(path) && !ENDINGS.test(path) && !isForMachines(path);
}
