import type { Element, Root as HastRoot } from 'hast';
import type { FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import type { Notes } from '../imported.ts';
import { normalise } from '../markdown/normalise.ts';
import type { Markup } from '../markdown/tree.ts';
import { ImportProblem } from '../problem.ts';
import { LIMITS } from '../limits.ts';
import { markFootnotes } from './footnotes.ts';
import { holds, rowsOf, unfoldLayout } from './layout-tables.ts';
import { simplify } from './simplify.ts';

/** The part of rehype-remark’s state that the handlers below use. */
interface State {
  all(node: Element): Nodes[];
  toFlow(nodes: Nodes[]): FootnoteDefinition['children'];
}

const markup = (state: State, node: Element): Markup => ({ type: 'markup', tag: node.tagName as Markup['tag'], children: state.all(node) as PhrasingContent[] });
const numberOf = (node: Element) => String(node.properties['number']);

const handlers = {
  sup: markup,
  sub: markup,
  u: markup,
  'footnote-mark': (_: State, node: Element) => ({ type: 'footnoteReference', identifier: numberOf(node), label: numberOf(node) }),
  'footnote-text': (state: State, node: Element): FootnoteDefinition => ({
    type: 'footnoteDefinition', identifier: numberOf(node), label: numberOf(node), children: state.toFlow(state.all(node)),
  }),
};

/** Parses HTML as browsers do: whatever it is, there is a tree. */
export function parseHtml(html: string): HastRoot {
  const root = unified().use(rehypeParse, { fragment: false }).parse(html);
  let deepest = 0;
  const open: [HastRoot | Element, number][] = [[root, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const child of node.children) if (child.type === 'element') open.push([child, depth + 1]);
  }
  if (deepest > LIMITS.depth) throw new ImportProblem('its elements are nested too deeply to be read', 'open it in a browser, and save its text alone');
  return root;
}

/** Where no row of a table is marked as its head, the first one is: Markdown knows no table without a head. */
function headTables(node: HastRoot | Element): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    headTables(child);
    if (child.tagName !== 'table' || holds(child, 'th')) continue;
    const first = rowsOf(child)[0];
    for (const cell of first?.children ?? []) if (cell.type === 'element' && cell.tagName === 'td') cell.tagName = 'th';
  }
}

/** A page, cleaned, as a Markdown tree: headings, lists, tables, emphasis, links, pictures and footnotes stay. */
export function toTree(page: HastRoot, notes: Notes): Root {
  const footnotes = markFootnotes(page);
  if (footnotes > 0) notes.add('footnote kept as such', undefined, footnotes);
  unfoldLayout(page, notes);
  headTables(page);
  const tree = unified().use(rehypeRemark, { handlers: handlers as never }).runSync(page) as Root;
  normalise(tree, notes);
  simplify(tree);
  return tree;
}
