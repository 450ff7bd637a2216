import type { Nodes, Parents, PhrasingContent } from 'mdast';

const EMPHASIS = new Set(['emphasis', 'strong', 'delete']);
const MARKS = new Set([...EMPHASIS, 'markup']);

/** Spaces at the edge of emphasised words belong outside: Markdown has no way to write them inside. */
function spacesOut(node: Extract<Nodes, { type: 'emphasis' | 'strong' | 'delete' }>): PhrasingContent[] {
  const [first, last] = [node.children[0], node.children.at(-1)];
  const before = first?.type === 'text' ? /^\s*/.exec(first.value)![0] : '';
  if (first?.type === 'text') first.value = first.value.slice(before.length);
  const after = last?.type === 'text' ? /\s*$/.exec(last.value)![0] : '';
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length);
  node.children = node.children.filter((child) => child.type !== 'text' || child.value !== '');
  const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return [...text(before), ...(node.children.length > 0 ? [node] : []), ...text(after)];
}

/** Programs cut one run of emphasised words into several, and one text into many. */
function joinNeighbours(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else if (last && last.type === node.type && EMPHASIS.has(node.type)) {
      const [one, two] = [last as Parents, node as Parents];
      one.children = joinNeighbours([...(one.children as Nodes[]), ...(two.children as Nodes[])]) as typeof one.children;
    } else joined.push(node);
  }
  return joined;
}

/** Makes a tree out of HTML what somebody would have written: no empty marks, none cut in two. */
export function simplify(node: Parents): void {
  for (const child of node.children as Nodes[]) if ('children' in child) simplify(child as Parents);
  const kept = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (!MARKS.has(child.type)) return [child];
    if (child.type === 'markup') {
      // A footnote mark is raised by itself.
      const isMark = child.children.every((inner) => inner.type === 'footnoteReference' || (inner.type === 'text' && inner.value.trim() === ''));
      return isMark ? child.children : [child];
    }
    return spacesOut(child as Extract<Nodes, { type: 'emphasis' | 'strong' | 'delete' }>);
  });
  node.children = joinNeighbours(kept) as typeof node.children;
}
