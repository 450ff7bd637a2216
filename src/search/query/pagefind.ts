/** The part of Pagefind’s client that the query code uses, whatever carries its files. */
export interface PagefindClient {
  search(term: string | null, options?: PagefindOptions): Promise<PagefindAnswer>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

/** Pagefind’s own client, which can be told how to work besides. */
export interface PagefindModule extends PagefindClient {
  options(options: object): Promise<void>;
  /** Begins to read the index. */
  init(): Promise<void>;
}

export interface PagefindOptions {
  filters?: Filters;
  sort?: Record<string, 'asc' | 'desc'>;
}

/** Values by filter: any of the values, all of the filters. */
export type Filters = Record<string, { any: string[] }>;

export interface PagefindAnswer {
  results: PagefindHit[];
  /** Hits before filters were applied. */
  unfilteredResultCount: number;
}

export interface PagefindHit {
  id: string;
  score: number;
  /** Positions of the matches. */
  words: number[];
  data(): Promise<PagefindPage>;
}

/** A fragment as Pagefind’s client hands it on. */
export interface PagefindPage {
  raw_url: string;
  /** The pieces of the original text, with < and > escaped. */
  raw_content: string;
  meta: Record<string, string>;
  anchors: { id: string; location: number }[];
}
