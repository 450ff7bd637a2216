import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('what is to be withheld stands in no record, where <Redacted> would publish it; what is silenced may repeat a line of the text', async () => {
  assert.deepEqual(await linesIn('redacted-records'), [
    'old-addresses.yaml:4:11 redacted-record <Redacted> withholds nothing in a record: all its words are published',
    'organs.yaml:3:9 redacted-record <Redacted> withholds nothing in a record: all its words are published',
    'statements/water.mdx:6:10 redacted-record <Redacted> withholds nothing in a record: all its words are published',
    'statements/water.mdx:8:5 redacted-record <Redacted> withholds nothing in a record: all its words are published',
    'statements/water.mdx:9:5 redacted-record <Redacted> withholds nothing in a record: all its words are published',
  ]);
});
