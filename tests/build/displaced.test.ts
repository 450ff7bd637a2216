import assert from 'node:assert/strict';
import { it } from 'node:test';
import { displacedFiles } from '../../src/build/displaced.ts';
import { aFolderOf } from '../fixtures/folders.ts';

it('a build says which files of public/ it does not serve, since the site has its own', async (test) => {
  const served = await aFolderOf(test, {
    'robots.txt': 'User-agent: gardener\n', 'manifest.json': '{}', 'organs': 'a file', 'pagefind/mine.txt': 'x', 'map.html': '<p>نقشه</p>', 'map.css': 'p {}', 'map.txt': 'نقشه', 'draft.pdf': 'x',
  });
  const site = await aFolderOf(test, {
    'robots.txt': 'User-agent: *\n', 'organs/index.html': '<p>', 'map.html': '<p>with a policy</p>', 'map.css': 'p { }', 'map.txt': 'نقشه', 'manifest.json': '{}',
  });
  assert.deepEqual(displacedFiles(served, site, ['draft.pdf']), ['manifest.json', 'organs', 'pagefind/mine.txt', 'robots.txt']);
});
