import type { Nodes, Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { tidy } from './tidy.ts';
import type { Clause, Markup } from './tree.ts';

/** The part of remark-stringify’s state that the handlers below use. */
interface State {
  containerFlow(node: Parents, info: object): string;
  containerPhrasing(node: Parents, info: object): string;
  enter(name: string): () => void;
  safe(text: string, info: object): string;
}

/** How text is written: with what Markdown itself needs escaped; or with every sign escaped, and the letters that could begin a program, and without emphasis. */
export type Caution = 'usual' | 'utmost';

const REFERENCE = (sign: string) => `&#${sign.codePointAt(0)};`;
/** What has to be escaped: braces and angle brackets anywhere, and words that at the beginning of a line would begin a program. */
const UNSAFE = [
  ...['{', '}', '<'].map((character) => ({ character, inConstruct: ['phrasing' as const] })),
  { atBreak: true, character: 'i', after: 'mport\\b' },
  { atBreak: true, character: 'e', after: 'xport\\b' },
];

/** As components are documented, attributes in double quotation marks. */
const attribute = (text: string) => text.replace(/["&<{}]/g, REFERENCE);

/** The engine makes a link of whatever looks like an address, escaped or not; a tag within it keeps it from that. */
const ADDRESS = /(www)(?=&#46;|\\\.)|(https?|ftp|mailto|xmpp)(?=&#58;|\\:)|(&#64;|\\@)/gi;

/** What at the edges of a piece of text means more than itself: the beginning of a program, and spaces. */
const byNumberAtEdges = (text: string) => text.replace(/^[ie]/, REFERENCE).replace(/^[ \t]+|[ \t]+$/g, (spaces) => spaces.replace(/./g, REFERENCE));

/** Has every sign of a text stand for itself. @param written how a sign is written for that */
const signsApart = (text: string, written: (sign: string) => string) => byNumberAtEdges(text.replace(/\n/g, ' ').replace(/[!-/:-@[-`{-~]/g, written)).replace(ADDRESS, '<span>$&</span>');

const cautious = {
  ...Object.fromEntries(['markup', 'emphasis', 'strong', 'delete'].map((mark) => [mark, (node: Parents, _: unknown, state: State, info: object) => state.containerPhrasing(node, info)])),
  text: (node: { value: string }) => signsApart(node.value, REFERENCE),
};

/**
 * A sign of which there are thousands. Not by its number: what the engine does with one takes as long as all the paragraph before it,
 * half a minute for four thousand; with a backslash, a sixth of a second.
 */
const ESCAPED = (sign: string) => `\\${sign}`;

/** With more signs than this in one piece of text, finding out which need escaping takes longer than escaping all. */
const MANY_SIGNS = 2000;

const handlers = {
  text: (node: { value: string }, _: unknown, state: State, info: object) => {
    const isFull = node.value.length > MANY_SIGNS && (node.value.match(/[!-/:-@[-`{-~]/g)?.length ?? 0) > MANY_SIGNS;
    return isFull ? signsApart(node.value, ESCAPED) : state.safe(node.value, info);
  },
  markup: (node: Markup, _: unknown, state: State, info: object) => `<${node.tag}>${state.containerPhrasing(node as never, { ...info, before: '>', after: '<' })}</${node.tag}>`,
  clause: (node: Clause, _: unknown, state: State, info: object) => {
    const exit = state.enter('clause');
    const text = state.containerFlow(node as never, info);
    exit();
    return `<Clause number="${attribute(node.number)}">\n\n${text}\n\n</Clause>`;
  },
};

/**
 * Whether the engine would take the beginning of a block for more of the paragraph above it: a list that does not begin
 * with 1, or with nothing in its first item, can’t break a paragraph off, and the engine holds to that inside of other lists
 * and of quotations too, where CommonMark does not.
 */
function runsOn(node: Nodes | undefined): boolean {
  if (node?.type === 'blockquote') return runsOn(node.children[0]);
  if (node?.type !== 'list') return false;
  const first = node.children[0]?.children[0];
  return !first || (node.ordered === true && node.start !== 1) || runsOn(first);
}

/** The empty lines between two blocks, where this project has to say how many. Right below a list, a table would go on with its last paragraph. */
const join = (left: Nodes, right: Nodes) => ((left.type === 'paragraph' && runsOn(right)) || (left.type === 'list' && right.type === 'table') ? 1 : undefined);

/**
 * Writes a tree as Markdown that the safe compiler takes: braces and angle brackets are text, nothing begins like a
 * program, and only the components and tags that were put in on purpose are tags.
 */
export function writeMarkdown(tree: Root, caution: Caution = 'usual'): string {
  const root = structuredClone(tree);
  tidy(root);
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
      join: [join],
      handlers: { ...handlers, ...(caution === 'utmost' ? cautious : {}) } as never,
      unsafe: UNSAFE,
    });
  return processor.stringify(root);
}
