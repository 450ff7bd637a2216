/**
 * What markup a document may contain. Everything that is not listed is refused: a list of what is safe stays safe when
 * HTML grows, a list of what is dangerous does not. `class`, `id` and `style` are missing on purpose: a document says
 * what things are, the site says how they look, and ids are given out by the compiler.
 */

const ANY_ELEMENT = ['lang', 'dir', 'title'];

/** Allowed elements with the attributes each may have besides lang, dir and title. */
const ELEMENTS: Record<string, string[]> = {
  a: ['href'], abbr: [], b: [], bdi: [], bdo: [], blockquote: [], br: [], caption: [], cite: [], code: [], col: ['span'],
  colgroup: ['span'], dd: [], del: ['datetime'], details: ['open'], dfn: [], div: [], dl: [], dt: [], em: [], figcaption: [],
  figure: [], h2: [], h3: [], h4: [], h5: [], h6: [], hr: [], i: [], img: ['src', 'alt', 'width', 'height'],
  ins: ['datetime'], kbd: [], li: ['value'], mark: [], ol: ['start', 'reversed', 'type'], p: [], pre: [], q: [], rp: [], rt: [],
  ruby: [], s: [], samp: [], section: [], small: [], span: [], strong: [], sub: [], summary: [], sup: [], table: [], tbody: [],
  td: ['colspan', 'rowspan'], tfoot: [], th: ['colspan', 'rowspan', 'scope'], thead: [], time: ['datetime'], tr: [], u: [],
  ul: [], var: [], wbr: [],
};

/** Elements that have neither content nor end tag. */
export const VOID_ELEMENTS = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/** Elements whose text is one block: a unit that can be cited, and beyond which a phrase does not match. */
export const BLOCK_ELEMENTS = new Set([
  'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'td', 'th', 'caption', 'figcaption', 'pre', 'summary', 'blockquote', 'div',
  'section', 'details', 'figure',
]);

/** Elements of running text: what may stand in a paragraph beside words. */
export const RUNNING_ELEMENTS = new Set([
  'a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'img', 'ins', 'kbd', 'mark', 'q', 'ruby', 's', 'samp',
  'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr',
]);

export const ALLOWED_ELEMENTS: readonly string[] = Object.keys(ELEMENTS);

/** Whether a text may hold an element. */
export function isAllowedElement(name: string): boolean {
  return Object.hasOwn(ELEMENTS, name);
}

/** Whether an element may have an attribute. */
export function isAllowedAttribute(element: string, attribute: string): boolean {
  return ANY_ELEMENT.includes(attribute) || (ELEMENTS[element]?.includes(attribute) ?? false);
}

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** Nobody writes these into an address but to disguise it; browsers pass over them. */
const UNWRITABLE = /^\s|[\u0000-\u001F\u007F-\u009F]|\s$/;

/** A URL as a browser reads it: control characters and spaces that are ignored there are ignored here. */
function asRead(url: string): string {
  return url.replace(/[\u0000-\u0020\u007F-\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF\uFFFD]/g, '');
}

function scheme(url: string): string | undefined {
  return SCHEME.exec(asRead(url))?.[1]?.toLowerCase();
}

/** The scheme that an address would have if its first signs were not written as %20 and the like; they are so to be overlooked. */
function disguisedScheme(url: string): string | undefined {
  try {
    return scheme(decodeURIComponent(/^[^/?#]*/.exec(url)![0]));
  } catch {
    return undefined;
  }
}

/** Whether a link may lead there: the web, mail, or a place in the archive; and whether it is an address at all. */
export function isSafeLink(url: string): boolean {
  const read = URL.parse(url, 'https://archive.invalid/');
  // A user before an @ is written to have the address taken for that of another site.
  if (UNWRITABLE.test(url) || asRead(url).startsWith('//') || url.includes('\\') || !read || read.username + read.password !== '') return false;
  const given = scheme(url) ?? disguisedScheme(url);
  // Without both slashes, what stands for a host on one site is a path on another.
  return given === undefined || given === 'mailto' || /^https?:\/\/[^/]/i.test(url);
}

/** Whether a link leads to another site. */
export function isExternal(url: string): boolean {
  return /^https?$/.test(scheme(url) ?? '');
}

/** A way that goes up again after it has gone down, or above the root: no file of the archive has such an address. */
const UPWARDS = /(?:^|\/)\.\.?(?:\/|$)/;

function leadsUpwards(url: string): boolean {
  try {
    return UPWARDS.test(decodeURIComponent(url.replace(/[?#].*$/s, '')).replace(/^(?:\.\.\/)+/, ''));
  } catch {
    return true;
  }
}

/**
 * Whether an image may be loaded from there: only from the archive itself, so that reading asks nobody else, and from
 * where its files are, since the size of the picture is read from the file.
 */
export function isSafeImage(url: string): boolean {
  return isSafeLink(url) && scheme(url) === undefined && !leadsUpwards(url);
}
