/** Which documents an edition holds; what is not named is not asked for. */
export interface Selection {
  /** Id of the meeting they are of. */
  meeting?: string;
  /** Years, of either calendar, from the first to the last. */
  years?: { first: number; last: number };
  /** Id of a topic. */
  topic?: string;
}

/** Pages by value, of a filter of the search index. */
export type PagesByValue = ReadonlyMap<string, readonly number[]>;

/**
 * The pages that a selection leaves, by what the search index says of them: the same documents that the filters of the search
 * page leave.
 * @param filter reads a filter of the index
 * @throws Error when a meeting, topic or year has no documents, or the archive none at all
 */
export async function selectPages(count: number, selection: Selection, filter: (name: string) => Promise<PagesByValue | undefined>): Promise<number[]> {
  const { meeting, years, topic } = selection;
  const asked: [string, string[]][] = [];
  if (meeting !== undefined) asked.push(['meeting', [meeting]]);
  if (topic !== undefined) asked.push(['topic', [topic]]);
  if (years) asked.push(['year', Array.from({ length: years.last - years.first + 1 }, (_, index) => String(years.first + index))]);
  let pages = Array.from({ length: count }, (_, page) => page);
  for (const [name, values] of asked) {
    const byValue = await filter(name);
    const held = new Set(values.flatMap((value) => byValue?.get(value) ?? []));
    const which = values.length > 1 ? `${values[0]}–${values.at(-1)}` : values[0];
    if (held.size === 0) throw new Error(`no document of the archive has ${name} “${which}”`);
    pages = pages.filter((page) => held.has(page));
  }
  if (count === 0) throw new Error('the archive holds no document yet');
  if (pages.length === 0) throw new Error('no document of the archive is all that was asked for at once: ask for less');
  return pages;
}
