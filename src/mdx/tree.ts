import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Position } from '../model/read/problem.ts';
import { BLOCK_ELEMENTS, RUNNING_ELEMENTS } from './allow-list.ts';
import type { WrittenTag } from './attributes.ts';
import { COMPONENTS } from './components.ts';

interface Point extends Position {
  offset: number;
}

/** The few properties of a tree node that the compiler reads, whatever the node. */
export interface Node {
  type: string;
  tagName?: string;
  name?: string | null;
  /** The name of a footnote or a definition, in the tree of the Markdown itself. */
  identifier?: string;
  /** Where a definition leads, in that tree. */
  url?: string;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: WrittenTag['attributes'];
  children?: Node[];
  position?: { start: Point; end: Point };
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/** Every node of a text as Markdown, before it is made into HTML: with the definitions that HTML no longer shows. */
export function markdownNodes(source: string): Node[] {
  return [...walk(mdxToMdast(source, { features: { frontmatter: true }, position: true }) as unknown as Node)];
}

/** Every node of a text in which tags and braces are taken for letters: of one whose tags can’t be read, what is sure. */
export function plainMarkdownNodes(source: string): Node[] {
  return [...walk(markdownToMdast(source, { features: { frontmatter: true }, position: true }) as unknown as Node)];
}

/** Whether what stands in a node never reaches the site. */
export function isWithheld({ name }: Node): boolean {
  return name != null && Object.hasOwn(COMPONENTS, name) && COMPONENTS[name]!.content === 'withheld';
}

/**
 * The text of a node as a reader sees it: withheld content, footnote marks and the links back are not part of it.
 * @param withheld what to write in the place of withheld content
 */
export function plainText(node: Node, withheld = ''): string {
  if (node.type === 'text') return node.value ?? '';
  if ((node.tagName ?? node.name) === 'br') return ' ';
  if (node.properties?.['dataFootnoteRef'] || node.properties?.['dataFootnoteBackref'] !== undefined) return '';
  if (isWithheld(node)) return withheld;
  return (node.children ?? []).map((child) => plainText(child, withheld)).join('');
}

/** The name of the element or component that a node is. */
export function elementName(node: Node): string | undefined {
  return node.tagName ?? (node.type.startsWith('mdxJsx') ? (node.name ?? undefined) : undefined);
}

/** A heading of the first level: writers can’t have it as a tag, but Markdown makes it, and only at the top of a text it becomes one of the second. */
export const isFirstHeading = ({ tagName }: Node): boolean => tagName === 'h1';

function isBlock(node: Node): boolean {
  const name = elementName(node);
  if (name === undefined) return false;
  return BLOCK_ELEMENTS.has(name) || isFirstHeading(node) || (Object.hasOwn(COMPONENTS, name) && node.type === 'mdxJsxFlowElement');
}

function holdsBlock(node: Node): boolean {
  return (node.children ?? []).some((child) => isBlock(child) || holdsBlock(child));
}

/**
 * The text that stands in a node itself, not in a block within it: of a list item with a list inside, its first line.
 * @param withheld as for `plainText`
 * @param isOwn tells of a block that counts as text of the node itself
 */
export function ownText(node: Node, withheld = '', isOwn: (block: Node) => boolean = () => false): string {
  const inline = (child: Node): string => {
    if (isWithheld(child)) return withheld;
    if (isBlock(child)) return isOwn(child) ? plainText(child) : ' ';
    return holdsBlock(child) ? (child.children ?? []).map(inline).join('') : plainText(child, withheld);
  };
  return singleSpaced((node.children ?? []).map(inline).join('')).trim();
}

/** A text with one plain space for each run of white space. Most texts are so: to look is quicker than to write them again. */
const singleSpaced = (text: string) => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text);

function isRunningText(node: Node): boolean {
  if (node.type !== 'mdxJsxFlowElement') return false;
  return isWithheld(node) || (RUNNING_ELEMENTS.has(node.name ?? '') && !holdsBlock(node));
}

/** Whether elements of running text stand alone on their lines between blocks, in a clause, a quotation or an item of a list. */
export function isMixed({ children = [] }: Node): boolean {
  const last = children.findLastIndex(isRunningText);
  return last !== -1 && children.some((child, index) => !isRunningText(child) && (isBlock(child) || (index < last && elementName(child) !== undefined)));
}

/**
 * Puts elements of running text that stand alone on their lines into paragraphs, as if a word stood beside them: the
 * engine takes a line made of nothing but tags for a block, and its text would belong to none.
 */
export function withParagraphs(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  let paragraph: Node | undefined;
  for (const node of nodes) {
    const { position } = node;
    if (!isRunningText(node) || !position) {
      if (node.type !== 'text') paragraph = undefined;
      result.push(node);
      continue;
    }
    const before = paragraph?.position?.end;
    if (paragraph && before && position.start.line <= before.line + 1) {
      if (position.start.offset > before.offset) paragraph.children!.push({ type: 'text', value: ' ' });
      paragraph.children!.push(node);
      paragraph.position = { start: paragraph.position!.start, end: position.end };
    } else result.push((paragraph = { type: 'element', tagName: 'p', children: [node], position }));
  }
  return result;
}
