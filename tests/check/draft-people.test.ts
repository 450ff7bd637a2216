import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('whom drafts alone name, and who holds no office, has no entry yet', async () => {
  assert.deepEqual(await linesIn('draft-people'), ['people.yaml:3:7 draft-person drafts alone name “in-draft”, whose entry has a page already']);
});
