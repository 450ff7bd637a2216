import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it, type TestContext } from 'node:test';
import { LastSite, stampOfFile, type LastFile } from '../../../src/model/last-site.ts';
import { plainFilesIn } from '../../../src/system/paths-in.ts';
import { packPage } from '../../../src/search/index/packed-page.ts';
import { PackedCache } from '../../../src/search/index/packed-cache.ts';
import { pageEntry } from '../../../src/search/index/page-entry.ts';
import { IndexWriter } from '../../../src/search/index/writer.ts';
import { aFolder } from '../../fixtures/folders.ts';

const page = (text: string) => packPage(pageEntry({ url: `/statements/${text.length}/`, meta: { title: '', kind: '', issuer: '', date: '', otherDate: '' }, filters: { topic: ['water'] }, sort: { date: '' }, blocks: [{ text, weight: 1 }] }, {}));

/** The files of a site, as the build that made it knows them. */
const listed = (site: string) => plainFilesIn(site).map(({ name, file }) => {
  const bytes = readFileSync(file);
  return { path: name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), stamp: stampOfFile(statSync(file)) };
});

const isWords = (name: string) => /\.pf_(?:index|filter)$/.test(name);

async function workshop(test: TestContext) {
  const home = await aFolder(test);
  const cache = path.join(home, 'cache');
  mkdirSync(cache, { recursive: true });
  let count = 0;
  /** Makes the index of a site anew, and tells its files, and how many of those with words are second names of files before. */
  const build = async (before: { site: string; files: LastFile[] } | undefined, texts: string[]) => {
    const site = path.join(home, `site-${++count}`);
    const packed = new PackedCache(cache);
    const writer = await IndexWriter.open(path.join(site, 'pagefind'), { site: new LastSite(before?.site ?? home, before?.files ?? []), packed });
    for (const text of texts) writer.add(page(text));
    await writer.close(new Set());
    packed.close();
    const files = listed(site);
    const old = new Set(before ? plainFilesIn(before.site).map(({ file }) => statSync(file).ino) : []);
    const linked = files.filter(({ path: name }) => isWords(name) && old.has(statSync(path.join(site, name)).ino)).length;
    return { site, files, linked, words: files.filter(({ path: name }) => isWords(name)).length, digests: files.map(({ path: name, sha256 }) => [name, sha256]) };
  };
  return { cache, build };
}

it('files of an index that hold what they held are taken over, and packed again where that is not known', async (test) => {
  const { cache, build } = await workshop(test);
  const texts = ['آب و باغ', 'درخت'];
  const first = await build(undefined, texts);
  assert.ok(first.words >= 2);
  const second = await build(first, texts);
  assert.equal(second.linked, second.words);
  const third = await build(second, [...texts, 'باران']);
  assert.equal(third.linked, 0);
  writeFileSync(path.join(cache, 'packed.json'), `${readFileSync(path.join(cache, 'packed.json'), 'utf8').slice(0, -3)}]]`);
  assert.equal((await build(third, [...texts, 'باران'])).linked, 0);
  assert.deepEqual(second.digests, first.digests);
});

it('files of an index that somebody has touched are packed again', async (test) => {
  const { build } = await workshop(test);
  const first = await build(undefined, ['آب و باغ']);
  for (const { path: name } of first.files) {
    if (!isWords(name)) continue;
    writeFileSync(path.join(first.site, name), 'آب');
    utimesSync(path.join(first.site, name), 1, 1);
  }
  const second = await build(first, ['آب و باغ']);
  assert.equal(second.linked, 0);
  assert.deepEqual(second.digests, first.digests);
});
