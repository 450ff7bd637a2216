import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('links of the archive’s own pages lead to pages, places in documents and files that are there, as do their pictures; those that are computed are not asked about', async () => {
  const lines = await linesIn('page-links');
  assert.deepEqual(lines.filter((line) => !line.includes(' page-code ')), [
    'pages/about.mdx:9:1 page-link the link /organs/garden-counsel/ leads nowhere',
    'pages/about.mdx:9:34 page-link the link /organ/ leads nowhere',
    'pages/about.mdx:9:63 page-link the link /organs lacks its last slash',
    'pages/about.mdx:11:71 page-link the link /statements/water/#جوی-پایین leads to no place in “water”',
    'pages/about.mdx:11:110 page-link the link ../statements/water/#p-1 leads to no place in “water”',
    'pages/about.mdx:13:1 page-link this link has no address',
    'pages/about.mdx:13:15 page-link the link /files/lost.pdf leads to a file that is not there',
    'pages/about.mdx:13:47 page-link the link /organs/%E0%A4/ leads nowhere',
    'pages/about.mdx:15:1 page-link there is no picture /images/lost.png',
    'pages/about.mdx:15:33 page-link there is no picture /images/lost.png',
  ]);
});
