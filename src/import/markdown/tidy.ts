import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';

/** A line without the white space around it, but for the ends of the whole text, which may touch other words. */
function withoutEdges(line: string, index: number, lines: readonly string[]): string {
  const start = index === 0 ? line : line.trimStart();
  return index === lines.length - 1 ? start : start.trimEnd();
}

/** Code of nothing, as editors of web pages leave it behind: Markdown can’t write it, and its signs would be read. */
const codeOrSpace = (node: Nodes): Nodes => (node.type === 'inlineCode' && node.value.trim() === '' ? { type: 'text', value: node.value } : node);

const MARKS = new Set(['emphasis', 'strong', 'delete', 'link', 'markup']);
const isSpace = (node: Nodes) => node.type === 'break' || (node.type === 'text' && node.value.trim() === '');

/** The edge of marked words up to the first word, where a line ends in it. */
function edge(nodes: readonly Nodes[]): number {
  const words = nodes.findIndex((node) => !isSpace(node));
  const length = words === -1 ? nodes.length : words;
  return nodes.slice(0, length).some(({ type }) => type === 'break') ? length : 0;
}

/** Ends of lines at the edges of marked words stand outside: within, Markdown takes their strokes, and the signs of the marks, for words. */
function breaksOut(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (!MARKS.has(node.type)) return [node];
    const parent = node as Parents;
    const inner = breaksOut(parent.children as Nodes[]);
    const [from, to] = [edge(inner), inner.length - edge(inner.toReversed())];
    if (from >= to) return inner;
    const children = inner.slice(from, to);
    const [first, last] = [children[0], children.at(-1)];
    if (from > 0 && first?.type === 'text') first.value = first.value.trimStart();
    if (to < inner.length && last?.type === 'text') last.value = last.value.trimEnd();
    return [...inner.slice(0, from), { ...parent, children } as Nodes, ...inner.slice(to)];
  });
}

/** Pieces of code side by side, as one: the signs between them would be words in the middle of one. What is nothing does not stand between. */
function joinedCode(children: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const child of children.filter((one) => one.type !== 'text' || one.value !== '')) {
    const before = joined.at(-1);
    if (before?.type === 'inlineCode' && child.type === 'inlineCode') joined[joined.length - 1] = { ...before, value: before.value + child.value };
    else joined.push(child);
  }
  return joined;
}

/** White space that Markdown takes for layout stays out of the ends of lines; a lone carriage return is a line’s end. */
function tidyLines(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replaceAll('\0', '').split(/\r\n?|\n/).map(withoutEdges).join('\n');
  if (node.type === 'inlineCode') node.value = node.value.replace(/\r\n?|\n/g, ' ');
  if (node.type === 'heading' || node.type === 'tableCell') for (const child of node.children) if (child.type === 'text') child.value = child.value.replace(/\n/g, ' ');
  if (!('children' in node)) return;
  const parent = node as Parents;
  parent.children = joinedCode((parent.children as Nodes[]).map(codeOrSpace)) as typeof parent.children;
  const isPhrasing = ['paragraph', 'heading', 'tableCell'].includes(parent.type);
  if (isPhrasing) {
    const shown = breaksOut(parent.children as Nodes[]);
    parent.children = shown.slice(edge(shown), shown.length - edge(shown.toReversed())) as typeof parent.children;
  }
  for (const child of parent.children as Nodes[]) tidyLines(child);
  if (!isPhrasing) return;
  const children = parent.children as PhrasingContent[];
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  parent.children = children.filter((child) => child.type !== 'text' || child.value !== '') as typeof parent.children;
}

/** Whether a block has nothing to show. */
function isEmpty(node: Nodes): boolean {
  return (node.type === 'paragraph' || node.type === 'heading') && node.children.every((child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''));
}

/** Paragraphs of nothing are how some programs make space; Markdown can’t write them. */
function dropEmpty(parent: Parents): void {
  for (const child of parent.children as Nodes[]) if ('children' in child) dropEmpty(child as Parents);
  parent.children = (parent.children as Nodes[]).filter((child) => {
    if (isEmpty(child)) return false;
    const isHolder = ['list', 'blockquote', 'clause'].includes(child.type);
    return !isHolder || (child as Parents).children.length > 0;
  }) as typeof parent.children;
}

/** Takes out of a tree, in place, what Markdown can’t write: white space that is layout there, and blocks that show nothing. */
export function tidy(root: Root): void {
  tidyLines(root);
  dropEmpty(root);
}
