import { INDEX_ENTRY, INDEX_MANIFEST, type IndexEntry, type IndexManifest } from '../../manifest.ts';
import type { PagefindClient } from '../../query/pagefind.ts';
import { VOCABULARY_FILE } from '../../vocabulary.ts';
import type { IndexSource } from '../source.ts';
import { SUPPLEMENT_MANIFEST, type SupplementManifest } from '../../supplement/manifest.ts';
import { type PackLoader, PackUnusable } from './loader.ts';
import { packOf, UPDATE_PREFIX } from './names.ts';

const textOf = async (loader: PackLoader, file: string) => new TextDecoder().decode(await loader.read(file));

/** What is known of an index in packs before it is searched. */
export async function packedManifest(loader: PackLoader): Promise<IndexManifest> {
  return JSON.parse(await textOf(loader, INDEX_MANIFEST)) as IndexManifest;
}

/** How to read a file of an index. */
type Read = PackLoader['read'];

/** The index of an edition in script packs, or the one of its update. @param prefix stands before the names of its files */
export function packedIndex(loader: PackLoader, client: (read: Read) => Promise<PagefindClient>, prefix = ''): IndexSource {
  const read: Read = (file) => loader.read(prefix + file);
  return {
    manifest: () => packedManifest(loader),
    vocabulary: async () => new TextDecoder().decode(await read(VOCABULARY_FILE)),
    client: () => client(read),
    troubles: () => new Set(loader.faults.values()),
  };
}

/**
 * What an update of the edition says of itself; undefined where there was none.
 * @throws PackUnusable where it belongs to another index: the copy is mixed
 */
export async function packedUpdate(loader: PackLoader): Promise<SupplementManifest | undefined> {
  const file = UPDATE_PREFIX + SUPPLEMENT_MANIFEST;
  if (!(await loader.holds(file))) return undefined;
  const about = JSON.parse(await textOf(loader, file)) as SupplementManifest;
  const { languages } = JSON.parse(await textOf(loader, INDEX_ENTRY)) as IndexEntry;
  if (!Object.values(languages).some(({ hash }) => hash === about.base)) throw new PackUnusable('foreign', packOf(file));
  return about;
}
