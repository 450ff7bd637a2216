import { BLOCK_ELEMENTS, VOID_ELEMENTS } from '../../mdx/allow-list.ts';
import type { Segment } from '../../mdx/text.ts';
import { decoded } from '../../model/decoded.ts';

/** An element of a compiled text, or a component by its name, which begins with a capital letter. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}
export type Content = readonly (Element | string)[];

/** A part of a text: words that run on, or an element that stands by itself. */
export type Part = { run: Content } | { element: Element };

const PIECE = /<(\/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>|[^<]+/g;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>' };
const STANDING = new Set([...BLOCK_ELEMENTS, 'ul', 'ol', 'dl', 'table', 'hr', 'Clause', 'Note', 'Vote', 'Figure']);

const decode = (text: string) => (text.includes('&') ? text.replace(/&(?:amp|quot|lt|gt);/g, (entity) => ENTITIES[entity]!) : text);

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) attributes[name] = decode(value);
  return attributes;
}

/**
 * A compiled text as a tree. It reads what our own compiler wrote, which closes every element, and nothing else: parsing it
 * as a browser would takes twenty times as long.
 */
export function treeOf(segments: readonly Segment[]): Content {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const segment of segments) {
    const parent = open.at(-1)!;
    if (typeof segment !== 'string') {
      parent.children.push({ name: segment.component, attributes: segment.attributes, children: [...treeOf(segment.children)] });
      continue;
    }
    for (const [piece, slash, name, written] of segment.matchAll(PIECE)) {
      if (name === undefined) open.at(-1)!.children.push(decode(piece));
      else if (slash) open.pop();
      else {
        const element: Element = { name, attributes: written ? attributesOf(written) : {}, children: [] };
        open.at(-1)!.children.push(element);
        if (!VOID_ELEMENTS.has(name)) open.push(element);
      }
    }
  }
  return root.children;
}

const holdsStanding = ({ children }: Element): boolean => children.some((child) => typeof child !== 'string' && (STANDING.has(child.name) || holdsStanding(child)));

/** What stands in an element, in order: runs of words, and the elements between them. Empty runs are left out. */
export function partsOf(content: Content): Part[] {
  const parts: Part[] = [];
  let run: (Element | string)[] = [];
  const close = () => {
    if (run.some((piece) => typeof piece !== 'string' || piece.trim() !== '')) parts.push({ run });
    run = [];
  };
  for (const child of content) {
    if (typeof child !== 'string' && (STANDING.has(child.name) || holdsStanding(child))) {
      close();
      parts.push({ element: child });
    } else run.push(child);
  }
  close();
  return parts;
}

/** The elements of a name anywhere in a content. */
export function elementsIn(content: Content, name: string): Element[] {
  return content.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsIn(child.children, name)]));
}

/** A number in an attribute as browsers read it; one that is none says nothing. */
export const numberIn = (written: string | undefined) => (written !== undefined && /^\s*[-+]?\d{1,9}/.test(written) ? parseInt(written, 10) : undefined);

/** The items of a list, each with its number in a numbered one: they may begin anywhere, go backwards, and have numbers of their own. */
export function numbered({ attributes, children }: Element): { item: Element; number: number }[] {
  const items = children.filter((child) => typeof child !== 'string');
  const isReversed = 'reversed' in attributes;
  let next = numberIn(attributes['start']) ?? (isReversed ? items.length : 1);
  return items.map((item) => {
    const number = numberIn(item.attributes['value']) ?? next;
    next = number + (isReversed ? -1 : 1);
    return { item, number };
  });
}

/** The text of a footnote’s mark: the name of its note, without what makes it an address. */
export const noteName = (address: string): string => decoded(address.replace(/^#?fn-/, ''));

/** Words with one space wherever there is white space; most have nothing else, and are left as they are. */
export const oneSpaced = (text: string): string => text.replace(/ *[\t\n\r][\t\n\r ]*| {2,}/g, ' ');

/** Puts the same signs before every line but, if asked, the first. */
export function indented(text: string, by: string, first = by): string {
  return text.split('\n').map((line, index) => ((index === 0 ? first : line === '' ? by.trimEnd() : by) + line).trimEnd()).join('\n');
}
