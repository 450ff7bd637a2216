import type { Problem } from '../model/read/problem.ts';
import type { TextRefused } from './text.ts';

/** The refusals of a text as problems of its file. */
export function refusalProblems(error: TextRefused, path: string): Problem[] {
  return error.refusals.map(({ position, message, remedy }) => ({
    path, line: position.line, column: position.column, rule: 'text', severity: 'error', message, remedy,
  }));
}
