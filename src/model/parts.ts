/** How many documents a page lists at most: about 60 KB of HTML, which a slow line still carries. */
export const DOCUMENTS_A_PAGE = 120;

/** Cuts a list into parts of a size, in order. A list that fits is one part, an empty one none. */
export function inParts<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}
