import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it, type TestContext } from 'node:test';
import { claimCache, inTurn } from '../../src/build/cache-claim.ts';
import { startOf } from '../../src/build/is-alive.ts';
import { runBuild } from '../../src/build/run.ts';
import { readSettings } from '../../src/model/settings.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { aSmallDisk, noSmallDisk } from '../support/small-disk.ts';

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

it('a turn is not held up by one who died and whose number another process has now, be it this one: after a restart, in a container', { skip: startOf(process.pid) === '' && 'the system does not say when a process was started' }, async (test) => {
  await inAFolder(test);
  const claim = path.resolve('.cache', 'astro.claim');
  for (const owner of [`${process.ppid} before-the-restart 7`, `${process.ppid}`, `${process.pid} ${startOf(process.pid)}`]) {
    mkdirSync(claim, { recursive: true });
    writeFileSync(path.join(claim, 'pid'), owner);
    assert.equal(await inTurn(async () => 'done'), 'done', owner);
    assert.ok(!existsSync(claim));
  }
});

it('a turn is waited for while a living process has it, and whoever waits says for whom', async (test) => {
  await inAFolder(test);
  const said = test.mock.method(console, 'error', () => undefined);
  const claim = path.resolve('.cache', 'astro.claim');
  let isDone = false;
  const first = inTurn(async () => {
    const second = inTurn(async () => assert.ok(isDone));
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(Number.parseInt(readFileSync(path.join(claim, 'pid'), 'utf8'), 10), process.pid);
    isDone = true;
    return { second };
  });
  await (await first).second;
  assert.deepEqual(said.mock.calls.map(({ arguments: words }) => words), [[`Another build of this project is at work (process ${process.pid}); waiting for it.`]]);
});

it('a turn that can’t be taken on a full disk is not waited for', { skip: noSmallDisk }, async (test) => {
  const disk = aSmallDisk(test, 'size=4k,nr_inodes=3');
  if (!disk) return;
  const here = process.cwd();
  process.chdir(disk);
  try {
    mkdirSync('.cache');
    writeFileSync('full', '');
    await assert.rejects(inTurn(async () => 'done'), { code: 'ENOSPC' });
    assert.throws(() => claimCache('build'), { code: 'ENOSPC' });
  } finally {
    process.chdir(here);
  }
});

it('what processes that came second and were killed have left is removed', async (test) => {
  await inAFolder(test);
  const name = `${path.basename(readSettings().cache)}-build`;
  const left = [`${name}-99999999`, `${name}-${process.ppid}`];
  for (const folder of left) mkdirSync(path.resolve('.cache', folder), { recursive: true });
  claimCache('build')();
  assert.deepEqual(readdirSync('.cache'), left.slice(1));
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
