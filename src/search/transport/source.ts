import type { IndexManifest } from '../manifest.ts';
import type { Facets } from '../query/facets.ts';
import type { PagefindClient } from '../query/pagefind.ts';

/** What can be wrong with a part of an index: it isn’t there, was damaged on its way, or belongs to another edition. */
export type IndexTrouble = 'missing' | 'damaged' | 'foreign';

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
  /** Which pages have which values, where that can be read at once: hundreds of searches tell the same, in seconds. */
  facets?(): Promise<Facets>;
  /** What of the index could not be read so far; only an index that may arrive in pieces tells. */
  troubles?(): ReadonlySet<IndexTrouble>;
}
