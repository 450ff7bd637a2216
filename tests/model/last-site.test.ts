import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { LastSite, stampOfFile } from '../../src/model/last-site.ts';
import { aFolderOf } from '../fixtures/folders.ts';

const FILES = { 'out/index.html': 'باغ', 'out/words/a.txt': 'آب', 'out/words/deep/b.txt': 'برگ' };

const BUILD = { indexed: 'gardens', pages: 'ponds', records: 'beds', recordFiles: ['robots.txt'], inputs: { digest: 'x', byContent: [] }, documents: 3, notes: [] };

/** A site as a build left it and wrote it down. */
async function aSite(test: TestContext) {
  const folder = await aFolderOf(test, FILES);
  const out = path.join(folder, 'out');
  const files = Object.keys(FILES).map((name) => ({ path: name.slice(4), sha256: 'x', bytes: 1, stamp: stampOfFile(statSync(path.join(folder, name))) }));
  const list = path.join(folder, 'site.json');
  LastSite.write(list, out, files, BUILD);
  return { out, list, target: path.join(folder, 'new') };
}

describe('the site of the last build', () => {
  it('is remembered with what its index was made of, for the folder where it lies', async (test) => {
    const { out, list } = await aSite(test);
    assert.deepEqual(LastSite.read(list, out).build, BUILD);
    assert.equal(LastSite.read(list, out).files.size, 3);
    const other = LastSite.read(list, `${out}-other`);
    assert.deepEqual([other.files.size, other.build.indexed, other.build.inputs], [0, '', undefined]);
  });

  it('is untouched while it has its files and no others, but for what may be put there', async (test) => {
    const { out, list } = await aSite(test);
    const isUntouched = () => LastSite.read(list, out).isUntouched(new Set(['signature']));
    assert.ok(isUntouched());
    writeFileSync(path.join(out, 'signature'), 'x');
    assert.ok(isUntouched());
    writeFileSync(path.join(out, 'other'), 'x');
    assert.ok(!isUntouched(), 'a file more');
    rmSync(path.join(out, 'other'));
    rmSync(path.join(out, 'words/deep/b.txt'));
    assert.ok(!isUntouched(), 'a file less');
    writeFileSync(path.join(out, 'words/deep/b.txt'), FILES['out/words/deep/b.txt']);
    assert.ok(!isUntouched(), 'another file of its name');
    assert.ok(!LastSite.read(list, `${out}-other`).isUntouched(new Set()), 'another folder');
  });

  it('gives a folder second names, all its files or none', async (test) => {
    const { out, list, target } = await aSite(test);
    assert.ok(LastSite.read(list, out).reuseFolder('words', target));
    assert.deepEqual(readdirSync(target, { recursive: true, encoding: 'utf8' }).sort(), ['a.txt', 'deep', path.join('deep', 'b.txt')]);
    utimesSync(path.join(out, 'words/a.txt'), 1, 1);
    assert.equal(LastSite.read(list, out).reuseFolder('words', target), false);
    assert.ok(!existsSync(target));
    assert.equal(LastSite.read(list, out).reuseFolder('word', target), false);
  });
});
