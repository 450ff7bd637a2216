/** A piece of a page as search sees it: text that is shown as it is, and where on the page it stands. */
export interface SearchBlock {
  /** Id of the element on the page; undefined for that of the block before it, at the beginning for the top of the page. */
  anchor?: string;
  text: string;
  /** How much a match here counts, 0 to 10; 1 is the running text. */
  weight: number;
}

/** A page as it goes into the index. */
export interface SearchDocument {
  /** Address from the root of the site. */
  url: string;
  /** What a result shows of the record, as text. */
  meta: { title: string; kind: string; issuer: string; date: string; otherDate: string };
  /** Values by filter; ids, not words, so that filters mean the same in every language. */
  filters: Record<string, string[]>;
  /** Sort keys; every page has each of them, since Pagefind drops pages that lack one. */
  sort: Record<string, string>;
  blocks: SearchBlock[];
}
