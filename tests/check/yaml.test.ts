import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('YAML that means harm, or was typed wrongly, is told in one sentence at its line', async () => {
  assert.deepEqual(await linesIn('yaml'), [
    'statements/bomb.mdx:3:8 yaml words that begin with “*” repeat other values too often',
    'statements/colon.mdx:2:8 yaml this value contains a colon',
    'statements/deep.mdx:2:32 yaml values stand within values, too deep for a record',
    'statements/tab.mdx:4:1 yaml this line begins with a tab',
    'statements/tag.mdx:2:8 yaml a word that begins with “!” is not allowed here',
    'statements/unclosed.mdx:3:16 yaml a sign is missing: a quotation mark, a bracket, a colon or a comma that was opened is not closed',
  ]);
});
