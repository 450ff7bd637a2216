import assert from 'node:assert/strict';
import { it } from 'node:test';
import { blocksOf } from '../../../src/edition/single/blocks.ts';
import { pageEntry } from '../../../src/search/index/page-entry.ts';
import type { SearchBlock } from '../../../src/search/search-document.ts';

/** Weight 1 in the units of the index. */
const UNIT = 24;

it('what an index was made of is read from it: blocks with words and without, and words withheld at the beginning, within and at the end', () => {
  const written: SearchBlock[] = [
    { anchor: 'title', text: 'باغ', weight: 2 },
    { anchor: 'p-1', text: 'آب را […]، گفتند […] می‌خواهد.', weight: 1 },
    { anchor: 'p-2', text: '[…] در باغ بود […]', weight: 1 },
    { anchor: 'p-3', text: '***', weight: 1 },
    { anchor: 'p-4', text: '[…]', weight: 1 },
    { anchor: 'p-5', text: 'پایان', weight: 1 },
  ];
  const { fragment, blocks } = pageEntry({ url: '/x/', meta: { title: 'باغ' } as never, filters: {}, sort: { date: '1400' }, blocks: written }, {});
  const weights = Uint8Array.from(blocks.flatMap(({ words, weight }) => [...words.map(() => weight), 0]));
  const read = blocksOf(fragment, weights);
  assert.deepEqual(read.map(({ anchor, text }) => [anchor, text]), written.map(({ anchor, text }) => [anchor, text]));
  const hasWords = ({ text }: SearchBlock) => /\p{L}/u.test(text);
  assert.deepEqual(read.filter(hasWords).map(({ weight }) => Math.floor(weight * UNIT) / UNIT), written.filter(hasWords).map(({ weight }) => weight));
});
