import { yearsSpanned } from '../i18n/years.ts';
import { words } from '../i18n/index.ts';
import type { ArchiveDocument } from '../model/graph.ts';
import { shelf, shelves } from '../model/parts.ts';
import { paths } from '../model/paths.ts';

/** What a page shows of a list of documents that may be long: some of them, and the way to all others. */
export interface ShownShelf {
  documents: ArchiveDocument[];
  /** The addresses of all pages of the list, the oldest part first; none where one page holds it. */
  parts: string[];
  /** What stands in each of them, in a few words. */
  names: string[];
  /** Which of them this is, from 1. */
  current: number;
}

/**
 * What each page of a list shows: its parts, the oldest first, and at the end its first page, with the newest.
 * @param documents all of them, newest first
 * @param home the address of the list’s first page
 */
export function shownShelves(documents: readonly ArchiveDocument[], home: string): ShownShelf[] {
  const numbers = Array.from({ length: shelves(documents.length) }, (_, index) => index + 1);
  const parts = numbers.length > 0 ? [...numbers.map((number) => paths.furtherDocuments(home, number)), home] : [];
  const shown = numbers.map((number) => shelf(documents, number));
  const names = [...shown.map(yearsSpanned), words.lists.newestShort];
  return [...shown, shelf(documents)].map((some, index) => ({ documents: some, parts, names, current: index + 1 }));
}

/** What the first page of a list shows, see `shownShelves`. */
export const newestShelf = (documents: readonly ArchiveDocument[], home: string): ShownShelf => shownShelves(documents, home).at(-1)!;
