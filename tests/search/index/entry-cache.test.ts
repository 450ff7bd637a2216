import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { EntryCache } from '../../../src/search/index/entry-cache.ts';
import { pageEntry } from '../../../src/search/index/page-entry.ts';
import { packPage } from '../../../src/search/index/packed-page.ts';
import { aFolder } from '../../fixtures/folders.ts';

const META = { title: 'قطعنامهٔ آب', kind: 'قطعنامه', issuer: 'شورای باغ', date: '۱۴۰۰', otherDate: '' };
const PAGE = packPage(pageEntry({ url: '/resolutions/water/', meta: META, filters: { organ: ['garden-council'] }, sort: { date: '2021-07-30' }, blocks: [{ anchor: 'p-1', text: 'سرمایه‌داری، آب.', weight: 1 }] }, {}));

async function aCache(test: TestContext): Promise<string> {
  const folder = await aFolder(test);
  const cache = new EntryCache(folder);
  cache.put('water', 'key', 'compounds', PAGE);
  cache.close();
  return folder;
}

describe('analysed pages that are kept', () => {
  it('are given back as they were', async (test) => {
    const cache = new EntryCache(await aCache(test));
    assert.deepEqual(cache.take('water', 'key', 'compounds'), PAGE);
  });

  it('are of no use once the page, or the compounds of the corpus, are others', async (test) => {
    const cache = new EntryCache(await aCache(test));
    assert.equal(cache.take('water', 'another', 'compounds'), undefined);
    assert.equal(cache.take('water', 'key', 'others'), undefined);
  });

  it('are kept on unread where nobody needs them, and let go where they are others now', async (test) => {
    const folder = await aCache(test);
    const second = new EntryCache(folder);
    second.pass('water', 'key', 'compounds');
    second.close();
    const third = new EntryCache(folder);
    assert.deepEqual(third.take('water', 'key', 'compounds'), PAGE);
    const fourth = new EntryCache(folder);
    fourth.pass('water', 'another', 'compounds');
    fourth.close();
    assert.equal(new EntryCache(folder).take('water', 'key', 'compounds'), undefined);
  });

  it('that are damaged are analysed again', async (test) => {
    const folder = await aCache(test);
    const file = path.join(folder, 'entries.pack');
    writeFileSync(file, readFileSync(file).fill(0, 4, 9));
    assert.equal(new EntryCache(folder).take('water', 'key', 'compounds'), undefined);
  });
});
