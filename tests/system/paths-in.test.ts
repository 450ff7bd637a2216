import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { pathsIn } from '../../src/system/paths-in.ts';
import { aFolderOf } from '../fixtures/folders.ts';

it('what lies in a folder is listed in order, and a circle of links is not followed', async (test) => {
  const folder = await aFolderOf(test, { 'b/c.mdx': '', 'a.mdx': '' });
  symlinkSync('..', path.join(folder, 'b/circle'));
  symlinkSync('a.mdx', path.join(folder, 'link.mdx'));
  assert.deepEqual(pathsIn(folder), ['a.mdx', 'b', 'b/c.mdx', 'b/circle', 'link.mdx']);
});
