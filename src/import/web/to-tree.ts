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
import { keepNumbers } from './list-numbers.ts';
import { noteLost, pageWords } from './lost.ts';
import { simplify } from './simplify.ts';

/** The part of rehype-remark’s state that the handlers below use. */
interface State {
  all(node: Element): Nodes[];
  toFlow(nodes: Nodes[]): FootnoteDefinition['children'];
}

/**
 * Stands for a tag while the tree is made: a node of a sort that rehype-remark does not know would be a block to it, and part the
 * words on either side of a raised number.
 */
const VESSEL = 'textDirective';
const markup = (state: State, node: Element) => ({ type: VESSEL, name: node.tagName, children: state.all(node) as PhrasingContent[] });

/** Puts tags in the place of what stood for them. */
function takeMarkup(node: Nodes): void {
  const vessel = node as unknown as { type: string; name: Markup['tag'] };
  if (vessel.type === VESSEL) Object.assign(node, { type: 'markup', tag: vessel.name });
  if ('children' in node) for (const child of node.children as Nodes[]) takeMarkup(child);
}
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

/** The caption of a table becomes a block before it: a table of Markdown has none. */
function captionsFirst(node: HastRoot | Element): void {
  node.children = node.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [child as never];
    captionsFirst(child);
    const captions = child.tagName === 'table' ? child.children.filter((part): part is Element => part.type === 'element' && part.tagName === 'caption') : [];
    if (captions.length === 0) return [child];
    return [...captions.map((caption) => ({ ...caption, tagName: 'div', properties: {} })), { ...child, children: child.children.filter((part) => !captions.includes(part as Element)) }];
  }) as typeof node.children;
}

/** A page, cleaned, as a Markdown tree: headings, lists, tables, emphasis, links, pictures and footnotes stay. */
export function toTree(page: HastRoot, notes: Notes): Root {
  const footnotes = markFootnotes(page);
  if (footnotes > 0) notes.add('footnote kept as such', undefined, footnotes);
  unfoldLayout(page, notes);
  headTables(page);
  const words = pageWords(page);
  captionsFirst(page);
  keepNumbers(page, notes);
  const tree = unified().use(rehypeRemark, { handlers: handlers as never }).runSync(page) as Root;
  takeMarkup(tree);
  normalise(tree, notes);
  simplify(tree);
  noteLost(words, tree, notes);
  return tree;
}
