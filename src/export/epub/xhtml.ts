import { BLOCK_ELEMENTS, RUNNING_ELEMENTS, VOID_ELEMENTS } from '../../mdx/allow-list.ts';
import { escapeText } from '../../mdx/html.ts';
import { words } from '../../i18n/index.ts';
import { xmlText } from '../xml.ts';

/** What becomes of addresses in a text that moves into a book. */
export interface Addresses {
  /** Where a link leads from within the book; null where it leads nowhere. */
  link(href: string): string | null;
  /** Where a picture lies in the book; null where it can’t be shown there. */
  picture(src: string): string | null;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>/g;
const ATTRIBUTE = /([a-z][a-z-]*)(?:="([^"]*)")?/g;
/** Signs that no XML file may hold. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const UNESCAPED: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const unescape = (text: string) => text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => UNESCAPED[entity]!);

/** An id as XML allows it: one that begins with a digit gets a sign before it that the archive’s own ids never begin with. */
export function xmlId(id: string): string {
  return /^[\p{L}_]/u.test(id) ? id : `_${id}`;
}

/** Roles that programs for reading know, by the attributes with which the compiler marks the parts of footnotes. */
const FOOTNOTE_ROLES: Record<string, string> = {
  'data-footnote-ref': ' epub:type="noteref" role="doc-noteref"',
  'data-footnote-backref': ' role="doc-backlink"',
  'data-footnotes': ' epub:type="footnotes" role="doc-endnotes"',
};

/** What browsers overlook and a book may not hold: values that mean nothing. */
const VALUES: Record<string, RegExp> = {
  dir: /^(?:ltr|rtl|auto)$/,
  lang: /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i,
  scope: /^(?:col|row)(?:group)?$/,
  datetime: /^\d{4,}-\d\d-\d\d$/,
};

/** Where elements belong that stand nowhere else; browsers show them anywhere, as what stands here. */
const PARENTS: Record<string, { within: readonly string[]; otherwise: string }> = {
  li: { within: ['ul', 'ol'], otherwise: 'div' }, dt: { within: ['dl'], otherwise: 'div' }, dd: { within: ['dl'], otherwise: 'div' },
  tr: { within: ['table', 'thead', 'tbody', 'tfoot'], otherwise: 'div' }, td: { within: ['tr'], otherwise: 'div' }, th: { within: ['tr'], otherwise: 'div' },
  caption: { within: ['table'], otherwise: 'div' }, figcaption: { within: ['figure'], otherwise: 'div' }, summary: { within: ['details'], otherwise: 'div' },
  rt: { within: ['ruby'], otherwise: 'span' }, rp: { within: ['ruby'], otherwise: 'span' },
};
/** Attributes that elements have only where they belong. */
const OF_PLACE = new Set(['value', 'colspan', 'rowspan', 'scope']);
const BLOCKS = new RegExp(`<(?:${[...BLOCK_ELEMENTS, 'ul', 'ol', 'dl', 'table', 'aside', 'hr'].join('|')})[\\s>]`);

/** Whether an element may hold running text only. Links and changes may stand around whole paragraphs. */
const isRunning = (name: string) => name === 'p' || (RUNNING_ELEMENTS.has(name) && !['a', 'ins', 'del'].includes(name));

/** What stands within an element: up to its own end, not that of one of its name within it. @param rest what follows its tag */
function within(name: string, rest: string): string {
  let depth = 1;
  for (const { 1: slash, index } of rest.matchAll(new RegExp(`<(/?)${name}(?=[\\s>])`, 'g'))) {
    depth += slash ? -1 : 1;
    if (depth === 0) return rest.slice(0, index);
  }
  return rest;
}

/** The element that stands for another: itself, where the rules of XHTML let it stand. @param rest what follows its tag */
function standIn(name: string, parent: string | undefined, rest: string): string {
  const place = PARENTS[name];
  if (place && !place.within.includes(parent ?? '')) return place.otherwise;
  return isRunning(name) && !VOID_ELEMENTS.has(name) && BLOCKS.test(within(name, rest)) ? 'div' : name;
}

function attributeText(name: string, value: string | undefined, addresses: Addresses): string {
  if (FOOTNOTE_ROLES[name]) return FOOTNOTE_ROLES[name];
  const plain = unescape(value ?? name);
  if (VALUES[name] && !VALUES[name].test(plain)) return '';
  if (name === 'id' || name === 'aria-describedby') return ` ${name}="${xmlText(xmlId(plain))}"`;
  if (name === 'lang') return ` lang="${xmlText(plain)}" xml:lang="${xmlText(plain)}"`;
  if (name === 'href') {
    const leads = addresses.link(plain);
    return leads === null ? '' : ` href="${xmlText(leads)}"`;
  }
  return ` ${name}="${xmlText(plain)}"`;
}

type Attribute = [name: string, value: string | undefined];

/** A picture, or its description where the book can’t hold it. */
function pictureTag(attributes: readonly Attribute[], addresses: Addresses): string {
  const values = new Map(attributes.map(([name, value]) => [name, unescape(value ?? '')]));
  const src = addresses.picture(values.get('src') ?? '');
  const alt = values.get('alt') ?? '';
  if (src === null) return alt === '' ? '' : `<span class="picture-missing">${escapeText(words.books.pictureMissing(alt))}</span>`;
  return `<img src="${xmlText(src)}" alt="${xmlText(alt)}"/>`;
}

/** Writes the tags of one text anew, one after the other. */
class TagWriter {
  readonly #addresses: Addresses;
  /** The elements that are open, as they are here. */
  readonly #open: string[] = [];
  #inFootnotes = false;

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  /** @param rest what follows the tag */
  tag(closes: boolean, name: string, attributes: readonly Attribute[], rest: string): string {
    if (closes) return `</${this.#open.pop() ?? name}>`;
    const parent = this.#open.at(-1);
    if (name === 'img') return pictureTag(attributes, this.#addresses);
    if (name === 'col' && parent !== 'colgroup') return '';
    const as = standIn(name, parent, rest);
    const isVoid = VOID_ELEMENTS.has(name);
    if (!isVoid) this.#open.push(as);
    return `<${as}${this.#attributes(as === name ? attributes : attributes.filter(([attribute]) => !OF_PLACE.has(attribute)), as)}${isVoid ? '/' : ''}>`;
  }

  #attributes(attributes: readonly Attribute[], name: string): string {
    this.#inFootnotes ||= attributes.some(([attribute]) => attribute === 'data-footnotes');
    const isNote = this.#inFootnotes && name === 'li' && attributes.some(([attribute, value]) => attribute === 'id' && value?.startsWith('fn-'));
    const written = attributes.map(([attribute, value]) => attributeText(attribute, value, this.#addresses)).join('');
    // An element that turns the direction must say into which.
    const direction = name === 'bdo' && !written.includes(' dir=') ? ' dir="rtl"' : '';
    return (isNote ? ' epub:type="footnote"' : '') + written + direction;
  }
}

/**
 * HTML as the compiler of documents writes it, and nothing wilder, as XHTML of a book: its tags are well nested and its
 * signs escaped, so that each tag can be written anew by itself. What browsers put right, elements out of their place and
 * values that mean nothing, is put right here, for a book must be valid.
 */
export function toXhtml(html: string, addresses: Addresses): string {
  const writer = new TagWriter(addresses);
  const clean = html.replace(FORBIDDEN, '');
  return clean.replace(TAG, (tag: string, slash: string, name: string, written: string, at: number) => {
    const attributes = [...written.matchAll(ATTRIBUTE)].map(([, attribute = '', value]): Attribute => [attribute, value]);
    return writer.tag(slash !== '', name, attributes, clean.slice(at + tag.length));
  });
}

/** Every id in a piece of HTML. */
export function idsIn(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => unescape(id)));
}
