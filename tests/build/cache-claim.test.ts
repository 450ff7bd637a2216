import assert from 'node:assert/strict';
import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { it, type TestContext } from 'node:test';
import { claimCache, inTurn } from '../../src/build/cache-claim.ts';
import { runBuild } from '../../src/build/run.ts';
import { readSettings } from '../../src/model/settings.ts';
import { aFolderOf } from '../fixtures/folders.ts';

async function inAFolder(test: TestContext): Promise<void> {
  const here = process.cwd();
  process.chdir(await aFolderOf(test, {}));
  test.after(() => process.chdir(here));
}

it('a turn is not held up by one who died before saying who it was', async (test) => {
  await inAFolder(test);
  const claim = path.resolve('.cache', 'astro.claim');
  mkdirSync(claim, { recursive: true });
  utimesSync(claim, new Date(0), new Date(0));
  assert.equal(await inTurn(async () => 'done'), 'done');
});

it('a cache that was given back is the next one’s, and nothing is left of the claim', async (test) => {
  await inAFolder(test);
  const plain = readSettings().cache;
  const release = claimCache('build');
  assert.equal(readSettings().cache, `${plain}-build`);
  release();
  assert.ok(!existsSync(`${plain}-build.claim`));
  assert.equal(readSettings().cache, plain);
  const again = claimCache('build');
  assert.equal(readSettings().cache, `${plain}-build`);
  again();
});

it('a process that has built and goes on, to serve the site, holds up no other build', async (test) => {
  await inAFolder(test);
  test.mock.method(console, 'error', () => undefined);
  const claim = `${readSettings().cache}-build.claim`;
  assert.equal(await runBuild(), false);
  assert.ok(!existsSync(claim));
});
