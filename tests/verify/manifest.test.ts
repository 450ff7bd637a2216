import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { collidingPaths, pathFault } from '../../src/verify/file-name.ts';
import { ManifestRefused, readManifest, shownFile } from '../../src/verify/manifest.ts';

const DIGEST = 'a'.repeat(64);
const manifestOf = (files: unknown, more: object = {}) => JSON.stringify({ version: 1, generator: 'x', algorithm: 'sha256', root: DIGEST, files, ...more });
const listing = (...paths: unknown[]) => manifestOf(paths.map((path) => ({ path, sha256: DIGEST, bytes: 1 })));

describe('the manifest of a stranger', () => {
  for (const [what, path] of [
    ['climbs out', '../secret'], ['climbs out further in', 'a/../../secret'], ['stays where it is', './a'], ['is absolute', '/etc/passwd'],
    ['is absolute on Windows', 'C:/Windows'], ['has backslashes', 'a\\..\\b'], ['is empty', ''], ['has an empty name', 'a//b'], ['is a folder', 'a/'],
    ['holds a zero', 'a\0b'], ['holds a line break', 'a\nb'], ['turns the direction', 'a\u202efdp.html'], ['holds a direction mark', 'a\u200fb'],
    ['is not composed', 'cafe\u0301.html'], ['is very long', 'a/'.repeat(600) + 'b'], ['has a very long name', 'ب'.repeat(128)],
    ['is no text', 7], ['is half a character', 'a\ud83c'], ['names the manifest', 'manifest.json'], ['names the signature', 'manifest.json.minisig'],
  ] as const) {
    it(`is refused when a path ${what}`, () => assert.throws(() => readManifest(listing('index.html', path)), ManifestRefused));
  }

  for (const [what, text] of [
    ['is no JSON', '{'], ['is null', 'null'], ['is a list', '[]'], ['lists nothing', '{"version":1}'], ['is of another version', manifestOf([], { version: 2 })],
    ['knows another digest', manifestOf([], { algorithm: 'md5' })], ['states no root', manifestOf([], { root: 'x' })], ['lists null', manifestOf([null])],
    ['lists the same path twice', listing('a', 'a')], ['lists paths that differ in case only', listing('a/Index.html', 'a/index.html')],
    ['has a digest in capitals', manifestOf([{ path: 'a', sha256: 'A'.repeat(64), bytes: 1 }])], ['has a size below nothing', manifestOf([{ path: 'a', sha256: DIGEST, bytes: -1 }])],
    ['has a size that is no whole number', manifestOf([{ path: 'a', sha256: DIGEST, bytes: 1.5 }])], ['has a size beyond counting', `{"version":1,"algorithm":"sha256","root":"${DIGEST}","files":[{"path":"a","sha256":"${DIGEST}","bytes":1e300}]}`],
    ['lists more than anybody has', manifestOf(Array.from({ length: 1_000_001 }, () => 0))],
  ] as const) {
    it(`is refused when it ${what}`, () => assert.throws(() => readManifest(text), ManifestRefused));
  }

  it('is read when it is in order, and its stated root is not believed', () => {
    const { manifest, listedRoot } = readManifest(listing('index.html', 'تصویرها/می‌روند 🌱.svg'));
    assert.equal(manifest.files.length, 2);
    assert.notEqual(listedRoot, manifest.root);
  });

  it('is read or refused, whatever it holds', () => {
    fc.assert(fc.property(fc.json(), fc.array(fc.string({ unit: 'binary' })), (json, paths) => {
      for (const text of [json, listing(...paths)]) {
        try {
          for (const { path } of readManifest(text).manifest.files) assert.equal(pathFault(path), null);
        } catch (error) {
          assert.ok(error instanceof ManifestRefused, String(error));
        }
      }
    }));
  });

  it('names its faults without playing tricks on the terminal, and not all of a million', () => {
    assert.equal(shownFile('a\u202eb\u001b[31m'), '"a\\u202eb\\u001b[31m"');
    const many = listing(...Array.from({ length: 500 }, (_, index) => `../${index}`));
    assert.throws(() => readManifest(many), (refusal: ManifestRefused) => refusal.reasons.length === 21);
  });
});

describe('paths that collide', () => {
  it('are those that some system takes for one', () => {
    assert.deepEqual(collidingPaths(['a', 'b/A', 'b/a', 'c']), ['b/A', 'b/a']);
    assert.deepEqual(collidingPaths(['ﬁ.txt', 'fi.txt']), ['ﬁ.txt', 'fi.txt']);
    assert.deepEqual(collidingPaths(['می‌روند', 'میروند']), []);
  });
});
