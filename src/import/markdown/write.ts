import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Clause, Markup } from './tree.ts';

/** The part of remark-stringify’s state that the handlers below use. */
interface State {
  containerFlow(node: Parents, info: object): string;
  containerPhrasing(node: Parents, info: object): string;
  enter(name: string): () => void;
  safe(text: string, info: object): string;
}

/** How text is written: with what Markdown itself needs escaped; or with every sign escaped, and without emphasis. */
export type Caution = 'usual' | 'utmost';

const REFERENCE = (sign: string) => `&#${sign.codePointAt(0)};`;
/** A paragraph that begins so would be taken for code. */
const MODULE = /^(\s*)([ie])(?=(?:mport|xport)\b)/gm;

/** As components are documented, attributes in double quotation marks. */
const attribute = (text: string) => text.replace(/["&<{}]/g, REFERENCE);

/** The engine makes a link of whatever looks like an address, escaped or not; a tag within it keeps it from that. */
const ADDRESS = /(www)(?=&#46;)|(https?|ftp|mailto|xmpp)(?=&#58;)|(&#64;)/gi;

const cautious = {
  ...Object.fromEntries(['markup', 'emphasis', 'strong', 'delete'].map((mark) => [mark, (node: Parents, _: unknown, state: State, info: object) => state.containerPhrasing(node, info)])),
  text: (node: { value: string }) =>
    node.value
      .replace(/\n/g, ' ')
      .replace(/[!-/:-@[-`{-~]/g, REFERENCE)
      .replace(/^[ \t]+|[ \t]+$/g, (spaces) => spaces.replace(/./g, REFERENCE))
      .replace(ADDRESS, '<span>$&</span>'),
};

/** With more signs than this in one piece of text, finding out which need escaping takes longer than escaping all. */
const MANY_SIGNS = 2000;

const handlers = {
  text: (node: { value: string }, _: unknown, state: State, info: object) => {
    const isFull = node.value.length > MANY_SIGNS && (node.value.match(/[!-/:-@[-`{-~]/g)?.length ?? 0) > MANY_SIGNS;
    return isFull ? cautious.text(node) : state.safe(node.value, info);
  },
  paragraph: (node: Parents, _: unknown, state: State, info: object) => {
    const exits = ['paragraph', 'phrasing'].map((name) => state.enter(name));
    const text = state.containerPhrasing(node, info);
    for (const exit of exits.reverse()) exit();
    return text.replace(MODULE, (__, space: string, letter: string) => space + REFERENCE(letter));
  },
  markup: (node: Markup, _: unknown, state: State, info: object) => `<${node.tag}>${state.containerPhrasing(node as never, info)}</${node.tag}>`,
  clause: (node: Clause, _: unknown, state: State, info: object) => {
    const exit = state.enter('clause');
    const text = state.containerFlow(node as never, info);
    exit();
    return `<Clause number="${attribute(node.number)}">\n\n${text}\n\n</Clause>`;
  },
};

/** A line without the white space around it, but for the ends of the whole text, which may touch other words. */
function withoutEdges(line: string, index: number, lines: readonly string[]): string {
  const start = index === 0 ? line : line.trimStart();
  return index === lines.length - 1 ? start : start.trimEnd();
}

/** White space that Markdown takes for layout stays out of the ends of lines; a lone carriage return is a line’s end. */
function tidy(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replaceAll('\0', '').split(/\r\n?|\n/).map(withoutEdges).join('\n');
  if (node.type === 'heading' || node.type === 'tableCell') for (const child of node.children) if (child.type === 'text') child.value = child.value.replace(/\n/g, ' ');
  if (!('children' in node)) return;
  const parent = node as Parents;
  const isPhrasing = ['paragraph', 'heading', 'tableCell'].includes(parent.type);
  for (const child of parent.children as Nodes[]) tidy(child);
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

/**
 * Writes a tree as Markdown that the safe compiler takes: braces and angle brackets are text, nothing begins like a
 * program, and only the components and tags that were put in on purpose are tags.
 */
export function writeMarkdown(tree: Root, caution: Caution = 'usual'): string {
  const root = structuredClone(tree);
  tidy(root);
  dropEmpty(root);
  const processor = unified()
    .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '*',
      strong: '*',
      fence: '`',
      fences: true,
      rule: '-',
      resourceLink: true,
      incrementListMarker: true,
      handlers: { ...handlers, ...(caution === 'utmost' ? cautious : {}) } as never,
      unsafe: ['{', '}', '<'].map((character) => ({ character, inConstruct: ['phrasing' as const] })),
    });
  return processor.stringify(root);
}
