import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('a record that can’t be read is told of once: references to it, or to a list that can’t be read, are not, nor that its address were gone', async () => {
  assert.deepEqual(await linesIn('unreadable'), [
    'organs.yaml:3:3 yaml this field is written twice in the same record',
    'statements/bare.mdx:1:1 frontmatter the file does not begin with a line of three hyphens',
    'statements/broken.mdx:3:7 schema “kind” can’t be the string “sttement”',
    'statements/good.mdx:6:23 reference there is no topic “fire”',
    'statements/good.mdx:11:13 reference there is no document “missing”',
    'topics.yaml:1:3 schema the field “name” is missing or empty',
  ]);
});
