import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CompoundCache } from '../../../src/search/index/compound-cache.ts';
import { compoundsAmong, compoundsIn, wordsAmong, zwnjWordsOf } from '../../../src/search/index/compounds.ts';
import { aFolder } from '../../fixtures/folders.ts';

const PARTS = ['باغ', 'شهر', 'آب', 'رسانی', 'می', 'روند', 'کتاب', 'ها', 'بی', 'گمان', 'سرمایه', 'داری', 'نا', '۱۲', 'x', '-', '.', '«'];
const word = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\u200c'));

describe('the compounds of a corpus', () => {
  it('are those of words that stand in it more than once, on one page or on two', () => {
    const page = (...texts: string[]) => zwnjWordsOf({ url: '/x/', meta: {} as never, filters: {}, sort: {} as never, blocks: texts.map((text) => ({ text, weight: 1 })) });
    assert.deepEqual(page('باغ‌شهر و باغ‌شهر و آب', 'آب‌رسانی، باغ‌شهر'), ['باغ‌شهر', 'آب‌رسانی،', 'باغ‌شهر']);
    const compounds = compoundsAmong([page('باغ‌شهر و آب‌رسانی'), page('آب‌رسانی'), page('سرمایه‌داری', 'سرمایه‌داری')]);
    assert.deepEqual([...compounds].sort(), [...compoundsIn('آب‌رسانی سرمایه‌داری')].sort());
    assert.equal(compounds.size, 2);
  });

  it('are those of its words, each by itself', () => {
    fc.assert(fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      assert.deepEqual(new Set(compoundsIn(words.join('\n\n'))), new Set(words.flatMap((one) => compoundsIn(one))));
    }));
  });

  it('are the same whether pages are asked, or stretches of them', () => {
    fc.assert(fc.property(fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 6 }), fc.nat(6), (pages, cut) => {
      const stretches = [pages.slice(0, cut), pages.slice(cut)].map(wordsAmong);
      assert.deepEqual(compoundsAmong(stretches), compoundsAmong(pages.map((page) => wordsAmong([page]))));
    }));
  });

  it('are kept from build to build, and worked out again where what is kept was damaged', async (test) => {
    const folder = await aFolder(test);
    const file = path.join(folder, 'compounds.json');
    const ask = (...words: string[]) => {
      const cache = new CompoundCache(folder);
      const found = words.flatMap(cache.compoundsIn);
      cache.close();
      return found;
    };
    const [one, two] = ['باغ‌شهر', 'آب‌رسانی'];
    assert.deepEqual(ask(one, two), [one, two].flatMap(compoundsIn));
    const made = statSync(file).ino;
    ask(one, two);
    assert.equal(statSync(file).ino, made, 'written again');
    ask(one);
    assert.ok(!readFileSync(file, 'utf8').includes(two));
    appendFileSync(file, ' ');
    assert.deepEqual(ask(one, two), [one, two].flatMap(compoundsIn));
  });
});
