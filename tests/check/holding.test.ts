import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('what an archive says it holds is what it holds, and no restricted text lies beside its record', async () => {
  assert.deepEqual(await linesIn('holding'), [
    'statements/abstract-without-one.mdx:6:10 holding holding is “abstract”, but there is neither a summary nor a text',
    'statements/full-by-default.mdx:2:1 holding holding is “full”, but there is no text below the record',
    'statements/full-without-text.mdx:6:10 holding holding is “full”, but there is no text below the record',
    'statements/none-with-text.mdx:6:10 holding holding is “none”, but there is text below the record',
    'statements/restricted-with-text.mdx:6:9 holding access is restricted, but the text stands below the record',
  ]);
});
