import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('a text that holds what no document may hold is refused at its line of the file, all offences at once', async () => {
  assert.deepEqual(await linesIn('text'), [
    'statements/refused.mdx:8:5 text a {…} is not allowed in a document',
    'statements/refused.mdx:8:11 text the element <script> is not allowed in a document',
    'statements/refused.mdx:10:1 text there is no component <Caluse>',
    'statements/unclosed.mdx:8:5 text <b> is opened here and not closed',
  ]);
});
