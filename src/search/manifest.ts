/** What a client must know of an index before it may search it; kept beside it as `archive.json`. */
export interface IndexManifest {
  /** Version of the analysis that made the index. A client of another version would miss words without knowing. */
  analysis: string;
  /** How many pages the index holds. */
  pages: number;
  /** Compounds of the corpus, in analysed form: needed to analyse a query as the text was analysed. */
  compounds: string[];
}

export const INDEX_MANIFEST = 'archive.json';

/** Folder of the index within the site. */
export const INDEX_FOLDER = 'pagefind';

/** The file in which Pagefind’s client reads first; it names the account of the index. */
export const INDEX_ENTRY = 'pagefind-entry.json';

/** What it says. */
export interface IndexEntry {
  version: string;
  /** By language; `hash` is part of the name of the account and tells one index from any other. */
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
  include_characters: string[];
}
