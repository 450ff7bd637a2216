import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { addressEnd } from '../../mdx/bare-address.ts';
import type { Notes } from '../imported.ts';

function visit(node: Nodes, act: (parent: Parents) => void): void {
  if (!('children' in node)) return;
  act(node as Parents);
  for (const child of node.children as Nodes[]) visit(child, act);
}

/** Addresses that lead nowhere: `[//]: # (…)` is how many write what is not to be shown. */
const NOWHERE = new Set(['', '#']);

/**
 * Links by reference become plain links: one form is enough, and nothing is left undefined. What reads as the address of a link, but
 * is that of none, such as «[question]: why?», becomes a paragraph.
 */
export function resolveReferences(root: Root, source: string, notes: Notes): void {
  const addresses = new Map<string, string>();
  const used = new Set<Nodes>();
  const wanted = new Set<string>();
  visit(root, ({ children }) => {
    for (const child of children as Nodes[]) if (child.type === 'linkReference' || child.type === 'imageReference') wanted.add(child.identifier);
  });
  visit(root, ({ children }) => {
    for (const child of children as Nodes[]) {
      if (child.type !== 'definition' || addresses.has(child.identifier)) continue;
      addresses.set(child.identifier, child.url);
      if (wanted.has(child.identifier)) used.add(child);
    }
  });
  visit(root, (parent) => {
    parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
      if (child.type === 'definition') {
        if (used.has(child)) return [];
        const value = source.slice(child.position?.start.offset, child.position?.end.offset).replace(/\s+/g, ' ');
        notes.add(NOWHERE.has(child.url) ? 'remark left out' : 'address of no link: it became a paragraph', value.slice(0, 80));
        return NOWHERE.has(child.url) ? [] : [{ type: 'paragraph', children: [{ type: 'text', value }] }];
      }
      const url = child.type === 'linkReference' || child.type === 'imageReference' ? addresses.get(child.identifier) : undefined;
      if (url === undefined) return [child];
      if (child.type === 'linkReference') return [{ type: 'link', url, children: child.children as Extract<PhrasingContent, { type: 'text' }>[] }];
      return [{ type: 'image', url, alt: (child as { alt?: string | null }).alt ?? '' }];
    }) as typeof parent.children;
  });
}

/** Has addresses as they stand in a sentence end before its signs, Persian ones as well, as they do in the texts of an archive. */
export function endAddresses(root: Root): void {
  visit(root, (parent) => {
    parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
      const [text, ...others] = child.type === 'link' ? child.children : [];
      const isBare = text?.type === 'text' && others.length === 0 && text.position?.start.offset === child.position?.start.offset;
      if (child.type !== 'link' || !isBare) return [child];
      const words = text.value.slice(0, addressEnd(text.value));
      const signs = text.value.slice(words.length);
      if (!/[^\x00-\x7f]/.test(signs) || !child.url.endsWith(signs)) return [child];
      return [{ ...child, url: child.url.slice(0, -signs.length), children: [{ ...text, value: words }] }, { type: 'text', value: signs }];
    }) as typeof parent.children;
  });
}
