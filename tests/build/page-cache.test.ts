import assert from 'node:assert/strict';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { PageCache } from '../../src/build/page-cache.ts';
import { aFolder } from '../fixtures/folders.ts';

const NONE = { scripts: [], styles: [] };
const page = (words: string) => `<!doctype html><p>${words}</p>`;
/** Whether a page is kept under a key, and as it was. */
const keeps = (cache: PageCache, id: string, key: string) => cache.isSame(id, key) && cache.take(id) !== undefined;

/** A cache that keeps two pages, closed. */
async function aCache(test: TestContext): Promise<string> {
  const folder = await aFolder(test);
  const cache = new PageCache(folder);
  cache.put('water', 'key-1', page('آب'), { scripts: ['sha256-a'], styles: [] });
  cache.put('wells', 'key-1', page('چاه'), NONE);
  cache.finish().settle();
  return folder;
}

describe('pages that are kept', () => {
  it('are given back as they were, under their key', async (test) => {
    const cache = new PageCache(await aCache(test));
    assert.ok(cache.isSame('water', 'key-1'));
    assert.equal(cache.take('water')?.toString('utf8'), page('آب'));
    assert.deepEqual(cache.inlineOf('water').scripts, ['sha256-a']);
    cache.finish().settle();
  });

  it('are not given under another key, nor under another id', async (test) => {
    const cache = new PageCache(await aCache(test));
    assert.ok(!keeps(cache, 'water', 'key-2'));
    assert.ok(!keeps(cache, 'garden', 'key-1'));
    cache.finish().settle();
  });

  it('are let go once nobody has asked for them', async (test) => {
    const folder = await aCache(test);
    const second = new PageCache(folder);
    assert.ok(keeps(second, 'water', 'key-1'));
    second.finish().settle();
    const third = new PageCache(folder);
    assert.ok(keeps(third, 'water', 'key-1') && !keeps(third, 'wells', 'key-1'));
    third.finish().settle();
  });

  it('are kept on unread where the site has them', async (test) => {
    const folder = await aCache(test);
    const second = new PageCache(folder);
    second.pass('water');
    second.put('pond', 'key-1', page('حوض'), NONE);
    second.finish().settle();
    const third = new PageCache(folder);
    assert.equal(third.take('water')?.toString('utf8'), page('آب'));
    assert.ok(keeps(third, 'pond', 'key-1') && !keeps(third, 'wells', 'key-1'));
    third.finish().settle();
  });

  it('that are damaged are made again: a byte, the end, the file, the list', async (test) => {
    const damages: ((folder: string) => void)[] = [
      (folder) => {
        const file = path.join(folder, 'pages.pack');
        const bytes = readFileSync(file);
        bytes[5]! ^= 1;
        writeFileSync(file, bytes);
      },
      (folder) => truncateSync(path.join(folder, 'pages.pack'), 3),
      (folder) => rmSync(path.join(folder, 'pages.pack')),
      (folder) => writeFileSync(path.join(folder, 'pages.json'), '[["water", {'),
    ];
    for (const damage of damages) {
      const folder = await aCache(test);
      damage(folder);
      const cache = new PageCache(folder);
      assert.ok(!keeps(cache, 'water', 'key-1'));
      cache.put('water', 'key-1', page('آب'), NONE);
      cache.finish().settle();
      assert.ok(keeps(new PageCache(folder), 'water', 'key-1'));
    }
  });
});
