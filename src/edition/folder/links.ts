import path from 'node:path/posix';
import { decoded } from '../../model/decoded.ts';

/** A link to another site or another kind of address, or within the page. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/|[?#]|$)/i;
/** A way to a folder: browsers follow “..” as “../”. */
const TO_FOLDER = /(?:^|\/)(?:\.{1,2})?$/;

/**
 * Makes a link of the site one that a browser can follow from a disk: relative, and to a file, since nobody there looks for
 * the index of a folder.
 * @param page path of the page from the root of the site
 * @param href as it stands on the page
 * @returns the link; null where the folder does not hold its target
 */
export function linkOnDisk(page: string, href: string, isThere: (file: string) => boolean): string | null {
  if (ELSEWHERE.test(href)) return href;
  const [, way = '', behind = ''] = /^([^?#]*)(.*)$/s.exec(href)!;
  const from = path.dirname(page);
  const target = path.normalize(path.join(from, decoded(way)));
  const file = TO_FOLDER.test(way) ? path.join(target, 'index.html') : target;
  if (!isThere(file)) return null;
  return encodeURI(path.relative(from, file)).replace(/[#?]/g, encodeURIComponent) + behind;
}
