import { INDEX_FOLDER } from '../../search/manifest.ts';
import { MANIFEST_SIGNATURE, SITE_MANIFEST } from '../../verify/manifest.ts';

/**
 * What of a site a folder for readers leaves behind: settings of hosts, what other programs harvest from an address, forms of
 * the whole archive that are editions of their own, and what only works on the web.
 */
const LEFT_OUT: RegExp[] = [
  /^(?:_headers|_redirects|\.htaccess|\.nojekyll|robots\.txt|sitemap[^/]*\.xml|oai\.xml|opensearch\.xml|404\.html|sw\.js)$/,
  /^(?:hosting|admin|saved)\//,
  /^(?:data|editions)\/(?!index\.html$)/,
  /(?:^|\/)feed\.(?:atom|json)$/,
  /(?:^|\/)card\.png$/,
  /\.epub$/,
  // Scripts are made anew; the index travels in packs.
  /^assets\/.*\.js$/,
];

/** Whether a folder for readers holds a file of the site. @param file its path from the root */
export function isCarriedOver(file: string): boolean {
  if (file === SITE_MANIFEST || file === MANIFEST_SIGNATURE || file.startsWith(`${INDEX_FOLDER}/`)) return false;
  return !LEFT_OUT.some((pattern) => pattern.test(file));
}
