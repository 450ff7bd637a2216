import assert from 'node:assert/strict';
import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { FreshFolder } from '../../src/build/fresh-folder.ts';
import { lookInto, thinSpare } from '../../src/build/spare.ts';
import { replaceFolder } from '../../src/build/swap.ts';
import { LastSite, stampOfFile, type LastFile } from '../../src/model/last-site.ts';
import { pathsIn } from '../../src/system/paths-in.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';

const fileOf = (site: string, name: string): LastFile => ({ path: name, sha256: '', bytes: 0, stamp: stampOfFile(lstatSync(path.join(site, name))) });
const lastOf = (site: string, names: readonly string[]) => new LastSite(site, names.map((name) => fileOf(site, name)));

/** A site of two documents and a list, and a spare that shares one of them with it. */
async function aSpare(test: TestContext) {
  const home = await aFolderOf(test, { 'site/a/index.html': 'a', 'site/b/index.html': 'b', 'site/list/index.html': 'list', 'spare/b/index.html': 'b of before', 'spare/gone/deep/index.html': 'gone', 'spare/c/index.html': 'c' });
  const [site, spare] = [path.join(home, 'site'), path.join(home, 'spare')];
  mkdirSync(path.join(spare, 'a'));
  linkSync(path.join(site, 'a/index.html'), path.join(spare, 'a/index.html'));
  return { site, spare, last: lastOf(site, ['a/index.html', 'b/index.html', 'list/index.html']) };
}

describe('a spare', () => {
  it('gives what it shares with the last site, takes over the rest, and loses whatever else lay in it', async (test) => {
    const { site, spare, last } = await aSpare(test);
    const fresh = new FreshFolder(spare, last);
    assert.deepEqual(['a/index.html', 'b/index.html', 'none/index.html'].map((name) => fresh.take(name)), [true, true, false]);
    fresh.removeRest();
    mkdirSync(path.join(spare, 'c'), { recursive: true });
    writeFileSync(path.join(spare, 'c/index.html'), 'new');
    fresh.removeEmpty();
    assert.deepEqual(pathsIn(spare), ['a', 'a/index.html', 'b', 'b/index.html', 'c', 'c/index.html']);
    assert.equal(lstatSync(path.join(spare, 'b/index.html')).ino, lstatSync(path.join(site, 'b/index.html')).ino);
  });

  it('never has the last site’s files written over: what is not taken over is gone before anything is written', async (test) => {
    const { site, spare, last } = await aSpare(test);
    const fresh = new FreshFolder(spare, last);
    fresh.removeRest();
    writeFileSync(path.join(spare, 'a/index.html'), 'another');
    assert.equal(readFileSync(path.join(site, 'a/index.html'), 'utf8'), 'a');
  });

  it('gives nothing that was touched since, in the site or in itself', async (test) => {
    const { site, spare, last } = await aSpare(test);
    writeFileSync(path.join(site, 'a/index.html'), 'touched');
    assert.equal(new FreshFolder(spare, last).take('a/index.html'), false);
    assert.deepEqual(readdirSync(path.join(spare, 'a')), []);
  });

  it('may be looked at before it gets another name', async (test) => {
    const { site, spare, last } = await aSpare(test);
    const look = lookInto(spare);
    const folder = path.join(path.dirname(site), 'fresh');
    renameSync(spare, folder);
    const fresh = new FreshFolder(folder, last, look);
    assert.equal(fresh.take('a/index.html'), true);
    fresh.removeRest();
    fresh.removeEmpty();
    assert.deepEqual(pathsIn(folder), ['a', 'a/index.html']);
  });

  it('that was emptied after it was looked at is noticed', async (test) => {
    const { spare, last } = await aSpare(test);
    const fresh = new FreshFolder(spare, last);
    assert.ok(['a/index.html', 'b/index.html', 'list/index.html'].every((name) => fresh.take(name)));
    fresh.drop('list/index.html');
    const files = () => pathsIn(spare).map((name) => ({ path: name }));
    fresh.confirm(files());
    rmSync(path.join(spare, 'a'), { recursive: true });
    assert.throws(() => fresh.confirm(files()), /^FilesGone: a\/index\.html was removed while the site was made/);
  });

  it('that is not there holds nothing', async (test) => {
    const { stamps, folders } = lookInto(path.join(await aFolder(test), 'spare'));
    assert.deepEqual([[...stamps], folders], [[], []]);
  });

  it('gives a file as the build left it, where another was put in its place', async (test) => {
    const { site, spare, last } = await aSpare(test);
    writeFileSync(path.join(site, 'other'), 'other');
    renameSync(path.join(site, 'other'), path.join(site, 'a/index.html'));
    assert.equal(new FreshFolder(spare, last).take('a/index.html'), true);
    assert.equal(readFileSync(path.join(spare, 'a/index.html'), 'utf8'), 'a');
  });

  it('keeps of a replaced site what the present one has as well, and nothing of one that is not known', async (test) => {
    const { site, spare, last } = await aSpare(test);
    thinSpare(spare, new Map(pathsIn(spare).filter((name) => name.endsWith('.html')).map((name) => [name, fileOf(spare, name)])), [...last.files.values()]);
    assert.deepEqual(pathsIn(spare).filter((name) => name.endsWith('.html')), ['a/index.html']);
    thinSpare(spare, new Map(), [...last.files.values()]);
    assert.deepEqual(readdirSync(path.dirname(site)), ['site']);
  });
});

describe('replaceFolder with a spare', () => {
  it('keeps the replaced folder as the next beginning', async (test) => {
    const home = await aFolder(test);
    const [target, spare] = [path.join(home, 'dist'), path.join(home, 'cache/spare')];
    mkdirSync(path.dirname(spare));
    const make = (text: string) => replaceFolder(target, async (folder, isSpare) => {
      assert.equal(isSpare, readdirSync(folder).length > 0);
      const found = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
      rmSync(path.join(folder, 'index.html'), { force: true });
      writeFileSync(path.join(folder, 'index.html'), text);
      return found;
    }, spare);
    assert.deepEqual([await make('one'), await make('two'), await make('three'), await make('four')], [[], [], ['one'], ['two']]);
    assert.deepEqual(pathsIn(home), ['cache', 'cache/spare', 'cache/spare/index.html', 'dist', 'dist/index.html']);
    assert.equal(readFileSync(path.join(target, 'index.html'), 'utf8'), 'four');
    await assert.rejects(replaceFolder(target, () => Promise.reject(new Error('خشکسالی')), spare), /خشکسالی/);
    assert.deepEqual(pathsIn(home), ['cache', 'dist', 'dist/index.html']);
  });
});
