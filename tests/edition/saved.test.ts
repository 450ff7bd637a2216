import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { isForReaders } from '../../src/edition/saved/choose.ts';
import { keptAddress } from '../../src/edition/saved/browser/names.ts';
import { addressOf, listPath, packPath, SAVED_MANIFEST, type SavedFile } from '../../src/edition/saved/form.ts';
import { groupFiles, PACK_SIZE } from '../../src/edition/saved/group.ts';
import { makeSavedPacks } from '../../src/edition/saved/make.ts';
import { siteManifest } from '../../src/export/manifest.ts';
import { aFolder } from '../fixtures/folders.ts';
import { aCopy } from '../verify/copies.ts';

const SITE = {
  'editions/index.html': '<div data-offered="no"><!--editions--><!--/editions--></div>',
  'index.html': 'خانه',
  'statements/a/index.html': 'متن',
  'statements/a/index.json': '{"dateCreated":"2021-07-30"}',
  'data/archive.zip': 'x',
};

async function aSite(test: TestContext): Promise<string> {
  const site = await aCopy(test, SITE);
  writeFileSync(path.join(site, 'manifest.json.minisig'), 'signature');
  return site;
}

it('a file is kept where its page asks for it, whichever signs are in its name', () => {
  const root = 'https://example.org/a+b/';
  for (const file of ['index.html', 'statements/a/index.html', 'files/a+b, c&d=e@f:g;h$.pdf', 'files/عکس ۱.png', "files/x'(y)!~*.pdf", 'files/گزارش #۲? 100%.pdf', 'files/[a]^b|c.pdf', 'xindex.html']) {
    for (const written of [encodeURI(file).replace(/[#?]/g, encodeURIComponent), file.split('/').map(encodeURIComponent).join('/')]) {
      assert.equal(keptAddress(root, new URL(written, root).href), root + addressOf(file), written);
    }
  }
  assert.equal(keptAddress(root, `${root}a%E0/b`), `${root}a%E0/b`);
});

describe('the packs of a site', () => {
  it('hold the files of readers as they are, and the site is listed with them', async (test) => {
    const site = await aSite(test);
    const { packs, documents, wasSigned } = await makeSavedPacks({ site });
    const found: string[] = [];
    for (const pack of packs) {
      const bytes = gunzipSync(readFileSync(path.join(site, packPath(pack.sha256))));
      let at = 0;
      for (const file of JSON.parse(readFileSync(path.join(site, listPath(pack.list)), 'utf8')) as SavedFile[]) {
        assert.deepEqual(bytes.subarray(at, (at += file.bytes)), readFileSync(path.join(site, file.path)));
        found.push(file.path);
      }
    }
    assert.deepEqual(found.sort(), ['editions/index.html', 'index.html', 'statements/a/index.html', 'statements/a/index.json']);
    assert.deepEqual([documents, wasSigned, existsSync(path.join(site, 'manifest.json.minisig'))], [1, true, false]);
    assert.match(readFileSync(path.join(site, 'editions/index.html'), 'utf8'), /data-offered="yes"/);
    assert.deepEqual(JSON.parse(readFileSync(path.join(site, 'manifest.json'), 'utf8')), await siteManifest(site));
  });

  it('are the same for the same site, made once or again', async (test) => {
    const site = await aSite(test);
    const other = await aFolder(test);
    await cp(site, other, { recursive: true });
    await makeSavedPacks({ site });
    const once = readFileSync(path.join(site, SAVED_MANIFEST), 'utf8');
    await makeSavedPacks({ site });
    await makeSavedPacks({ site: other });
    assert.equal(readFileSync(path.join(site, SAVED_MANIFEST), 'utf8'), once);
    assert.equal(readFileSync(path.join(other, SAVED_MANIFEST), 'utf8'), once);
  });

  it('leave out what is for hosts and machines', () => {
    for (const name of ['index.html', 'data/index.html', 'statements/a/index.bib', 'pagefind/index/a.pf_index', 'assets/a.css', 'verify.html']) assert.ok(isForReaders(name), name);
    for (const name of ['_headers', 'data/archive.json', 'statements/feed.json', 'organs/a/feed.atom', 'meetings/a/book.epub', 'manifest.json', 'sw.js', 'saved/manifest.json', 'editions/a.html', 'card.png', 'statements/a/card.png']) assert.ok(!isForReaders(name), name);
  });

  it('keep documents of one collection and neighbouring years together, within their size', () => {
    const document = (id: string) => ({ path: `statements/${id}/index.html`, sha256: '', bytes: PACK_SIZE * 2 });
    const groups = groupFiles([document('a'), document('b'), document('c'), document('d'), { path: 'index.html', sha256: '', bytes: 1 }], (id) => (id.endsWith('a') ? '2020' : '2010'));
    assert.deepEqual(groups.map((group) => group.map(({ path: name }) => name.split('/').at(-2) ?? 'home')), [['b', 'c'], ['d', 'a'], ['home']]);
  });
});
