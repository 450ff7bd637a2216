import type { Position } from './problem.ts';
import type { YamlText } from './yaml.ts';

/** A content file in its two parts. */
export interface SplitFile {
  frontmatter: YamlText;
  /** What follows the frontmatter. */
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

const FIRST_FENCE = /^---[ \t]*(?:\n|$)/;
const LAST_FENCE = /\n---[ \t]*(?:\n|$)/g;

/** Splits a content file into frontmatter and body. A byte order mark and Windows line ends are accepted. */
export function splitFile(text: string): SplitFile | { problem: string; position: Position } {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const first = FIRST_FENCE.exec(plain)?.[0];
  if (first === undefined) {
    return { problem: 'the file does not begin with a line of three hyphens', position: { line: 1, column: 1 } };
  }
  // The end of the first line may be the beginning of the last one’s.
  LAST_FENCE.lastIndex = first.length - 1;
  const last = LAST_FENCE.exec(plain);
  if (!last) {
    return { problem: 'the record that begins on line 1 is not closed by a line of three hyphens', position: { line: 1, column: 1 } };
  }
  return {
    frontmatter: { text: plain.slice(first.length, last.index), firstLine: 2 },
    body: plain.slice(last.index + last[0].length),
    bodyLine: plain.slice(0, last.index).split('\n').length + 2,
  };
}
