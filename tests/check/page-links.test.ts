import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('links of the archive’s own pages lead somewhere; those that are computed are not asked about', async () => {
  const lines = await linesIn('page-links');
  assert.deepEqual(lines.filter((line) => !line.includes(' page-code ')), [
    'pages/about.mdx:9:1 page-link the link /organs/garden-counsel/ leads nowhere',
    'pages/about.mdx:9:34 page-link the link /organ/ leads nowhere',
    'pages/about.mdx:9:63 page-link the link /organs leads nowhere',
  ]);
});
