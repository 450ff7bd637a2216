import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { isSafeLink } from '../../mdx/allow-list.ts';
import type { Notes } from '../imported.ts';
import { plainText } from './tree.ts';

/** An address as a document may hold it: whole, safe, and leading out of the imported page; null for others. */
function keptAddress(url: string, base: string | undefined): string | null {
  const written = url.trim();
  const isWhole = /^(?:https?:\/\/|mailto:)/i.test(written);
  if (!isWhole && (!base || !URL.canParse(written, base) || written.startsWith('#'))) return null;
  if (!isWhole && /^[a-z][a-z0-9+.-]*:/i.test(written)) return null;
  try {
    const { href } = new URL(written, base);
    return isSafeLink(href) && /^(?:https?|mailto):/.test(href) ? href.replace(/[()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`) : null;
  } catch {
    return null;
  }
}

/** Schemes that run something: worth another word than a link that merely leads nowhere. */
const RUNS = /^\s*(?:javascript|vbscript|data):/i;

/**
 * Makes the links of a tree whole, by the address of the page they were on. A link that can’t be followed from the archive
 * becomes its words, and is noted.
 */
export function keepLinks(root: Root, base: string | undefined, notes: Notes): void {
  const visit = (parent: Parents): void => {
    parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
      if ('children' in child) visit(child as Parents);
      if (child.type !== 'link') return [child];
      const address = keptAddress(child.url, base);
      if (address !== null) return plainText(child).trim() === '' && child.children.every(({ type }) => type !== 'image') ? (child.children as PhrasingContent[]) : [{ ...child, url: address, title: null }];
      // The name of a place, to which others lead, is written as a link as well.
      if (child.url.trim() === '') return child.children;
      const what = RUNS.test(child.url) ? 'link that runs a program left out, its words kept'
        : child.url.startsWith('#') ? 'link within the page left out, its words kept'
        : 'link that leads nowhere from here left out, its words kept';
      notes.add(what, child.url.slice(0, 100));
      return child.children;
    }) as typeof parent.children;
  };
  visit(root);
}
