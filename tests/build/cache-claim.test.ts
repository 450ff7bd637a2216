import assert from 'node:assert/strict';
import { mkdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { inTurn } from '../../src/build/cache-claim.ts';
import { aFolderOf } from '../fixtures/folders.ts';

it('a turn is not held up by one who died before saying who it was', async (test) => {
  const here = process.cwd();
  process.chdir(await aFolderOf(test, {}));
  test.after(() => process.chdir(here));
  const claim = path.resolve('.cache', 'astro.claim');
  mkdirSync(claim, { recursive: true });
  utimesSync(claim, new Date(0), new Date(0));
  assert.equal(await inTurn(async () => 'done'), 'done');
});
