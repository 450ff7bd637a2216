import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('a former address leads to one document, and is nobody’s address today', async () => {
  assert.deepEqual(await linesIn('redirects'), [
    'statements/water.mdx:8:5 redirect /statements/water/ is the address of this document itself',
    'statements/water.mdx:9:5 redirect /statements/ab/ stands here twice',
    'statements/water.mdx:10:5 redirect /organs/garden-council/ is the address of a page of this archive',
    'statements/zoil.mdx:7:5 redirect /statements/ab/ leads to tests/fixtures/archives/redirects/statements/water.mdx already',
    'statements/zoil.mdx:8:5 redirect /statements/water/ is the address of a page of this archive',
    'statements/zoil.mdx:9:5 redirect /search/ is the address of a page of this archive',
  ]);
});
