import type { Problem } from './problem.ts';

/** A problem as one line: `path:line:col  rule  message  → remedy`. */
export function formatProblem({ path, line, column, rule, message, remedy }: Problem): string {
  return `${path}:${line}:${column}  ${rule}  ${message}  → ${remedy}`;
}
