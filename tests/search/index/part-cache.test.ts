import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { PartCache } from '../../../src/search/index/part-cache.ts';
import { aFolder } from '../../fixtures/folders.ts';

const YEAR = { name: '1400', key: 'spring' };
const WORDS = ['باغ‌شهر', 'آب‌رسانی،', 'باغ‌شهر'];

/** Asks a cache for the words of some stretches, and closes it. @returns what it gave, and for how many it had to look */
function ask(folder: string, ...stretches: [stretch: typeof YEAR, words: string[]][]): { given: (readonly string[])[]; looked: number } {
  const cache = new PartCache(folder);
  let looked = 0;
  const given = stretches.map(([stretch, words]) => cache.words(stretch, () => (looked++, words)));
  cache.close();
  return { given, looked };
}

describe('the words of a stretch of pages', () => {
  it('are looked for once, none as well, until one of its pages is another', async (test) => {
    const folder = await aFolder(test);
    const empty = { name: '1401', key: 'winter' };
    const both: [typeof YEAR, string[]][] = [[YEAR, WORDS], [empty, []]];
    assert.deepEqual(ask(folder, ...both), { given: [WORDS, []], looked: 2 });
    assert.deepEqual(ask(folder, ...both), { given: [WORDS, []], looked: 0 });
    assert.deepEqual(ask(folder, [{ ...YEAR, key: 'summer' }, ['برگ‌ها']]), { given: [['برگ‌ها']], looked: 1 });
    assert.equal(ask(folder, [empty, []]).looked, 1, 'a stretch that was gone was kept');
  });

  it('are looked for again where what was kept is damaged', async (test) => {
    const folder = await aFolder(test);
    ask(folder, [YEAR, WORDS]);
    const file = path.join(folder, 'parts.pack');
    writeFileSync(file, readFileSync(file).fill(0, 3, 6));
    assert.deepEqual(ask(folder, [YEAR, WORDS]), { given: [WORDS], looked: 1 });
  });
});
