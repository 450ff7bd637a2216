import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SITE_MANIFEST, siteManifest } from '../../src/export/manifest.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';

describe('the manifest of a site', () => {
  it('lists every file with its digest and size, in order of path', async (test) => {
    const folder = await aFolderOf(test, { 'b.txt': 'باغ', 'a/index.html': '', '.hidden': 'x' });
    assert.deepEqual(await siteManifest(folder), {
      version: 1,
      algorithm: 'sha256',
      files: [
        { path: '.hidden', sha256: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881', bytes: 1 },
        { path: 'a/index.html', sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', bytes: 0 },
        { path: 'b.txt', sha256: '44e11b5d3ac4d931f9357807c154c36936aade71a230be6425aa6b603a2fce89', bytes: 6 },
      ],
    });
  });

  it('does not list itself', async (test) => {
    const folder = await aFolderOf(test, { [SITE_MANIFEST]: '{}', 'index.html': 'x' });
    assert.deepEqual((await siteManifest(folder)).files.map(({ path }) => path), ['index.html']);
  });

  it('is the same for the same files', async (test) => {
    const files = { 'index.html': 'خانه', 'organs/index.html': 'ارگان‌ها' };
    assert.deepEqual(await siteManifest(await aFolderOf(test, files)), await siteManifest(await aFolderOf(test, files)));
  });

  it('of an empty site is empty', async (test) => assert.deepEqual((await siteManifest(await aFolder(test))).files, []));
});
