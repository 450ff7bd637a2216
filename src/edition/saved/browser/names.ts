/** What page and service worker call the things they keep. One host may carry several archives, each under a path. */

/** The cache that is served from, by the address of the archive's root. */
export const cacheName = (root: string): string => `archive ${new URL(root).pathname}`;

/** The cache in which the changed files of an update are gathered until all are there. */
export const nextCacheName = (root: string): string => `archive next ${new URL(root).pathname}`;

/** A step of a way as `encodeURIComponent` writes it; of one that can’t be read, as it stands. */
const stepOf = (step: string): string => {
  try {
    return encodeURIComponent(decodeURIComponent(step));
  } catch {
    return step;
  }
};

/**
 * The address under which a file of the archive is kept, by one at which it is asked for: a browser leaves some signs of a name as they
 * stand on the page, such as «+», «,» and «&».
 * @param address below the root, without a query
 */
export const keptAddress = (root: string, address: string): string => root + address.slice(root.length).replace(/(^|\/)index\.html$/, '$1').split('/').map(stepOf).join('/');

/** Says within a cache that it is whole, see `Kept`; no file of the site has this address. */
export const KEPT_ENTRY = 'saved/kept';

/** Says within a cache of which list of packs its files are, by the digest of that list. */
export const GATHERED_ENTRY = 'saved/gathered';

/** What is kept: nothing but this, the files and the lists of their packs; above all nothing of what was read. */
export interface Kept {
  documents: number;
  /** Size of the files, unpacked. */
  bytes: number;
  /** The day on which the copy was fetched, as the reader’s calendar writes it. */
  day: string;
  /** SHA-256 of the list of packs from which it was made. */
  manifest: string;
  /** Root of the site’s manifest, to which what was saved was found to belong. */
  root: string;
  /** SHA-256 of the lists of files. */
  lists: string[];
}
