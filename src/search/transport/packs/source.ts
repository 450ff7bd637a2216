import type { IndexManifest } from '../../manifest.ts';
import type { PagefindClient } from '../../query/pagefind.ts';
import { VOCABULARY_FILE } from '../../vocabulary.ts';
import type { IndexSource } from '../source.ts';
import type { PackLoader } from './loader.ts';
import { MANIFEST_FILE } from './names.ts';

const textOf = async (loader: PackLoader, file: string) => new TextDecoder().decode(await loader.read(file));

/** What is known of an index in packs before it is searched. */
export async function packedManifest(loader: PackLoader): Promise<IndexManifest> {
  return JSON.parse(await textOf(loader, MANIFEST_FILE)) as IndexManifest;
}

/**
 * An index in script packs.
 * @param client opens what looks words up, given how to read a file of the index
 */
export function packedIndex(loader: PackLoader, client: (read: PackLoader['read']) => Promise<PagefindClient>): IndexSource {
  return {
    manifest: () => packedManifest(loader),
    vocabulary: () => textOf(loader, VOCABULARY_FILE),
    client: () => client((file) => loader.read(file)),
    troubles: () => new Set(loader.faults.values()),
  };
}
