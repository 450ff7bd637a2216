import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { Notes } from '../imported.ts';
import { plainText, walk } from './tree.ts';

/** What holds running text, and what holds blocks; HTML puts either into either. */
const RUNNING_PARENTS = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'markup']);
const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);
const RUNNING = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'markup', 'inlineCode', 'break', 'image', 'footnoteReference']);

/** A block as running text: blocks within running text become words between spaces, and items of a list keep their numbers. */
function running(node: Nodes): Nodes[] {
  if (RUNNING.has(node.type)) return [node];
  if (node.type === 'code') return [{ type: 'inlineCode', value: node.value.replace(/\s+/g, ' ') }];
  if (!('children' in node)) return [];
  const first = node.type === 'list' && node.ordered ? (node.start ?? 1) : null;
  const inner = (node.children as Nodes[]).flatMap((child, index) => [...(first === null ? [] : [{ type: 'text' as const, value: ` ${first + index}.` }]), ...running(child)]);
  return inner.length === 0 ? [] : [{ type: 'text', value: ' ' }, ...inner, { type: 'text', value: ' ' }];
}

/** Running text that stands among blocks, in paragraphs of its own. */
function blocks(nodes: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  let open: PhrasingContent[] | null = null;
  for (const node of nodes) {
    if (!RUNNING.has(node.type)) {
      open = null;
      result.push(node);
    } else if (open) open.push(node as PhrasingContent);
    else result.push({ type: 'paragraph', children: (open = [node as PhrasingContent]) });
  }
  return result;
}

/** What may stand in a table, a row or a list; anything else is put into one of these. */
const PARTS: Record<string, { type: string; wrap(node: Nodes): Nodes }> = {
  table: { type: 'tableRow', wrap: (node) => ({ type: 'tableRow', children: [cellOf(node)] }) },
  tableRow: { type: 'tableCell', wrap: cellOf },
  list: { type: 'listItem', wrap: (node) => ({ type: 'listItem', children: blocks([node]) as Extract<Nodes, { type: 'listItem' }>['children'] }) },
};

function cellOf(node: Nodes): Extract<Nodes, { type: 'tableCell' }> {
  return { type: 'tableCell', children: running(node) as PhrasingContent[] };
}

/** Gives the head of a table as many cells as its longest row has: Markdown drops what has no head above it. */
function widenHead({ children: [head, ...rows] }: Extract<Nodes, { type: 'table' }>): void {
  const most = Math.max(0, ...rows.map(({ children }) => children.length));
  while (head && head.children.length < most) head.children.push({ type: 'tableCell', children: [] });
}

/** The footnotes that the text leads to, by itself or through other footnotes. */
function reachable(root: Root): Set<string> {
  const found = new Set<string>();
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'footnoteReference' && !found.has(node.identifier)) {
      const { identifier } = node;
      found.add(identifier);
      open.push(...[...walk(root as Nodes)].flatMap((other) => (other.type === 'footnoteDefinition' && other.identifier === identifier ? (other.children as Nodes[]) : [])));
    }
    if ('children' in node) open.push(...(node.children as Nodes[]).filter(({ type }) => type !== 'footnoteDefinition'));
  }
  return found;
}

/** Footnotes that nothing refers to, and second ones of one name, become paragraphs: Markdown would drop them. */
function keepFootnotes(root: Root, notes: Notes): void {
  const referred = reachable(root);
  const seen = new Set<string>();
  const visit = (parent: Parents): void => {
    parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
      if ('children' in child) visit(child as Parents);
      if (child.type !== 'footnoteDefinition') return [child];
      const isUsable = referred.has(child.identifier) && !seen.has(child.identifier) && child.children.length > 0;
      seen.add(child.identifier);
      if (isUsable) return [child];
      notes.add('footnote that nothing refers to: it became a paragraph', plainText(child).slice(0, 80));
      return child.children;
    }) as typeof parent.children;
  };
  visit(root);
  const known = new Set([...walk(root as Nodes)].flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : [])));
  const mend = (parent: Parents): void => {
    parent.children = (parent.children as Nodes[]).map((child): Nodes => {
      if ('children' in child) mend(child as Parents);
      return child.type === 'footnoteReference' && !known.has(child.identifier) ? { type: 'text', value: `[${child.label ?? child.identifier}]` } : child;
    }) as typeof parent.children;
  };
  mend(root);
}

/** Takes footnotes to the end of the text, whatever they stand in. */
function footnotesLast(root: Root): void {
  const found: RootContent[] = [];
  const visit = (parent: Parents): void => {
    parent.children = (parent.children as Nodes[]).filter((child) => {
      if ('children' in child) visit(child as Parents);
      if (child.type === 'footnoteDefinition') found.push(child);
      return child.type !== 'footnoteDefinition';
    }) as typeof parent.children;
  };
  visit(root);
  root.children.push(...found);
}

/** Marks that mean nothing within their own kind; of links within links, the outermost leads somewhere. */
const ONCE = new Set(['link', 'emphasis', 'strong', 'delete']);

function unnest(parent: Parents, around: ReadonlySet<string>): void {
  const within = ONCE.has(parent.type) ? new Set([...around, parent.type]) : around;
  parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if ('children' in child) unnest(child as Parents, within);
    return within.has(child.type) && 'children' in child ? (child.children as Nodes[]) : [child];
  }) as typeof parent.children;
}

/** Gives a tree the shape that Markdown can write, whatever it was read from; no word is lost. */
export function normalise(root: Root, notes: Notes): void {
  const shape = (parent: Parents): void => {
    for (const child of parent.children as Nodes[]) if ('children' in child) shape(child as Parents);
    const children = parent.children as Nodes[];
    if (RUNNING_PARENTS.has(parent.type)) parent.children = children.flatMap(running) as typeof parent.children;
    const part = PARTS[parent.type];
    if (part) parent.children = children.map((child) => (child.type === part.type ? child : part.wrap(child))) as typeof parent.children;
    if (parent.type === 'table') widenHead(parent);
    if (BLOCK_PARENTS.has(parent.type)) parent.children = blocks(children) as typeof parent.children;
  };
  keepFootnotes(root, notes);
  footnotesLast(root);
  shape(root);
  unnest(root, new Set());
}
