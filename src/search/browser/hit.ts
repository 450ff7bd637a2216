/**
 * The link from a result to a page: `#ANCHOR&q=QUERY`. The words go along in the fragment, which no server sees, so that
 * the page can mark them.
 */

/** By what query a page was found, and where on it. */
export interface Hit {
  /** Id of the element; empty for the top of the page. */
  anchor: string;
  query: string;
  /** The last word is the beginning of one. */
  typing: boolean;
}

const SEPARATOR = '&q=';
/** Behind a query whose last word was still being typed; search itself passes over it. */
const BEGINS = '*';

/** Adds the query to the address of a result. */
export function withQuery(url: string, query: string, typing = false): string {
  if (query === '') return url;
  // A star that was typed is none of ours: search looked for whole words.
  const written = encodeURIComponent(query).replaceAll(BEGINS, '%2A');
  return `${url}${url.includes('#') ? '' : '#'}${SEPARATOR}${written}${typing ? BEGINS : ''}`;
}

/** Reads the fragment of a page’s address; null where it brings no query. */
export function readHit(fragment: string): Hit | null {
  const at = fragment.indexOf(SEPARATOR);
  if (at === -1) return null;
  try {
    const query = decodeURIComponent(fragment.slice(at + SEPARATOR.length));
    return { anchor: decodeURIComponent(fragment.slice(1, at)), query, typing: fragment.endsWith(BEGINS) };
  } catch {
    return null;
  }
}
