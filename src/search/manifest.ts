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
