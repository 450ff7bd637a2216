import type { List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { clauseLabel } from '../clause-label.ts';
import { isWrapped } from '../wrapped.ts';

const BULLET = /^\s*([•●▪◦*–—-])\s+(?=\S)/;

function paragraph(lines: string[]): Paragraph {
  if (lines.length === 1 || isWrapped(lines)) return { type: 'paragraph', children: [{ type: 'text', value: lines.join('\n') }] };
  const children = lines.flatMap((value, index): PhrasingContent[] => (index === 0 ? [{ type: 'text', value }] : [{ type: 'break' }, { type: 'text', value }]));
  return { type: 'paragraph', children };
}

function bulletList(lines: string[]): List {
  const items = lines.map((line) => ({ type: 'listItem' as const, children: [paragraph([line.replace(BULLET, '')])] }));
  return { type: 'list', ordered: false, spread: false, children: items };
}

/** Lines between two empty ones: a paragraph, or several where points begin. */
function blocks(lines: string[]): RootContent[] {
  const groups: string[][] = [];
  for (const line of lines) {
    const startsPoint = BULLET.test(line) || clauseLabel(line) !== null;
    if (startsPoint || groups.length === 0 || BULLET.test(groups.at(-1)![0]!)) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  const result: RootContent[] = [];
  for (let index = 0; index < groups.length; index++) {
    let end = index;
    const sign = BULLET.exec(groups[index]![0]!)?.[1];
    while (sign && groups[end + 1] && BULLET.exec(groups[end + 1]![0]!)?.[1] === sign) end++;
    if (end > index) result.push(bulletList(groups.slice(index, end + 1).flat()));
    else result.push(paragraph(groups[index]!));
    index = end;
  }
  return result;
}

/**
 * Plain text as a tree. Empty lines part paragraphs, whatever spaces stand on them; a text without any has a paragraph a
 * line. Lines that a program wrapped are joined, others keep their breaks; numbers stay as they are written.
 */
export function readText(text: string): Root {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\u0085\u2028\u2029\f\v]/).map((line) => line.trimEnd());
  const isEmpty = (line: string) => /^[\s\u00a0\u200b-\u200f\ufeff]*$/.test(line);
  const isFull = (line: string) => !isEmpty(line);
  const hasGaps = lines.slice(lines.findIndex(isFull), lines.findLastIndex(isFull) + 1).some(isEmpty);
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (isEmpty(line)) groups.push([]);
    else if (hasGaps) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  const full = groups.filter(({ length }) => length > 0);
  return { type: 'root', children: hasGaps ? full.flatMap(blocks) : blocksOfLines(full.flat()) };
}

/** A text without empty lines: a paragraph a line, but runs of bullets are lists. */
function blocksOfLines(lines: string[]): RootContent[] {
  const isBullet = (line: string | undefined) => line !== undefined && BULLET.test(line);
  const runs: string[][] = [];
  for (const line of lines) {
    if (isBullet(line) && isBullet(runs.at(-1)?.[0])) runs.at(-1)!.push(line);
    else runs.push([line]);
  }
  return runs.flatMap(blocks);
}
