/** The packs in which a browser fetches the archive: what their makers and their readers must agree on. */
import { SAVED_FOLDER } from '../../verify/edition-files.ts';
import type { FileProof } from '../../verify/proof.ts';

/** The list of packs, from the root of the site. */
export const SAVED_MANIFEST = `${SAVED_FOLDER}/manifest.json`;

/** Folder of the packs and their lists; all are named by their content. */
const PACK_FOLDER = `${SAVED_FOLDER}/packs`;

/** A file in a pack. */
export interface SavedFile {
  /** From the root of the site, with forward slashes. */
  path: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits in lower case. */
  sha256: string;
  bytes: number;
  /** Its media type, with which the browser shows it. */
  type: string;
}

/** A pack: gzip over its files, one after another in the order of its list. */
export interface SavedPack {
  /** SHA-256 of the pack; its file is `saved/packs/` and the first 32 digits and `.pack`. */
  sha256: string;
  bytes: number;
  /** SHA-256 of the list of its files; the list is named like the pack, with `.json`. */
  list: string;
  files: number;
}

export interface SavedManifest {
  version: 1;
  documents: number;
  files: number;
  /** Size of all packs. */
  bytes: number;
  /** Size of all files, unpacked. */
  unpacked: number;
  packs: SavedPack[];
}

/** That the list of packs is a file of the site whose manifest has this root. */
export interface SavedProof extends FileProof {
  root: string;
}

/** Name of a file by its content, from the root of the site. */
export const packPath = (sha256: string): string => `${PACK_FOLDER}/${sha256.slice(0, 32)}.pack`;
/** Where the list of packs with that digest lies. */
export const listPath = (sha256: string): string => `${PACK_FOLDER}/${sha256.slice(0, 32)}.json`;

/** The address of a file of the site: pages are asked for by their folder. */
export const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1').split('/').map(encodeURIComponent).join('/');
