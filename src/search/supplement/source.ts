import type { IndexSource } from '../transport/source.ts';
import { mergedClient } from './client.ts';
import type { SupplementManifest } from './manifest.ts';

/**
 * An index and its supplement as one.
 * @param about the supplement’s own account, whoever opens it having seen that it names this base
 */
export function mergedSource(base: IndexSource, supplement: IndexSource, about: SupplementManifest): IndexSource {
  return {
    manifest: async () => ({ ...(await base.manifest()), pages: about.pages }),
    vocabulary: () => supplement.vocabulary(),
    ...(base.troubles && { troubles: base.troubles }),
    client: async () => mergedClient(await base.client(), await supplement.client(), about),
  };
}
