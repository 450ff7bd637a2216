import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { openBase } from '../../../src/edition/supplement/base.ts';
import { bringsNews } from '../../../src/edition/supplement/overlay.ts';
import type { UpdateManifest } from '../../../src/verify/update.ts';
import { aCopy } from '../../verify/copies.ts';

const aBase = (test: TestContext) => aCopy(test, { 'edition.json': JSON.stringify({ kind: 'folder', id: 'abc', date: '2026-03-21' }), 'index.html': 'خانه', 'packs/boot.js': 'x' });

describe('the edition to which an update adds', () => {
  it('may hold what a file manager has put into it', async (test) => {
    const folder = await aBase(test);
    writeFileSync(path.join(folder, '.DS_Store'), '');
    assert.equal((await openBase(folder)).date, '2026-03-21');
  });

  it('is refused where it is not as it was first made: all copies would get what is wrong in it', async (test) => {
    const folder = await aBase(test);
    writeFileSync(path.join(folder, 'packs/boot.js'), 'y');
    await assert.rejects(openBase(folder), /not as it was first made \("packs\/boot\.js"\).*Unpack it anew/);
  });
});

describe('an update brings news', () => {
  const update = (files: Record<string, string>, removed: string[] = []): UpdateManifest => ({
    ...{ version: 1, generator: '', algorithm: 'sha256', since: '', root: '', sequence: 1, date: '2026-03-21' },
    files: Object.entries(files).map(([name, sha256]) => ({ path: name, sha256, bytes: 1 })),
    removed: removed.map((name) => ({ path: name, sha256: '', bytes: 0 })),
  });
  const always = { 'edition.json': 'a', 'read-me.html': 'b', 'editions/index.html': 'c', 'packs/update.js': 'd' };
  const [first, again] = [update({ ...always, 'people/a/index.html': 'x' }, ['people/b/index.html']), { ...always, 'edition.json': 'e', 'read-me.html': 'f' }];

  for (const [when, expected, after, previous, isIndexed] of [
    ['not where only its day is another', false, update(always), null, false],
    ['where a page changed of which search knows nothing', true, first, null, false],
    ['where search finds something else', true, update(always), null, true],
    ['where a page is gone', true, update(always, ['people/b/index.html']), null, false],
    ['not where all was in the last one', false, update({ ...again, 'people/a/index.html': 'x' }, ['people/b/index.html']), first, true],
    ['where a page is again as it was first', true, update({ ...again, 'people/a/index.html': 'y' }, ['people/b/index.html']), first, false],
    ['where a page is there again', true, update({ ...again, 'people/a/index.html': 'x', 'people/b/index.html': 'z' }), first, false],
  ] as const) it(when, () => assert.equal(bringsNews(after, previous, isIndexed), expected));
});
