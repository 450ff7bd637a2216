import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { asItWasMade, openBase } from '../../../src/edition/supplement/base.ts';
import { bringsNews, overlayOf } from '../../../src/edition/supplement/overlay.ts';
import type { SiteManifest } from '../../../src/verify/manifest.ts';
import type { UpdateManifest } from '../../../src/verify/update.ts';
import { requireWhole } from '../../../src/verify/whole.ts';
import { aFolder } from '../../fixtures/folders.ts';
import { aCopy } from '../../verify/copies.ts';

const aBase = (test: TestContext) => aCopy(test, { 'edition.json': JSON.stringify({ kind: 'folder', id: 'abc', date: '2026-03-21' }), 'index.html': 'خانه', 'packs/boot.js': 'x' });

describe('the edition to which an update adds', () => {
  it('may hold what a file manager has put into it', async (test) => {
    const folder = await aBase(test);
    writeFileSync(path.join(folder, '.DS_Store'), '');
    mkdirSync(path.join(folder, 'packs/__MACOSX'));
    writeFileSync(path.join(folder, 'packs/__MACOSX/._boot.js'), '');
    writeFileSync(path.join(folder, 'packs/._boot.js'), '');
    const base = await openBase(folder);
    assert.equal(base.date, '2026-03-21');
    // An update is made of it as it was: what was put in is no pack, goes to nobody, and hinders no signature.
    const made = await asItWasMade(base, await aFolder(test));
    assert.deepEqual(readdirSync(path.join(made.folder, 'packs'), { recursive: true }).filter((name) => String(name).endsWith('.js')), ['boot.js']);
    assert.ok((await requireWhole(made.folder, 'it was not signed')).good);
    assert.equal((await asItWasMade(made, '')).folder, made.folder);
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

describe('no update is made that some system could not hold', () => {
  const manifest = (...names: string[]): SiteManifest => ({ version: 1, generator: '', algorithm: 'sha256', root: '', files: names.map((name) => ({ path: name, sha256: name, bytes: 1 })) });
  const overlay = (before: string, now: string) => overlayOf({ base: manifest('index.html', before), updated: manifest('index.html', now), previous: null, date: '2026-03-21' });
  for (const [what, before, now] of [
    ['a name in another letter case', 'files/Plan.pdf', 'files/plan.pdf'],
    ['a folder in the place of a file', 'files/plan', 'files/Plan/index.html'],
    ['a file in the place of a folder', 'files/plan/index.html', 'files/plan'],
  ] as const) it(what, () => assert.throws(() => overlay(before, now), { name: 'EditionRefused', message: new RegExp(`bring "${now}" to copies that have "${before}"`) }));

  it('names that only begin alike, or lie in folders that differ in letter case, are no matter', () => {
    assert.equal(overlay('files/plan', 'files/plan.d').removed.length, 1);
    assert.equal(overlay('Files/plan', 'files/water').removed.length, 1);
  });
});
