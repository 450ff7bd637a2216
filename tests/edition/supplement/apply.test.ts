import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { applySupplement } from '../../../src/edition/supplement/apply.ts';
import { writeSupplement } from '../../../src/edition/supplement/write.ts';
import { openPlace } from '../../../src/verify/places/index.ts';
import { ForeignUpdate, type UpdateManifest } from '../../../src/verify/update.ts';
import { verifyCopy, type Verification } from '../../../src/verify/verify.ts';
import { aFolder } from '../../fixtures/folders.ts';
import { aCopy, zipOf } from '../../verify/copies.ts';

type Files = Record<string, string>;

const OLD: Files = { 'index.html': 'خانه', 'statements/a/index.html': 'بیانیهٔ الف', 'statements/b/index.html': 'بیانیهٔ ب', 'statements/b/index.json': '{}', 'style.css': 'a{}' };
const NEW: Files = { 'index.html': 'خانهٔ نو', 'statements/a/index.html': 'بیانیهٔ الف', 'statements/c/index.html': 'بیانیهٔ پ', 'style.css': 'a{}' };
const NEWER: Files = { 'index.html': 'خانه', 'statements/a/index.html': 'بیانیهٔ الف، ویراستهٔ', 'statements/b/index.html': 'بیانیهٔ ب', 'style.css': 'a{}' };

/** Supplements to one base, each after the other. */
async function supplements(test: TestContext, base: string, states: Files[]): Promise<{ folder: string; update: UpdateManifest; updated: string }[]> {
  const made: { folder: string; update: UpdateManifest; updated: string }[] = [];
  for (const [index, files] of states.entries()) {
    const [updated, to] = [await aCopy(test, files), path.join(await aFolder(test), 'supplement')];
    const update = await writeSupplement({ base, updated, previous: made.at(-1)?.update ?? null, date: `2026-11-${10 + index}`, to });
    made.push({ folder: to, update, updated });
  }
  return made;
}

async function check(folder: string): Promise<Verification> {
  const place = await openPlace(folder);
  const found = await verifyCopy(place);
  await place.close();
  return found;
}

/** The files of a folder by path, but for the lists. */
const filesOf = (folder: string): Files =>
  Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !/^(?:manifest|update)\.json$/.test(name)).sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));

const sorted = (files: Files): Files => Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('a reader who updates a copy', () => {
  for (const form of ['folder', 'zip file'] as const) {
    it(`from a ${form} has what a new copy has, and it is as good`, async (test) => {
      const copy = await aCopy(test, OLD);
      const [first] = await supplements(test, copy, [NEW]);
      const done = await applySupplement({ copy, supplement: form === 'folder' ? first!.folder : await zipOf(test, first!.folder) });
      assert.deepEqual(done, { from: 0, to: 1, root: (await check(first!.updated)).root, written: 2, removed: 2 });
      assert.deepEqual(filesOf(copy), sorted(NEW));
      const found = await check(copy);
      assert.ok(found.good);
      assert.deepEqual([found.root, found.update?.sequence], [done.root, 1]);
      assert.ok((await check(await zipOf(test, copy))).good);
    });
  }

  it('by unpacking over it finds a page in the place of one that is gone, nothing else of it, and a good copy', async (test) => {
    const copy = await aCopy(test, OLD);
    const [first] = await supplements(test, copy, [NEW]);
    await cp(first!.folder, copy, { recursive: true });
    const left = filesOf(copy);
    assert.match(left['statements/b/index.html']!, /دیگر در آرشیو نیست[^]*href="\.\.\/\.\.\/index\.html"/);
    assert.equal(left['statements/b/index.json'], '');
    assert.ok((await check(copy)).good);
    assert.equal((await applySupplement({ copy, supplement: first!.folder })).removed, 2);
    assert.deepEqual(filesOf(copy), sorted(NEW));
  });

  it('may have any earlier update or none: the newest makes the same of it', async (test) => {
    for (const before of [[], [0], [0, 1], [1]]) {
      const copy = await aCopy(test, OLD);
      const made = await supplements(test, copy, [NEW, NEWER, OLD]);
      for (const index of before) await applySupplement({ copy, supplement: made[index]!.folder });
      await applySupplement({ copy, supplement: made[2]!.folder });
      assert.deepEqual(filesOf(copy), sorted(OLD));
      assert.ok((await check(copy)).good);
    }
  });

  it('may go on where it broke off', async (test) => {
    const copy = await aCopy(test, OLD);
    const [first] = await supplements(test, copy, [NEW]);
    await writeFile(path.join(copy, 'index.html'), NEW['index.html']!);
    await mkdir(path.join(copy, '.update-being-applied'));
    await writeFile(path.join(copy, '.update-being-applied/1'), 'half');
    await writeFile(path.join(copy, 'update.json'), '{"version":');
    await applySupplement({ copy, supplement: first!.folder });
    assert.deepEqual(filesOf(copy), sorted(NEW));
  });

  it('whatever the two states hold, gets from one to the other', async (test) => {
    const files = fc.dictionary(fc.constantFrom('a.html', 'b/a.html', 'b/c.txt', 'd/e/f.json', 'g'), fc.constantFrom('یک', 'دو', ''), { noNullPrototype: true });
    await fc.assert(fc.asyncProperty(files, files, files, async (old, between, now) => {
      const copy = await aCopy(test, old);
      const [first, second] = await supplements(test, copy, [between, now]);
      await applySupplement({ copy, supplement: first!.folder }).catch((error: Error) => assert.match(error.message, /already/));
      await applySupplement({ copy, supplement: second!.folder });
      assert.deepEqual(filesOf(copy), sorted(now));
      assert.ok((await check(copy)).good);
    }), { numRuns: 15 });
  });
});

describe('a supplement is refused, and the copy left as it was,', () => {
  const refusals: [string, RegExp, (made: { copy: string; first: string; second: string; test: TestContext }) => Promise<string>][] = [
    ['when it was applied already', /applied already/, async ({ copy, first }) => {
      await applySupplement({ copy, supplement: first });
      return first;
    }],
    ['when it is older than what the copy has', /newer update \(2, of 2026-11-11\)/, async ({ copy, first, second }) => {
      await applySupplement({ copy, supplement: second });
      return first;
    }],
    ['when it belongs to another copy', /was made for another copy/, async ({ test }) => (await supplements(test, await aCopy(test, { ...OLD, 'index.html': 'دیگر' }), [NEW]))[0]!.folder],
    ['when one of its files is damaged', /supplement is damaged: "index\.html"/, async ({ first }) => {
      await writeFile(path.join(first, 'index.html'), 'خراب');
      return first;
    }],
    ['when one of its files is a link', /supplement is damaged: "index\.html"/, async ({ first, copy }) => {
      await rm(path.join(first, 'index.html'));
      await symlink(path.join(copy, 'style.css'), path.join(first, 'index.html'));
      return first;
    }],
    ['when the copy is damaged where the update does not mend it', /copy is damaged.*"style\.css"/, async ({ copy, first }) => {
      await writeFile(path.join(copy, 'style.css'), 'b{}');
      return first;
    }],
    ['when its list was changed', /does not add up/, async ({ first }) => {
      const list = path.join(first, 'update.json');
      await writeFile(list, readFileSync(list, 'utf8').replace(/"bytes":\d+/, '"bytes":1'));
      return first;
    }],
    ['when its list leads out of the copy', /leaves its folder/, async ({ first }) => {
      const list = path.join(first, 'update.json');
      await writeFile(list, readFileSync(list, 'utf8').replace('statements/c', '../c'));
      return first;
    }],
    ['when a link in the copy would lead it elsewhere', /not a folder/, async ({ copy, first, test }) => {
      await symlink(await aFolder(test), path.join(copy, 'statements/c'));
      return first;
    }],
    ['when it is none', /not a supplement/, async ({ test }) => aFolder(test)],
  ];
  for (const [when, message, prepare] of refusals) {
    it(when, async (test) => {
      const copy = await aCopy(test, OLD);
      const [first, second] = await supplements(test, copy, [NEW, NEWER]);
      const supplement = await prepare({ copy, first: first!.folder, second: second!.folder, test });
      const before = filesOf(copy);
      await assert.rejects(applySupplement({ copy, supplement }), message);
      assert.deepEqual(filesOf(copy), before);
      assert.ok(!existsSync(path.join(copy, '.update-being-applied')));
    });
  }
});

it('what is named and can’t be updated, or is no update, is told by its name', async (test) => {
  const [copy, folder] = [await aCopy(test, OLD), await aFolder(test)];
  const [supplement] = await supplements(test, copy, [NEW]);
  const nowhere = path.join(folder, 'nowhere');
  await assert.rejects(applySupplement({ copy: nowhere, supplement: supplement!.folder }), /there is no folder .*nowhere: name the copy/);
  await assert.rejects(applySupplement({ copy: await zipOf(test, copy), supplement: supplement!.folder }), /copy\.zip is a file: unpack the copy into a folder/);
  await assert.rejects(applySupplement({ copy, supplement: nowhere }), /the update .*nowhere: there is nothing of that name/);
});

const canMount = process.getuid?.() === 0 && process.platform === 'linux';
it('a supplement for which the disk has no room leaves the copy as it was', { skip: canMount ? false : 'only root can make a small disk' }, async (test) => {
  const disk = path.join(await aFolder(test), 'disk');
  await mkdir(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk], { encoding: 'utf8' });
  if (mounted.status !== 0) return test.skip(`no small disk could be made: ${mounted.stderr}`);
  try {
    const copy = path.join(disk, 'copy');
    await cp(await aCopy(test, OLD), copy, { recursive: true });
    const [large] = await supplements(test, copy, [{ ...NEW, 'large.txt': 'باغ '.repeat(60_000) }]);
    await assert.rejects(applySupplement({ copy, supplement: large!.folder }), /the disk is full.*the copy is as it was/);
    assert.deepEqual(filesOf(copy), sorted(OLD));
    assert.ok((await check(copy)).good);
  } finally {
    spawnSync('umount', [disk]);
  }
});

describe('checking an updated copy', () => {
  it('tells what is missing, changed and too many, by the updated list', async (test) => {
    const copy = await aCopy(test, OLD);
    const [first] = await supplements(test, copy, [NEW]);
    await applySupplement({ copy, supplement: first!.folder });
    await writeFile(path.join(copy, 'index.html'), OLD['index.html']!);
    await mkdir(path.join(copy, 'statements/b'), { recursive: true });
    await writeFile(path.join(copy, 'statements/b/index.html'), OLD['statements/b/index.html']!);
    await rm(path.join(copy, 'statements/c/index.html'));
    const { good, missing, changed, extra } = await check(copy);
    assert.deepEqual([good, missing, changed, extra], [false, ['statements/c/index.html'], ['index.html'], ['statements/b/index.html']]);
  });

  it('is refused where the update is for another copy', async (test) => {
    const [copy, other] = [await aCopy(test, OLD), await aCopy(test, NEWER)];
    const [first] = await supplements(test, other, [NEW]);
    await cp(path.join(first!.folder, 'update.json'), path.join(copy, 'update.json'));
    await assert.rejects(check(copy), ForeignUpdate);
  });
});
