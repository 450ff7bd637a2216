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

const FENCE = /^---[ \t]*$/;

/** Splits a content file into frontmatter and body. A byte order mark and Windows line ends are accepted. */
export function splitFile(text: string): SplitFile | { problem: string; position: Position } {
  const lines = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').split('\n');
  if (!FENCE.test(lines[0] ?? '')) {
    return { problem: 'the file does not begin with a line of three hyphens', position: { line: 1, column: 1 } };
  }
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end === -1) {
    return { problem: 'the record that begins on line 1 is not closed by a line of three hyphens', position: { line: 1, column: 1 } };
  }
  return {
    frontmatter: { text: lines.slice(1, end).join('\n'), firstLine: 2 },
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}
