import { VOCABULARY_FILE } from '../../vocabulary.ts';

/** Folder of the packs within an edition. */
export const PACKS_FOLDER = 'packs';

/** What every search needs, in one pack. */
const BOOT_PACK = 'boot';

/** Stands before the names of files that an update brought: a small index beside the one of the edition. */
export const UPDATE_PREFIX = 'update/';

/** Digits of a fragment’s name by which fragments share packs: one file each would fill the clusters of a memory stick. */
const DIGITS = 2;
/** The same for an update, which has few. */
const UPDATE_DIGITS = 1;

/**
 * The pack in which a file of the index travels.
 * @param file its name within the index folder, behind `UPDATE_PREFIX` where an update brought it
 */
export function packOf(file: string): string {
  const update = file.startsWith(UPDATE_PREFIX);
  const own = update ? file.slice(UPDATE_PREFIX.length) : file;
  const [, kind, name = ''] = /^(index|filter|fragment)\/[a-z]+_([0-9a-f]+)\./.exec(own) ?? [];
  const pack = kind === 'fragment' ? `fragment-${name.slice(0, update ? UPDATE_DIGITS : DIGITS)}` : kind ? `${kind}-${name}` : own === VOCABULARY_FILE ? 'words' : BOOT_PACK;
  return update ? `update-${pack}` : pack;
}

/** Files of an index that no script pack carries: the client is a script of its own there. */
export const isCarried = (file: string): boolean => !/^pagefind(?:-worker)?\.js$/.test(file);
