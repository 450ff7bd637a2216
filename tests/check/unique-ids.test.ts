import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('an id names one record of its kind, and one document of the whole archive; records of two kinds may share one', async () => {
  assert.deepEqual(await linesIn('unique-ids'), [
    'organs.yaml:6:7 unique-id the id “garden-council” is used twice in this file',
    'resolutions/water.mdx:2:1 unique-id the id “water” is already that of tests/fixtures/archives/unique-ids/statements/1399/water.mdx',
    'statements/water.mdx:2:1 unique-id the id “water” is already that of tests/fixtures/archives/unique-ids/statements/1399/water.mdx',
  ]);
});
