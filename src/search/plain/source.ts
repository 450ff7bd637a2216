import type { Fragment } from '../index/fragment.ts';
import type { PagefindPage } from '../query/pagefind.ts';
import type { Posting } from './posting.ts';

/** The words of an index, as far as they are loaded. */
export type WordTable = ReadonlyMap<string, Posting>;

/** What the engine searches, wherever its words are from. Pages go by number, from 0. */
export interface PlainSource {
  /** Id and number of positions of each page. */
  pages: readonly { id: string; words: number }[];
  /** Filters by name. */
  filters: readonly string[];
  /** The pages of each value of a filter; undefined where there is no such filter. */
  filter(name: string): Promise<ReadonlyMap<string, readonly number[]> | undefined>;
  /** Pages in order of a sort key. */
  order(key: string): readonly number[] | undefined;
  /** The words, with all in it that is needed to look for these. */
  words(forms: readonly string[]): Promise<WordTable>;
  /** What results show of a page, with < and > of its text escaped. */
  page(page: number): Promise<PagefindPage>;
}

/** A page as Pagefind’s client hands it on. @param fragment what the index says of it */
export function handedOn({ url, content, meta, anchors }: Fragment): PagefindPage {
  return { raw_url: url, raw_content: content.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), meta, anchors };
}
