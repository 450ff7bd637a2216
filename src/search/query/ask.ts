import type { IndexManifest } from '../manifest.ts';
import type { IndexSource, IndexTrouble } from '../transport/source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { countFacets, loadFacets, type FacetCounts, type Facets } from './facets.ts';
import type { Filters, PagefindClient } from './pagefind.ts';
import { FEW, search, type SearchAnswer, type SearchOptions } from './search.ts';
import { suggestionsFor } from './suggest.ts';

/** An open index, whatever carries its files. */
export interface OpenIndex {
  pagefind: PagefindClient;
  manifest: IndexManifest;
  /** Loads the archive’s words; asked for only when little was found. */
  vocabulary(): Promise<Vocabulary>;
  troubles?: IndexSource['troubles'];
}

export interface Answer extends SearchAnswer {
  /** Other queries to offer; empty where enough was found. */
  suggestions: string[];
}

export type AskOptions = Omit<SearchOptions, 'compounds'>;

/** A search session on one index. */
export interface Session {
  /** Asks the archive; see `search`. */
  ask(query: string, options?: AskOptions): Promise<Answer>;
  /** How many pages each value of each filter would leave, given the query and the other filters. */
  counts(query: string, filters: Filters): Promise<FacetCounts>;
  /** What of the index could not be read so far: answers lack what it held. */
  troubles(): ReadonlySet<IndexTrouble>;
}

/** Begins a search session. Everything that is large is loaded when it is first needed. */
export function openSession({ pagefind, manifest, vocabulary, troubles = () => new Set() }: OpenIndex): Session {
  const compounds = new Set(manifest.compounds);
  let words: Promise<Vocabulary> | undefined;
  let facets: Promise<Facets> | undefined;
  return {
    troubles,
    async ask(query, options = {}) {
      const answer = await search(pagefind, query, { ...options, compounds });
      if (answer.results.length >= FEW || query.trim() === '') return { ...answer, suggestions: [] };
      words ??= vocabulary();
      return { ...answer, suggestions: suggestionsFor(query, await words, { compounds }) };
    },
    async counts(query, filters) {
      facets ??= loadFacets(pagefind);
      const unfiltered = query.trim() === '' ? null : await search(pagefind, query, { compounds });
      return countFacets(await facets, unfiltered && unfiltered.results.map(({ id }) => id), filters);
    },
  };
}
