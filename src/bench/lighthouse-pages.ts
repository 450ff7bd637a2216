/** A file of a built site, as its manifest lists it. */
interface SiteFile {
  path: string;
  bytes: number;
}

/**
 * Which pages of a site Lighthouse looks at, from its root and without a slash before: those named, else the kinds of page that most
 * readers see first, of documents the longest as the hardest.
 */
export function lighthousePages(files: readonly SiteFile[], named: readonly string[] = []): string[] {
  if (named.length > 0) return named.map((page) => page.replace(/^\/+/, ''));
  const [longest] = files.filter(({ path }) => /^(?:statements|resolutions|reports)\/[^/]+\/index\.html$/.test(path)).sort((a, b) => b.bytes - a.bytes);
  return ['', 'statements/', ...(longest ? [longest.path.replace(/index\.html$/, '')] : []), 'search/'];
}

/**
 * What Lighthouse is told to leave out. It has the page itself fetch robots.txt, which the policy of a page without scripts forbids it,
 * as it forbids all fetching; Lighthouse then takes the file for a wrong one.
 */
export const LEFT_OUT = ['robots-txt'];
