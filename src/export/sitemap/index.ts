/** What search engines and browsers ask a site for: the map of its pages, what they may read, and how to search it. */
import { words } from '../../i18n/index.ts';
import { paths } from '../../model/paths.ts';
import { archiveDays } from '../archive/dates.ts';
import type { ExportContext } from '../mapping/index.ts';
import { element, textElement, XML_DECLARATION } from '../xml.ts';

export const SITEMAP_FILE = 'sitemap.xml';
export const ROBOTS_FILE = 'robots.txt';
export const OPENSEARCH_FILE = 'opensearch.xml';

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** What one map may hold, by the protocol: addresses, and bytes. Addresses are ASCII, so signs are bytes. */
const LIMITS = { addresses: 50_000, bytes: 50 * 1024 * 1024 };

interface Limits {
  addresses: number;
  bytes: number;
}

const wrapped = (name: string, inner: readonly string[]) => `${XML_DECLARATION}<${name} xmlns="${SITEMAPS}">\n${inner.join('')}</${name}>\n`;

/** Entries in as many parts as the limits want. */
function inParts(entries: readonly string[], { addresses, bytes }: Limits): string[][] {
  const parts: string[][] = [];
  const frame = wrapped('urlset', []).length;
  let size = Infinity;
  for (const entry of entries) {
    if (size + entry.length > bytes || parts.at(-1)!.length >= addresses) {
      parts.push([]);
      size = frame;
    }
    parts.at(-1)!.push(entry);
    size += entry.length;
  }
  return parts;
}

/**
 * The map of a site: one file or, where that would be too large, several and an index of them. A page has a day of its last
 * change where the record of its document says one.
 * @param addresses of all pages, from the root of the site
 */
export function sitemapFiles({ archive, site, address, root }: ExportContext, addresses: Iterable<string>, limits: Limits = LIMITS): [path: string, content: string][] {
  if (site === undefined) return [];
  const changed = new Map([...archive.documents.values()].map((document) => [paths.document(document), archiveDays(document).updated]));
  const listed = [...new Set(addresses)].sort();
  const entries = listed.map((path) => {
    const day = changed.get(path);
    return `${element('url', {}, [textElement('loc', new URL(address(path)).href), ...(day ? [textElement('lastmod', day)] : [])])}\n`;
  });
  const parts = inParts(entries, limits);
  if (parts.length <= 1) return [[SITEMAP_FILE, wrapped('urlset', parts[0] ?? [])]];
  const files = parts.map((part, index): [string, string] => [`sitemap-${index + 1}.xml`, wrapped('urlset', part)]);
  const index = files.map(([name]) => `${element('sitemap', {}, [textElement('loc', root + name)])}\n`);
  return [[SITEMAP_FILE, wrapped('sitemapindex', index)], ...files];
}

/** What robots may read: everything. They look for it at the root of a host only. */
export function robotsText({ site, root }: ExportContext): string {
  return `User-agent: *\nAllow: /\n${site === undefined ? '' : `\nSitemap: ${root}${SITEMAP_FILE}\n`}`;
}

/** Most signs that OpenSearch allows in a short name and a description. */
const cut = (text: string, most: number) => (Array.from(text).length <= most ? text : `${Array.from(text).slice(0, most - 1).join('')}…`);

/**
 * The description by which a browser can search the archive from its own line. The query stands in the fragment of the
 * address, as on the search page, so that no server sees it.
 */
export function searchDescription({ archive, address, root }: ExportContext): string {
  const { title, description, language, contact } = archive.identity;
  const inner = [
    textElement('ShortName', cut(words.data.searchName, 16)),
    textElement('Description', cut(description ?? title, 1024)),
    textElement('LongName', cut(title, 48)),
    ...(contact?.email ? [textElement('Contact', contact.email)] : []),
    element('Url', { type: 'text/html', template: `${address(paths.search)}#q={searchTerms}` }),
    element('Url', { type: 'application/opensearchdescription+xml', rel: 'self', template: root + OPENSEARCH_FILE }),
    textElement('Image', `${root}favicon.svg`, { width: '32', height: '32', type: 'image/svg+xml' }),
    textElement('Language', language),
    textElement('InputEncoding', 'UTF-8'),
    textElement('OutputEncoding', 'UTF-8'),
  ];
  return `${XML_DECLARATION}${element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, inner.map((part) => `\n${part}`))}\n`;
}
