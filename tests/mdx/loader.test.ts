import assert from 'node:assert/strict';
import path from 'node:path';
import { rmSync, writeFileSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';
import type { LoaderContext } from 'astro/loaders';
import { documentLoader, packFile } from '../../src/mdx/loader.ts';
import { readPacked, type PackPlace } from '../../src/mdx/pack.ts';
import { aFolderOf } from '../fixtures/folders.ts';

/** Astro’s own store, which it does not hand out. */
const { MutableDataStore } = (await import(new URL('./content/mutable-data-store.js', import.meta.resolve('astro')).href)) as {
  MutableDataStore: new () => { scopedStore(collection: string): LoaderContext['store'] };
};

const RECORD = '---\ntitle: بیانیهٔ آب\nkind: statement\ndate: 1400\nissuedBy: garden-council\n---\n\n';
const LONG = 'آب از آنِ همهٔ باغ است. '.repeat(400);

/** A content folder of a few documents, and a loader that keeps what it has read in one store. */
async function aLoader(test: TestContext) {
  const names = Array.from({ length: 12 }, (_, index) => `water-${index}`);
  const write = async (words: string) => Object.fromEntries(names.map((name) => [`statements/${name}.mdx`, `${RECORD}${words} ${name}. ${LONG}\n`]));
  const folder = await aFolderOf(test, await write('نخست'));
  const before = { ...process.env };
  Object.assign(process.env, { ARCHIVE_CONTENT: folder, BAYEGAN_CLAIMED_CACHE: path.join(folder, '.cache') });
  test.after(() => (process.env = before));
  const store = new MutableDataStore().scopedStore('statements');
  const load = () => documentLoader('statements').load({ store, logger: console } as unknown as LoaderContext);
  const rewrite = async (words: string) => {
    for (const [name, text] of Object.entries(await write(words))) writeFileSync(path.join(folder, name), text);
  };
  const firstWords = () => names.map((name) => readPacked(packFile('statements'), store.get(name)!.rendered!.metadata!['pack'] as unknown as PackPlace).blocks[0]!.text.slice(0, 4));
  return { folder, load, rewrite, firstWords };
}

describe('the loader of documents', () => {
  it('knows where every text lies after the pack was rewritten without what is stale', async (test) => {
    const { load, rewrite, firstWords } = await aLoader(test);
    for (const words of ['نخست', 'دوم ', 'سوم ', 'چهار']) {
      await rewrite(words);
      await load();
      assert.deepEqual(new Set(firstWords()), new Set([words]));
    }
  });

  it('reads again what its store knows and its pack has lost', async (test) => {
    const { load, firstWords } = await aLoader(test);
    await load();
    rmSync(packFile('statements'));
    await load();
    assert.deepEqual(new Set(firstWords()), new Set(['نخست']));
  });
});
