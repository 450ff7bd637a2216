import assert from 'node:assert/strict';
import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { copyFollowing } from '../../src/build/copy-following.ts';
import { pathsIn } from '../../src/system/paths-in.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';

it('files that are served as they are come with what links among them lead to, at any depth', async (test) => {
  const served = await aFolderOf(test, { 'maps/garden.txt': 'باغ' });
  symlinkSync('garden.txt', path.join(served, 'maps/same.txt'));
  symlinkSync('maps', path.join(served, 'plans'));
  const site = path.join(await aFolder(test), 'site');
  copyFollowing(served, site);
  const files = ['maps/garden.txt', 'maps/same.txt', 'plans/garden.txt', 'plans/same.txt'];
  assert.deepEqual(pathsIn(site), ['maps', ...files.slice(0, 2), 'plans', ...files.slice(2)]);
  for (const file of files) assert.deepEqual([lstatSync(path.join(site, file)).isFile(), readFileSync(path.join(site, file), 'utf8')], [true, 'باغ']);
});
