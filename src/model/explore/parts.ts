/** How many documents a page lists at most: about 60 KB of HTML, which a slow line still carries. */
export const DOCUMENTS_A_PAGE = 120;

/** Cuts a list into parts of a size, in order. A list that fits is one part, an empty one none. */
export function inParts<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

/** How many meetings a list names at most: it stands with others, or with documents, on one page. */
export const MEETINGS_A_PAGE = 60;

/** How many names of people, topics or organs stand on one page; more are parted by letter. */
export const NAMES_A_PAGE = 300;

/** How many pages of their own the entries of a list need that does not fit its first one. @param size how many a page has */
export function shelves(length: number, size = DOCUMENTS_A_PAGE): number {
  return length > size ? Math.floor(length / size) : 0;
}

/**
 * A part of a list that goes on growing. Parts are counted from the oldest, and only full ones have a page, so that a page
 * keeps its address and what it lists when newer documents arrive; the newest stand on the first page of the list in any case.
 * @param newestFirst the whole list
 * @param part from 1, the oldest; without it, the newest
 * @param size how many a page has
 */
export function shelf<T>(newestFirst: readonly T[], part?: number, size = DOCUMENTS_A_PAGE): T[] {
  if (part === undefined) return newestFirst.slice(0, size);
  const end = newestFirst.length - (part - 1) * size;
  return newestFirst.slice(end - size, end);
}
