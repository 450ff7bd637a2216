import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { writeSupplement } from '../../src/edition/supplement/write.ts';
import { collidingPaths, pathFault } from '../../src/verify/file-name.ts';
import { ManifestRefused, readManifest, type SiteManifest } from '../../src/verify/manifest.ts';
import { treeRoot } from '../../src/verify/tree.ts';
import { layOver, readUpdate } from '../../src/verify/update.ts';
import { aFolder } from '../fixtures/folders.ts';
import { aCopy } from './copies.ts';
import { runScript } from '../support/run.ts';

const DIGEST = 'a'.repeat(64);
const list = (paths: unknown[]) => paths.map((name) => ({ path: name, sha256: DIGEST, bytes: 1 }));
const updateOf = (files: unknown[], removed: unknown[] = [], more: object = {}) =>
  JSON.stringify({ version: 1, generator: 'x', algorithm: 'sha256', since: DIGEST, root: DIGEST, sequence: 1, date: '2026-11-28', files: list(files), removed: list(removed), ...more });

describe('the update of a stranger', () => {
  for (const name of ['../secret', 'a/../../secret', '/etc/passwd', 'C:/Windows', 'a\\b', '', 'a//b', 'a\0b', 'a\u202efdp.html', 7, null, 'manifest.json', 'update.json', 'update.json.minisig']) {
    it(`is refused when it brings or removes ${JSON.stringify(name)}`, () => {
      assert.throws(() => readUpdate(updateOf([name])), ManifestRefused);
      assert.throws(() => readUpdate(updateOf([], [name])), ManifestRefused);
    });
  }

  for (const [what, text] of [
    ['is no JSON', '{'], ['is null', 'null'], ['lists nothing', '{"version":1}'], ['does not say what is gone', updateOf([], [], { removed: 1 })], ['is of another version', updateOf([], [], { version: 2 })],
    ['states no root', updateOf([], [], { root: 'x' })], ['does not say what it follows', updateOf([], [], { since: null })], ['has no number', updateOf([], [], { sequence: 0 })],
    ['has half a number', updateOf([], [], { sequence: 1.5 })], ['has no date', updateOf([], [], { date: 'today' })], ['brings a file twice', updateOf(['a', 'A'])], ['brings what it removes', updateOf(['a'], ['a'])],
  ] as const) {
    it(`is refused when it ${what}`, () => assert.throws(() => readUpdate(text), ManifestRefused));
  }

  it('is refused when laid over its base it would list two files that some system takes for one', () => {
    const files = [{ path: 'a/Index.html', sha256: DIGEST, bytes: 1 }];
    const manifest: SiteManifest = { version: 1, generator: 'x', algorithm: 'sha256', root: treeRoot(files), files };
    const update = readUpdate(updateOf(['a/index.html'], [], { since: manifest.root }));
    assert.throws(() => layOver(readManifest(JSON.stringify(manifest)), update), ManifestRefused);
  });

  it('gives nothing but safe paths, whatever it holds', () => {
    const name = fc.oneof(fc.constantFrom('a', 'b/c', '../a', 'A', 'update.json'), fc.string({ unit: 'binary' }));
    fc.assert(fc.property(fc.array(name, { maxLength: 6 }), fc.array(name, { maxLength: 6 }), (files, removed) => {
      let read;
      try {
        read = readUpdate(updateOf(files, removed));
      } catch (error) {
        assert.ok(error instanceof ManifestRefused);
        return;
      }
      const paths = [...read.files, ...read.removed].map(({ path: listed }) => listed);
      for (const listed of paths) assert.equal(pathFault(listed), null);
      assert.deepEqual(collidingPaths(paths), []);
    }));
  });
});

it('npm run verify checks an updated copy, and ends with 2 where the update is for another', async (test) => {
  const [base, updated, to] = [await aCopy(test), await aCopy(test, { 'index.html': 'خانهٔ نو' }), await aFolder(test)];
  await writeSupplement({ base, updated, previous: null, date: '2026-11-28', to });
  await cp(to, base, { recursive: true });
  const { code, out } = await runScript('verify', [base]);
  assert.equal(code, 0, out);
  assert.match(out, /update: 1, of 2026-11-28, since the root [0-9a-f]{64}\nroot: [0-9a-f]{64}\nsignature: none\ngood: 1 files, as listed/);
  const file = path.join(base, 'update.json');
  await writeFile(file, readFileSync(file, 'utf8').replace(/"since":"[0-9a-f]{64}/, `"since":"${DIGEST}`));
  const foreign = await runScript('verify', [base]);
  assert.deepEqual([foreign.code, /was made for another copy/.test(foreign.err)], [2, true]);
});
