import type { IndexManifest } from '../manifest.ts';
import type { IndexSource, IndexTrouble } from '../transport/source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { countFacets, withDecades, type FacetCounts, type Facets } from './facets.ts';
import type { Filters, PagefindClient } from './pagefind.ts';
import { FEW, search, type SearchAnswer, type SearchOptions } from './search.ts';

/** An open index, whatever carries its files. */
export interface OpenIndex {
  pagefind: PagefindClient;
  manifest: IndexManifest;
  /** Loads the archive’s words; asked for only when little was found. */
  vocabulary(): Promise<Vocabulary>;
  /** Reads which pages have which values; where this is missing or fails, they are found by searching. */
  facets?: () => Promise<Facets>;
  troubles?: IndexSource['troubles'];
}

export interface Answer extends SearchAnswer {
  /** Other queries to offer; empty where enough was found. */
  suggestions: string[];
}

export type AskOptions = Omit<SearchOptions, 'compounds' | 'all'>;

/** A search session on one index. */
export interface Session {
  /** Asks the archive; see `search`. */
  ask(query: string, options?: AskOptions): Promise<Answer>;
  /** How many pages each value of each filter would leave, given the query and the other filters. @param typing as for `ask` */
  counts(query: string, filters: Filters, typing?: boolean): Promise<FacetCounts>;
  /** What of the index could not be read so far: answers lack what it held. */
  troubles(): ReadonlySet<IndexTrouble>;
}

/** Loads a thing when it is first needed; what did not come is asked for again when it is next needed. */
function once<Thing>(load: () => Promise<Thing>): () => Promise<Thing> {
  let loaded: Promise<Thing> | undefined;
  return () => {
    loaded ??= load();
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };
}

/** Begins a search session. Everything that is large is loaded when it is first needed. */
export function openSession({ pagefind, manifest, vocabulary, facets: readFacets, troubles = () => new Set() }: OpenIndex): Session {
  const compounds = new Set(manifest.compounds);
  // The code besides: most searches find enough.
  const helpers = once(() => Promise.all([vocabulary(), import('./suggest.ts')]));
  // On a site they are read, nearly always.
  const find = async () => (await import('./find-facets.ts')).findFacets(pagefind);
  const facets = once(async () => withDecades(await (readFacets ? readFacets().catch(find) : find())));
  return {
    troubles,
    async ask(query, options = {}) {
      const answer = await search(pagefind, query, { ...options, compounds });
      if (answer.results.length >= FEW || query.trim() === '') return { ...answer, suggestions: [] };
      // Without the archive’s words there is nothing to offer, but what was found is found.
      const [words, help] = await helpers().catch(() => []);
      return { ...answer, suggestions: words && help ? help.suggestionsFor(query, words, { compounds }) : [] };
    },
    async counts(query, filters, typing = false) {
      // Signs alone ask for nothing, as an empty query does: «؟» leaves what the filters leave.
      const { results } = await search(pagefind, query, { compounds, typing, all: true });
      return countFacets(await facets(), results.map(({ id }) => id), filters);
    },
  };
}
