import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { serveSite } from '../../src/build/serve.ts';
import type { Verification } from '../../src/verify/verify.ts';
import { aFolder } from '../fixtures/folders.ts';
import { runScript } from '../support/run.ts';
import { aCopy, zipOf } from './copies.ts';

const verify = (...words: string[]) => runScript('verify', words);

describe('npm run verify', () => {
  it('ends with 0 for a good copy, whatever its form', async (test) => {
    const folder = await aCopy(test);
    const { server, address } = await serveSite(folder, '/mirror/', 0);
    test.after(() => server.close());
    for (const copy of [folder, await zipOf(test, folder), address]) {
      const { code, out } = await verify(copy);
      assert.equal(code, 0, out);
      assert.match(out, /root: [0-9a-f]{64}\nsignature: none\ngood: 5 files, as listed\n$/);
    }
    assert.equal((await runScript('verify', [], { ARCHIVE_OUT: folder })).code, 0);
  });

  it('ends with 1 for a copy that differs, and names how, also as JSON', async (test) => {
    const folder = await aCopy(test);
    writeFileSync(path.join(folder, 'index.html'), 'دروغ');
    writeFileSync(path.join(folder, 'b\u202exe.js'), 'x');
    rmSync(path.join(folder, 'empty.txt'));
    const { code, out } = await verify(folder);
    assert.equal(code, 1);
    assert.match(out, /missing: 1\n {2}"empty\.txt"\nchanged: 1\n {2}"index\.html"\nextra: 1\n {2}"b\\u202exe\.js"\n/);
    assert.match(out, /NOT good/);
    const json = await verify(folder, '--json');
    const found = JSON.parse(json.out) as Verification;
    assert.deepEqual([json.code, found.good, found.missing, found.changed], [1, false, ['empty.txt'], ['index.html']]);
  });

  it('ends with 1 for a root or a signature other than the one expected', async (test) => {
    const folder = await aCopy(test);
    const { root } = JSON.parse((await verify(folder, '--json')).out) as Verification;
    assert.equal((await verify(folder, '--root', root)).code, 0);
    assert.match((await verify(folder, '--root', 'a'.repeat(64))).out, /root: NOT the one expected/);
    const key = Buffer.concat([Buffer.from('Ed12345678'), generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)]).toString('base64');
    const unsigned = await verify(folder, '--key', key);
    assert.deepEqual([unsigned.code, /signature: MISSING/.test(unsigned.out)], [1, true]);
    writeFileSync(path.join(folder, 'manifest.json.minisig'), 'x\ny\n');
    const wrong = await verify(folder, '--key', key);
    assert.deepEqual([wrong.code, /signature: BAD/.test(wrong.out)], [1, true]);
    assert.match((await verify(folder)).out, /signature: not checked/);
  });

  it('ends with 2 for what can’t be read, with a sentence', async (test) => {
    const folder = await aFolder(test);
    const bad = await aCopy(test);
    writeFileSync(path.join(bad, 'manifest.json'), readFileSync(path.join(bad, 'manifest.json'), 'utf8').replace('index.html', '../index.html'));
    for (const words of [[folder], [path.join(folder, 'none')], [bad], ['http://localhost:9/'], ['--key', 'x'], ['--root', 'x'], ['--no-such'], ['a', 'b']]) {
      const { code, err } = await verify(...words);
      assert.equal(code, 2, words.join(' '));
      assert.doesNotMatch(err, /^\s+at /m);
      assert.ok(err.trim().length > 10);
    }
  });
});
