import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('what can be corrected without changing a word is told once for each kind; names, printed titles, code, addresses and other languages are left alone', async () => {
  assert.deepEqual(await linesIn('typography'), [
    'organs.yaml:5:9 typography Arabic letter: “شوراى” → “شورای”',
    'statements/water.mdx:7:10 typography repeated space: “باغ  بزرگ” → “باغ بزرگ”',
    'statements/water.mdx:12:1 typography Arabic letter: “كار” → “کار”, and 1 more in this file',
    'statements/water.mdx:12:5 typography space before punctuation: “باغ ،” → “باغ،”',
    'statements/water.mdx:12:25 typography half-space after می: “می روند.” → “می‌روند.”',
  ]);
});
