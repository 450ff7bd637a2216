import { singleFile } from '../../../i18n/fa/single-file.ts';
import { completeMarks } from '../marks.ts';
import { routeTo } from './list.ts';

/** Stands for the archive while ways within it are resolved. */
const NOWHERE = 'https://archive.invalid';

/** Leads a link to where it leads in the file: to a document in it, to the archive on the web, or nowhere. */
function lead(link: HTMLAnchorElement, from: string, urls: ReadonlySet<string>, address: string): void {
  const { origin, pathname, hash } = new URL(link.getAttribute('href')!, NOWHERE + from);
  if (origin !== NOWHERE) return;
  if (urls.has(pathname)) link.setAttribute('href', routeTo(pathname) + hash);
  else if (address) link.setAttribute('href', address + pathname.slice(1) + hash);
  else link.replaceWith(...link.childNodes);
}

/**
 * The page of a document as it stands on the site.
 * @param url of the document @param urls of all documents in the file @param address of the archive on the web, or nothing
 */
export function articleElement(html: string, url: string, urls: ReadonlySet<string>, address: string): Element {
  // Parsed apart, nothing in it is loaded or run.
  const article = new DOMParser().parseFromString(html, 'text/html').querySelector('article')!;
  completeMarks(article);
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href]')) lead(link, url, urls, address);
  for (const image of article.querySelectorAll('img')) image.replaceWith(singleFile.picture(image.alt));
  return document.importNode(article, true);
}
