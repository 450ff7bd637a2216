import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { GENERATOR, NotPortable, siteManifest } from '../../src/export/manifest.ts';
import { MANIFEST_SIGNATURE, SITE_MANIFEST } from '../../src/verify/manifest.ts';
import { treeRoot } from '../../src/verify/tree.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';

describe('the manifest of a site', () => {
  it('lists every file with its digest and size, in order of path', async (test) => {
    const folder = await aFolderOf(test, { 'b.txt': 'باغ', 'a/index.html': '', '.hidden': 'x' });
    const files = [
      { path: '.hidden', sha256: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881', bytes: 1 },
      { path: 'a/index.html', sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', bytes: 0 },
      { path: 'b.txt', sha256: '44e11b5d3ac4d931f9357807c154c36936aade71a230be6425aa6b603a2fce89', bytes: 6 },
    ];
    assert.deepEqual(await siteManifest(folder), { version: 1, generator: GENERATOR, algorithm: 'sha256', root: treeRoot(files), files });
    assert.match(GENERATOR, /^bayegan \d+\.\d+\.\d+$/);
  });

  it('does not list itself, nor its signature', async (test) => {
    const folder = await aFolderOf(test, { [SITE_MANIFEST]: '{}', [MANIFEST_SIGNATURE]: 'x', 'index.html': 'x' });
    assert.deepEqual((await siteManifest(folder)).files.map(({ path: name }) => name), ['index.html']);
  });

  it('is the same for the same files', async (test) => {
    const files = { 'index.html': 'خانه', 'organs/index.html': 'ارگان‌ها' };
    assert.deepEqual(await siteManifest(await aFolderOf(test, files)), await siteManifest(await aFolderOf(test, files)));
  });

  it('refuses what a copy on another system could not hold', async (test) => {
    for (const names of [['a/A.html', 'a/a.html'], ['cafe\u0301.html'], ['a\u202eb']]) {
      const folder = await aFolderOf(test, Object.fromEntries(names.map((name) => [name, ''])));
      await assert.rejects(siteManifest(folder), (error) => error instanceof NotPortable && /; rename .*\.$/.test(error.message));
    }
    const folder = await aFolderOf(test, { 'index.html': 'x' });
    await symlink('index.html', path.join(folder, 'home.html'));
    await assert.rejects(siteManifest(folder), /home\.html is not a plain file/);
  });

  it('of an empty site is empty', async (test) => assert.deepEqual((await siteManifest(await aFolder(test))).files, []));
});
