import assert from 'node:assert/strict';
import { it } from 'node:test';
import { problemsIn } from './problems.ts';

it('two versions that git has left in a file are told of once, and how to choose', async () => {
  const problems = await problemsIn('conflicts');
  assert.deepEqual(problems.map(({ path, line, column, rule }) => `${path}:${line}:${column} ${rule}`), [
    'organs.yaml:2:1 file', 'pages/about.mdx:5:1 file', 'permalinks.txt:3:1 permalink', 'statements/record.mdx:4:1 file', 'statements/text.mdx:13:1 file',
  ]);
  for (const { message } of problems) assert.match(message, /^git has left two versions here/);
  for (const { remedy, rule } of problems) assert.match(remedy, rule === 'permalink' ? /keep the lines of both/ : /keep one/);
});
