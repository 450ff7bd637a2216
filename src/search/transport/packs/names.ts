import { INDEX_MANIFEST } from '../../manifest.ts';
import { VOCABULARY_FILE } from '../../vocabulary.ts';

/** Folder of the packs within an edition. */
export const PACKS_FOLDER = 'packs';

/** What every search needs, in one pack. */
export const BOOT_PACK = 'boot';

/** Digits of a fragment’s name by which fragments share packs: one file each would fill the clusters of a memory stick. */
const DIGITS = 2;

/**
 * The pack in which a file of the index travels.
 * @param file its name within the index folder
 */
export function packOf(file: string): string {
  const [, kind, name = ''] = /^(index|filter|fragment)\/[a-z]+_([0-9a-f]+)\./.exec(file) ?? [];
  if (kind === 'fragment') return `fragment-${name.slice(0, DIGITS)}`;
  if (kind) return `${kind}-${name}`;
  return file === VOCABULARY_FILE ? 'words' : BOOT_PACK;
}

/** Files of an index that no script pack carries: the client is a script of its own there. */
export const isCarried = (file: string): boolean => !/^pagefind(?:-worker)?\.js$/.test(file);

/** What a page needs to mark what was found; it is small, so it is in the first pack. */
export const MANIFEST_FILE = INDEX_MANIFEST;
