import type { Nodes, Root } from 'mdast';
import { passagesOf, plainText } from '../markdown/tree.ts';
import { lettersAndDigits } from '../same-words.ts';
import { isWrapped } from '../wrapped.ts';
import { findDates } from './dates.ts';
import type { Line } from './proposal.ts';

/** Stands for a break that was put in on purpose; the end of a line in a text may be a program’s. */
const BREAK = '\u2028';
/** With so few lines, breaks that were put in on purpose were hardly put in to fill lines. */
const FEW = 3;

const tidy = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Whether a text is a date and nothing else: not even a full stop. */
function isDate(text: string): boolean {
  const [date] = findDates(text);
  return date !== undefined && lettersAndDigits(date.words) === lettersAndDigits(text) && !/[.،؛:]$/.test(text);
}

/** The lines of a paragraph, where they were typed as such; none where there is one, or a program broke its prose. */
function typedLines(node: Nodes): string[] {
  const text = plainText(node, BREAK);
  const lines = text.split(/[\u2028\n]/).map(tidy).filter(Boolean);
  const isProse = isWrapped(lines) && (lines.length > FEW || !text.includes(BREAK));
  const [last = '', ...above] = [...lines].reverse();
  // Prose ends with a verb and a full stop, so a date alone below it is a line of its own.
  if (isProse) return above.length > 0 && isDate(last) ? [above.reverse().join(' '), last] : [];
  return lines.length > 1 ? lines : [];
}

/** The paragraphs of a text as recognisers see them, with the lines that were typed in them. */
export function linesOf(root: Root): Line[] {
  return passagesOf(root).map(({ node, number, text }) => {
    const line = { text, number, heading: node.type === 'heading' };
    const parts = node.type === 'paragraph' ? typedLines(node).map((part) => ({ ...line, text: part })) : [];
    return parts.length > 0 ? { ...line, parts } : line;
  });
}
