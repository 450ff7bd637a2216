import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('each of the archive’s own pages has an address of its own; links to it are known by that address', async () => {
  assert.deepEqual(await linesIn('page-addresses'), [
    'pages/Read Me.mdx:5:37 page-link the link /Read Me/ leads nowhere',
    'pages/read-me.mdx:1:1 page-address the address /read-me/ is that of pages/Read Me.mdx already',
    'pages/saved.mdx:1:1 page-address every archive has something of its own at /saved/',
    'pages/search.mdx:1:1 page-address every archive has something of its own at /search/',
    'pages/؟.mdx:1:1 page-address there is no letter or digit in the name of this page',
  ]);
});
