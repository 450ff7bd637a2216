import type { Position } from './problem.ts';

/** Line of «=» may underline a heading; these two mean nothing in any text of an archive. */
const MARK = /^(?:<{7}|>{7})(?=[ \r\n]|$)/m;

/** What is said of a file in which git has left two versions of something. */
export const CONFLICT = 'git has left two versions here, between lines of <<<<<<<, ======= and >>>>>>>';

/** Where git has left two versions of a piece of text for somebody to choose from; null where it has not. */
export function conflictIn(text: string): Position | null {
  const mark = MARK.exec(text.replace(/^\uFEFF/, ''));
  return mark && { line: mark.input.slice(0, mark.index).split('\n').length, column: 1 };
}
