import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('what a page does beyond saying something is told, and words within <Redacted>', async () => {
  assert.deepEqual(await linesIn('page-code'), [
    'pages/clever.mdx:4:1 page-code the page imports “node:fs”',
    'pages/clever.mdx:4:17 page-code the page reaches for the machine that builds',
    'pages/clever.mdx:6:1 page-code the page computes something in {…}',
    'statements/water.mdx:8:1 redacted-words words stand within <Redacted>: they are not published, but whoever can read this repository can read them',
  ]);
});
