import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { plainText } from '../markdown/tree.ts';
import { lettersAndDigits } from '../same-words.ts';
import { isOfDate } from './date.ts';
import { linesOf } from './lines.ts';
import { namesPeople } from './people.ts';
import type { Line } from './proposal.ts';
import { canBeTitle } from './title.ts';
import { statesVote } from './vote.ts';

const ADOPTED = /^[([]?\s*مصوب/;
/** Whether a line says when, where, how or by whom a document was adopted, and nothing of what it is. */
const isOfAdoption = (line: Line) => ADOPTED.test(line.text) || isOfDate(line) || statesVote(line.text) || namesPeople(line.text);

/** Parts a paragraph behind its first words, where a line ends there that is in no emphasis. */
function partBehind({ children }: Paragraph, words: string): [PhrasingContent[], PhrasingContent[]] | null {
  const isBehind = (nodes: PhrasingContent[]) => lettersAndDigits(nodes.map((node) => plainText(node)).join('')) === words;
  for (const [index, node] of children.entries()) {
    const before = children.slice(0, index);
    const after = children.slice(index + 1);
    if (node.type === 'break' && isBehind(before)) return [before, after];
    if (node.type !== 'text') continue;
    for (let end = node.value.indexOf('\n'); end >= 0; end = node.value.indexOf('\n', end + 1)) {
      const first: PhrasingContent[] = [...before, { type: 'text', value: node.value.slice(0, end) }];
      if (isBehind(first)) return [first, [{ type: 'text', value: node.value.slice(end + 1) }, ...after]];
    }
  }
  return null;
}

/**
 * Parts the first paragraph where its first lines can be a title and all others speak of its adoption: these stay in the text. A text of
 * one paragraph is parted behind its first line: all of it is no title.
 * @returns whether it was parted
 */
export function partTitle(root: Root): boolean {
  const [first] = linesOf(root);
  const [paragraph, ...others] = root.children;
  const parts = first?.parts ?? [];
  const adopted = parts.findIndex(isOfAdoption);
  const from = adopted >= 1 && parts.slice(adopted).every(isOfAdoption) ? adopted : others.length === 0 && parts.length > 1 ? 1 : 0;
  if (paragraph?.type !== 'paragraph' || !first || from === 0) return false;
  const text = parts.slice(0, from).map((part) => part.text).join(' ');
  const parted = canBeTitle({ ...first, text }) ? partBehind(paragraph, lettersAndDigits(text)) : null;
  if (!parted) return false;
  root.children = [...parted.map((children): Paragraph => ({ type: 'paragraph', children })), ...others];
  return true;
}
