import { ANALYSIS_VERSION } from '../../persian/index.ts';
import { INDEX_MANIFEST, type IndexManifest } from '../manifest.ts';
import { openSession, type Session } from '../query/ask.ts';
import type { PagefindClient } from '../query/pagefind.ts';
import { readVocabulary, VOCABULARY_FILE } from '../vocabulary.ts';

/** The index was made by another version of the analysis: the page and the index come from different builds. */
export class OutdatedIndex extends Error {
  override name = 'OutdatedIndex';
}

async function load(file: string, folder: string): Promise<Response> {
  const response = await fetch(new URL(file, folder));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}

/**
 * Opens the index of this site.
 * @param folder address of the index folder, absolute
 * @throws OutdatedIndex where this code can’t read the index; other errors where it can’t be loaded
 */
export async function openEngine(folder: string): Promise<Session> {
  const manifest = (await (await load(INDEX_MANIFEST, folder)).json()) as IndexManifest;
  if (manifest.analysis !== ANALYSIS_VERSION) throw new OutdatedIndex();
  const pagefind = (await import(/* @vite-ignore */ new URL('pagefind.js', folder).href)) as PagefindClient & { options(options: object): Promise<void> };
  await pagefind.options({ baseUrl: '/' });
  return openSession({ pagefind, manifest, vocabulary: async () => readVocabulary(await (await load(VOCABULARY_FILE, folder)).text()) });
}
