import assert from 'node:assert/strict';
import { it } from 'node:test';
import { formatProblem } from '../../../src/model/read/format-problem.ts';

it('a problem is one line: path, line, column, rule, message, remedy', () => {
  const problem = { path: 'content/organs.yaml', line: 3, column: 9, rule: 'schema', severity: 'error', message: 'no name', remedy: 'add it' } as const;
  assert.equal(formatProblem(problem), 'content/organs.yaml:3:9  schema  no name  → add it');
});
