import { EDITIONS_FOLDER } from '../verify/edition-files.ts';
import type { ChangedSite } from './changed-site.ts';

/** The page of editions, as a file of the site. */
export const EDITIONS_PAGE = `${EDITIONS_FOLDER}/index.html`;

/** Between these, the page shows what was made; they stand in the page as comments. */
export const TABLE_START = 'editions';
export const TABLE_END = '/editions';

/** What the part of the page for saving says while there is nothing to save, and when there is. */
export const NOT_OFFERED = 'data-offered="no"';
export const OFFERED = 'data-offered="yes"';

/** Changes the page of editions. @throws Error where the site has none */
export function changePage(site: ChangedSite, change: (html: string) => string): void {
  if (!site.has(EDITIONS_PAGE)) throw new Error(`the site has no page ${EDITIONS_PAGE}; build it anew`);
  site.write(EDITIONS_PAGE, change(site.read(EDITIONS_PAGE)));
}

/** Puts something into the place of what stands between the markers. @throws Error where the page has none */
export function betweenMarkers(html: string, content: string): string {
  const [start, end] = [`<!--${TABLE_START}-->`, `<!--${TABLE_END}-->`];
  const [from, to] = [html.indexOf(start), html.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${EDITIONS_PAGE} has no place for the list of editions; build the site first`);
  return html.slice(0, from + start.length) + content + html.slice(to);
}
