import { excessRefusals } from '../../mdx/excess.ts';
import { markdownNodes, type Node } from '../../mdx/tree.ts';
import { toLatinDigits } from '../../persian/index.ts';
import type { LoneFinding, LoneRule } from '../rule.ts';

/** The line below the head of a table. */
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** Signs of a heading without the space that makes it one. A single sign may be that of a tag. */
const GLUED = /^(#{2,6})([^#\s].*)/;
/** A number in digits of which Markdown makes no list. After a hyphen, digits are the end of a span. */
const NUMBERED = /^\(?([۰-۹٠-٩]{1,3})[ \t]?[.)\-–ـ](?![۰-۹٠-٩\d])/;
/** What keeps two lines apart. */
const BREAK = /(?: {2}|\\|<br ?\/>[ \t]*)$/;
/** Whether anything of this may be in a text, behind the end of a line: most have none, and looking is quicker than taking them apart. */
const ANY = /\n(?:[ \t>]*(?:#{2,6}[^#\s]|\(?[۰-۹٠-٩]{1,3}[ \t]?[.)\-–ـ])|[ \t>*+-]*\|?[ \t]*:?-+:?[ \t]*\|)/;

interface Line {
  text: string;
  /** Its number and column in the text. */
  line: number;
  column: number;
}

type Lost = Pick<LoneFinding, 'message' | 'remedy'> & { at: Line };

function columns(row: string): number {
  return row.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '').split(/(?<!\\)\|/).length;
}

/** A table whose head has another number of columns than the line below it. */
function lostTables(lines: readonly Line[]): Lost[] {
  return lines.flatMap((at, index) => {
    if (!at.text.includes('|') || !DELIMITERS.test(at.text)) return [];
    const head = lines[index - 1];
    const message = head ? `this is no table: its head has ${columns(head.text)} and the line below it ${columns(at.text)} columns` : 'this is no table: it has no head';
    return [{ at, message: `${message}, so it is published as it is typed`, remedy: 'write “| --- |” once for each column, below a line with their names' }];
  });
}

function lostHeadings(lines: readonly Line[]): Lost[] {
  return lines.flatMap((at) => {
    const [, signs, words] = GLUED.exec(at.text) ?? [];
    return signs ? [{ at, message: `this is no heading, since no space follows ${signs}: the signs are published`, remedy: `write “${signs} ${words!.trim()}” between empty lines, or \\# for a sign that should be read` }] : [];
  });
}

/** Lines with one number after the other, between which nothing keeps them apart. */
function lostNumbers(lines: readonly Line[]): Lost[] {
  let before: { at: Line; number: number } | undefined;
  for (const [index, at] of lines.entries()) {
    const written = NUMBERED.exec(at.text)?.[1];
    if (written === undefined) continue;
    const number = Number(toLatinDigits(written));
    if (before?.number === number - 1 && !BREAK.test(lines[index - 1]!.text)) {
      return [{ at: before.at, message: 'these numbered lines run together into one paragraph', remedy: 'write the numbers in Latin digits (1. 2.), which readers see in Persian, or leave an empty line between the lines' }];
    }
    before = { at, number };
  }
  return [];
}

/** The lines of a paragraph as they were typed, without the marks of a quotation around it. */
function linesOf({ position }: Node, source: string): Line[] {
  if (!position) return [];
  return source.slice(position.start.offset, position.end.offset).split(/\r?\n/).map((typed, index) => {
    const text = typed.replace(/^[ \t>]+/, '');
    return { text, line: position.start.line + index, column: (index === 0 ? position.start.column : 1) + typed.length - text.length };
  });
}

/** What was meant as more than words, and is published as it was typed: Markdown never says that it did not understand. */
export const markup: LoneRule = {
  name: 'markup',
  severity: 'warning',
  examine({ path, body, bodyLine }) {
    // A line before the text keeps its first from being read as that of a record.
    const source = `\n${body}\n`;
    if (!ANY.test(source) || excessRefusals(source).length > 0) return [];
    let nodes: Node[];
    try {
      nodes = markdownNodes(source);
    } catch {
      // What can’t be parsed is refused, with its reason.
      return [];
    }
    return nodes.filter(({ type }) => type === 'paragraph').map((node) => linesOf(node, source)).flatMap((lines) =>
      [...lostTables(lines), ...lostHeadings(lines), ...lostNumbers(lines)].map(({ at: { line, column }, message, remedy }) => ({ path, line: bodyLine + line - 2, column, message, remedy })));
  },
};
