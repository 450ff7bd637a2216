import type { Nodes, Parent, PhrasingContent, RootContent } from 'mdast';

/** An inline element that Markdown has no sign for, and documents may hold: written as a tag. */
export interface Markup extends Parent {
  type: 'markup';
  tag: 'sup' | 'sub' | 'u';
  children: PhrasingContent[];
}

/** A numbered clause of a resolution: written as `<Clause>`. */
export interface Clause extends Parent {
  type: 'clause';
  number: string;
  children: RootContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    markup: Markup;
  }
  interface RootContentMap {
    markup: Markup;
    clause: Clause;
  }
}

/**
 * The text of a node as a reader sees it; a picture is nothing.
 * @param lineBreak what stands for a line break
 */
export function plainText(node: Nodes, lineBreak = ' '): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return lineBreak;
  if (!('children' in node)) return '';
  const between = BLOCK_PARENTS.has(node.type) ? '\n' : '';
  return (node.children as Nodes[]).map((child) => plainText(child, lineBreak)).join(between);
}

const BLOCK_PARENTS = new Set(['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition', 'clause']);

/** Every node, parents first. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children as Nodes[]) yield* walk(child);
}

/** Blocks whose text is counted as one paragraph, for messages. */
const PASSAGES = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** One paragraph, heading or cell, with its number in reading order. */
export interface Passage {
  node: Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' | 'code' }>;
  /** Counted from 1. */
  number: number;
  text: string;
  /** Stands by itself, not in a list, a table, a quotation or a note. */
  topLevel: boolean;
}

/** The paragraphs of a text that are not empty. */
export function passagesOf(root: Extract<Nodes, { type: 'root' }>): Passage[] {
  const top = new Set<Nodes>(root.children);
  const nodes = [...walk(root)].filter((node): node is Passage['node'] => PASSAGES.has(node.type));
  const named = nodes.map((node) => ({ node, text: plainText(node).replace(/[\s\u00a0]+/g, ' ').trim(), topLevel: top.has(node) }));
  return named.filter(({ text }) => text !== '').map((passage, index) => ({ ...passage, number: index + 1 }));
}
