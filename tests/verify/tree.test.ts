import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sha256, sha256Now, sha256Plain, toHex } from '../../src/verify/sha256.ts';
import { provenRoot, proveFile } from '../../src/verify/proof.ts';
import { comparePaths, treeRoot, type ListedFile } from '../../src/verify/tree.ts';

const hash = (...parts: (Buffer | string)[]) => createHash('sha256').update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();
const leaf = ({ sha256: digest, bytes, path }: ListedFile) => hash(Buffer.of(0), `${digest} ${bytes} ${path}`);
const node = (left: Buffer, right: Buffer) => hash(Buffer.of(1), left, right);
const file = (path: string): ListedFile => ({ path, sha256: hash(path).toString('hex'), bytes: path.length });

const files = fc.uniqueArray(fc.string({ minLength: 1, unit: 'binary' }), { maxLength: 40 }).map((paths) => paths.map(file));

describe('SHA-256 in plain arithmetic', () => {
  it('is that of the platform', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      assert.equal(toHex(sha256Plain(bytes)), createHash('sha256').update(bytes).digest('hex'));
      assert.deepEqual(await sha256(new Uint8Array(bytes)), sha256Plain(bytes));
      assert.equal(toHex(sha256Now(bytes)), toHex(sha256Plain(bytes)));
    }));
  });

  it('holds at the edges of its blocks', () => {
    for (const length of [0, 55, 56, 63, 64, 65, 119, 120, 128, 100_000]) {
      const bytes = new Uint8Array(length).fill(0xd8);
      assert.equal(toHex(sha256Plain(bytes)), createHash('sha256').update(bytes).digest('hex'), String(length));
    }
  });
});

describe('the Merkle root', () => {
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(file) as [ListedFile, ListedFile, ListedFile, ListedFile, ListedFile];

  it('is built as RFC 6962 says, leaves and nodes apart', () => {
    assert.equal(treeRoot([]), hash('').toString('hex'));
    assert.equal(treeRoot([a]), leaf(a).toString('hex'));
    assert.equal(treeRoot([a, b]), node(leaf(a), leaf(b)).toString('hex'));
    assert.equal(treeRoot([a, b, c]), node(node(leaf(a), leaf(b)), leaf(c)).toString('hex'));
    assert.equal(treeRoot([a, b, c, d, e]), node(node(node(leaf(a), leaf(b)), node(leaf(c), leaf(d))), leaf(e)).toString('hex'));
  });

  it('does not depend on the order in which files are listed', () => {
    fc.assert(fc.property(files, (listed) => assert.equal(treeRoot(listed.toReversed()), treeRoot(listed))));
  });

  it('changes with any change of any file', () => {
    fc.assert(fc.property(files.filter(({ length }) => length > 0), fc.nat(), (listed, which) => {
      const at = which % listed.length;
      const root = treeRoot(listed);
      const { path, sha256: digest, bytes } = listed[at]!;
      for (const other of [{ path: `${path}x`, sha256: digest, bytes }, { path, sha256: hash('x').toString('hex'), bytes }, { path, sha256: digest, bytes: bytes + 1 }]) {
        assert.notEqual(treeRoot(listed.with(at, other)), root);
      }
      assert.notEqual(treeRoot(listed.toSpliced(at, 1)), root);
    }));
  });
});

describe('the proof that a file is of a root', () => {
  const some = files.filter(({ length }) => length > 0);

  it('leads to that root, for each file of any archive', () => {
    fc.assert(fc.property(some, (listed) => {
      for (const one of listed) assert.equal(provenRoot(one, proveFile(listed, one.path)), treeRoot(listed));
    }));
  });

  it('leads elsewhere for a file that is another, and nowhere when it was cut, lengthened or moved', () => {
    fc.assert(fc.property(some, fc.nat(), (listed, which) => {
      const one = listed[which % listed.length]!;
      const [root, proof] = [treeRoot(listed), proveFile(listed, one.path)];
      assert.notEqual(provenRoot({ ...one, bytes: one.bytes + 1 }, proof), root);
      assert.notEqual(provenRoot({ ...one, path: `${one.path}x` }, proof), root);
      assert.equal(provenRoot(one, { ...proof, path: [...proof.path, root] }), undefined);
      if (proof.path.length > 0) assert.equal(provenRoot(one, { ...proof, path: proof.path.slice(1) }), undefined);
      if (listed.length > 1) assert.notEqual(provenRoot(one, { ...proof, index: (proof.index + 1) % listed.length }), root);
    }));
  });

  it('of a stranger is none, whatever it is', () => {
    for (const proof of [{ index: -1, count: 1, path: [] }, { index: 1, count: 1, path: [] }, { index: 0, count: 2 ** 53, path: [] }, { index: 0, count: 2, path: ['x'] }, { index: 0, count: 2, path: 'x' }, { index: 0.5, count: 2, path: [] }, {}]) {
      assert.equal(provenRoot(file('a'), proof as never), undefined, JSON.stringify(proof));
    }
    assert.throws(() => proveFile([file('a')], 'b'), /not among/);
  });
});

describe('the order of paths', () => {
  it('is that of their bytes in UTF-8', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      assert.equal(Math.sign(comparePaths(one, other)), Buffer.compare(Buffer.from(one), Buffer.from(other)));
    }));
    assert.ok(comparePaths('\uffee', '🌱') < 0);
  });
});
