import { excessRefusals } from '../../mdx/excess.ts';
import { markdownNodes, type Node } from '../../mdx/tree.ts';
import { toLatinDigits } from '../../persian/index.ts';
import { looseMarks, mayHaveLooseMarks } from '../loose-marks.ts';
import { placesIn } from '../prose.ts';
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

const isBelowHead = ({ text }: Line): boolean => text.includes('|') && DELIMITERS.test(text);

/** A table whose head has another number of columns than the line below it, or that begins in the middle of an item or a quotation. */
function lostTables(lines: readonly Line[]): Lost[] {
  return lines.flatMap((at, index) => {
    if (!isBelowHead(at)) return [];
    const head = lines[index - 1];
    const [ofHead, own] = [head && columns(head.text), columns(at.text)];
    const reason = !head ? 'it has no head' : ofHead === own ? 'it goes on with the paragraph above it' : `its head has ${ofHead} and the line below it ${own} columns`;
    const remedy = ofHead === own ? 'leave an empty line above it' : 'write “| --- |” once for each column, below a line with their names';
    return [{ at, message: `this is no table: ${reason}, so it is published as it is typed`, remedy }];
  });
}

/** Whether a line is that below the head of a table as it should be, with nothing just above. */
function isGoodTable(lines: readonly Line[], index: number): boolean {
  const [before, head, at] = [lines[index - 2], lines[index - 1], lines[index]!];
  return isBelowHead(at) && head !== undefined && head.text !== '' && columns(head.text) === columns(at.text) && (before?.text ?? '') === '';
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

const lostIn = (lines: readonly Line[]): Lost[] => [...lostTables(lines), ...lostHeadings(lines), ...lostNumbers(lines)];

/** Lines as they were typed, without the marks of a quotation around them. */
function linesOf(typedLines: string, start: Pick<Line, 'line' | 'column'>): Line[] {
  return typedLines.split(/\r?\n/).map((typed, index) => {
    const text = typed.replace(/^[ \t>]+/, '');
    return { text, line: start.line + index, column: (index === 0 ? start.column : 1) + typed.length - text.length };
  });
}

/** Whether any may be there, whatever Markdown makes of the lines. Most texts with tables have good ones, and are not taken apart for this. */
function mayBeLost(source: string): boolean {
  if (!ANY.test(source)) return false;
  const lines = linesOf(source, { line: 1, column: 1 });
  return lostIn(lines.filter((_, index) => !isGoodTable(lines, index))).length > 0;
}

function linesOfParagraph({ position }: Node, source: string): Line[] {
  return position ? linesOf(source.slice(position.start.offset, position.end.offset), position.start) : [];
}

/** What was meant as more than words, and is published as it was typed: Markdown never says that it did not understand. */
export const markup: LoneRule = {
  name: 'markup',
  severity: 'warning',
  examine({ path, body, bodyLine }) {
    // A line before the text keeps its first from being read as that of a record.
    const source = `\n${body}\n`;
    const [lost, loose] = [mayBeLost(source), mayHaveLooseMarks(source)];
    if (!(lost || loose) || excessRefusals(source).length > 0) return [];
    let nodes: Node[];
    try {
      nodes = markdownNodes(source);
    } catch {
      // What can’t be parsed is refused, with its reason.
      return [];
    }
    const paragraphs = lost ? nodes.filter(({ type }) => type === 'paragraph') : [];
    const found = paragraphs.map((node) => linesOfParagraph(node, source)).flatMap((lines) =>
      lostIn(lines).map(({ at: { line, column }, message, remedy }) => ({ path, line: bodyLine + line - 2, column, message, remedy })));
    const placeOf = placesIn(source, bodyLine - 1);
    const marks = loose ? nodes.flatMap((node) => looseMarks(node, source)) : [];
    return [...found, ...marks.map(({ offset, message, remedy }) => ({ path, ...placeOf(offset), message, remedy }))];
  },
};
