import { ANALYSIS_VERSION } from '../../persian/analyze.ts';
import { openSession, type Session } from '../query/ask.ts';
import { OutdatedIndex } from '../transport/outdated.ts';
import type { IndexSource } from '../transport/source.ts';
import { readVocabulary } from '../vocabulary.ts';

/**
 * Opens an index.
 * @throws OutdatedIndex where this code can’t read the index; other errors where it can’t be loaded
 */
export async function openEngine(source: IndexSource): Promise<Session> {
  // Both at once: on a slow line each takes its time to begin.
  const client = source.client();
  client.catch(() => undefined);
  const manifest = await source.manifest();
  if (manifest.analysis !== ANALYSIS_VERSION) throw new OutdatedIndex();
  const vocabulary = async () => readVocabulary(await source.vocabulary());
  return openSession({ pagefind: await client, manifest, vocabulary, ...(source.facets && { facets: source.facets }), ...(source.troubles && { troubles: source.troubles }) });
}
