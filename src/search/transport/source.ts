import type { IndexManifest } from '../manifest.ts';
import type { PagefindClient } from '../query/pagefind.ts';

/**
 * Where an index comes from: over the network, from scripts beside the page, or out of the page itself. What asks and what
 * shows is the same for all of them.
 */
export interface IndexSource {
  manifest(): Promise<IndexManifest>;
  /** The archive’s words, see `readVocabulary`; large, so asked for only when little was found. */
  vocabulary(): Promise<string>;
  /** What looks words up. @throws Error where it can’t be loaded */
  client(): Promise<PagefindClient>;
}
