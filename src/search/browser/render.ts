import { withQuery } from './hit.ts';
import type { ExcerptPart } from '../query/excerpt.ts';
import type { IndexTrouble } from '../transport/source.ts';
import type { LoadedResult } from '../query/result.ts';

/** Words of the search page that the script shows; the page hands them over, so that they stand in one place only. */
export interface SearchWords {
  loading: string;
  failed: string;
  outdated: string;
  reload: string;
  none: string;
  /** With {n} for the number. */
  count: string;
  /** With {words} for the words. */
  missing: string;
  lacks: string;
  /** With {words} for the words. */
  also: string;
  suggestions: string;
  partial: string;
  more: string;
  /** With {years} for what was written and is no year. */
  unread: string;
  /** Stands for a result whose text can’t be read. */
  unreadable: string;
  troubles: Record<IndexTrouble, string>;
}

/** Where results are shown, and how they lead to their pages. */
export interface ResultPlace {
  words: SearchWords;
  /** Way to the root of the site. */
  root: string;
  /** The file that stands for a folder: empty on the web, where a host finds it. */
  indexFile: string;
}

/** Makes an element; what goes into it goes in as text. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function marked(parts: ExcerptPart[]): (Node | string)[] {
  return parts.map((part) => (part.marked ? element('mark', '', part.text) : part.text));
}

/** What was asked, for the page that is found to mark. */
export interface Asked {
  query: string;
  typing?: boolean;
}

/** Words that are named in one line; who asks for a whole paragraph is not told of all of its words beside each result. */
const MOST_NAMED = 12;

/** Words in a row. */
export const row = (words: readonly string[]): string => words.slice(0, MOST_NAMED).join('، ') + (words.length > MOST_NAMED ? '، …' : '');

/** One result. All text goes in as text, never as HTML. */
export function resultItem(result: LoadedResult, { words, root, indexFile }: ResultPlace, { query, typing }: Asked): HTMLLIElement {
  const { kind = '', issuer = '', date = '', otherDate = '' } = result.meta;
  const link = element('a', 'document-link', ...marked(result.title));
  link.href = withQuery(root + result.url.slice(1).replace(/\/(?=#|$)/, `/${indexFile}`), query.trim(), typing);
  const line = element('p', 'document-line', ...[kind, issuer, otherDate ? `${date} (${otherDate})` : date].filter(Boolean).map((text) => element('span', '', text)));
  const excerpt = element('p', 'excerpt', ...marked(result.excerpt));
  const item = element('li', '', link, line, excerpt);
  if (result.missing.length > 0) item.append(element('p', 'aside', words.lacks.replace('{words}', row(result.missing))));
  return item;
}
