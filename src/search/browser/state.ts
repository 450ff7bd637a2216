/** What a search page is asked to show. It lives in the fragment of the address, which browsers keep to themselves. */
export interface SearchState {
  query: string;
  /** Chosen value by filter; a filter without a choice is absent. */
  filters: Record<string, string>;
  sort: 'relevance' | 'newest' | 'oldest';
  /** The last word is the beginning of one: the reader saw what was found while typing, and pressed nothing. */
  typing?: boolean;
}

const SORTS = new Set(['newest', 'oldest']);

/** Reads the state from a fragment, with or without its #. Whatever it can’t use it leaves out. */
export function readState(fragment: string, filterNames: readonly string[]): SearchState {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const filters: Record<string, string> = {};
  for (const name of filterNames) {
    const value = parameters.get(name);
    if (value) filters[name] = value;
  }
  const sort = parameters.get('sort') ?? '';
  // The field would take line ends out, and make one word of two.
  return { query: (parameters.get('q') ?? '').replace(/\s+/g, ' '), filters, sort: SORTS.has(sort) ? (sort as SearchState['sort']) : 'relevance', typing: parameters.has('typing') };
}

/** Writes the state as a fragment with its #; an empty state is an empty text. */
export function writeState({ query, filters, sort, typing }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  if (query.trim() !== '' && typing) parameters.set('typing', '1');
  for (const [name, value] of Object.entries(filters)) if (value) parameters.set(name, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `#${text}`;
}
