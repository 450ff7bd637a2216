import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { checkSignature, signBytes } from '../../src/verify/minisign.ts';
import { KeyRefused, readPublicKey, readSecretKey } from '../../src/verify/minisign-keys.ts';
import { applySupplement } from '../../src/edition/supplement/apply.ts';
import { writeSupplement } from '../../src/edition/supplement/write.ts';
import { signCopy } from '../../src/verify/sign.ts';
import { openFolder } from '../../src/verify/places/folder.ts';
import { verifyCopy } from '../../src/verify/verify.ts';
import { aFolder } from '../fixtures/folders.ts';
import { findProgram } from '../support/programs.ts';
import { runScript } from '../support/run.ts';
import { aCopy } from './copies.ts';
import { aPair } from './keys.ts';

const BYTES = Buffer.from('فهرست');

describe('a signature', () => {
  const { publicKey, secretKey } = aPair();
  const [key, secret] = [readPublicKey(publicKey), readSecretKey(secretKey, undefined)];

  it('is good for what was signed, and says what it covers', () => {
    assert.deepEqual(checkSignature(BYTES, signBytes(BYTES, secret, 'root:a'), key), { state: 'good', comment: 'root:a' });
  });

  it('is the same each time', () => assert.equal(signBytes(BYTES, secret, 'x'), signBytes(BYTES, secret, 'x')));

  it('is bad for anything else', () => {
    const signature = signBytes(BYTES, secret, 'root:a');
    const state = (bytes: Uint8Array, text: string, by = key) => checkSignature(bytes, text, by).state;
    assert.equal(state(Buffer.from('فهرست!'), signature), 'bad');
    assert.equal(state(BYTES, signature.replace('root:a', 'root:b')), 'bad');
    assert.equal(state(BYTES, signature, readPublicKey(aPair().publicKey)), 'bad');
    for (const text of ['', 'x\ny\nz', signature.slice(0, 120), signature.split('\n').slice(0, 2).join('\n'), '\n'.repeat(9)]) assert.equal(state(BYTES, text), 'bad');
  });

  it('is bad when one of its bits is turned', () => {
    const lines = signBytes(BYTES, secret, 'root:a').split('\n');
    for (const line of [1, 3]) {
      const bytes = Buffer.from(lines[line]!, 'base64');
      for (let at = 0; at < bytes.length; at++) {
        const turned = Buffer.from(bytes);
        turned[at]! ^= 4;
        assert.equal(checkSignature(BYTES, lines.with(line, turned.toString('base64')).join('\n'), key).state, 'bad', `${line}:${at}`);
      }
    }
  });
});

describe('a key', () => {
  it('may be a line without its comment', () => assert.ok(readPublicKey(aPair().publicKey.split('\n')[1]!)));

  it('with a password needs the right one', () => {
    const { publicKey, secretKey } = aPair('باران');
    assert.equal(checkSignature(BYTES, signBytes(BYTES, readSecretKey(secretKey, 'باران'), 'x'), readPublicKey(publicKey)).state, 'good');
    assert.throws(() => readSecretKey(secretKey, 'برف'), KeyRefused);
    assert.throws(() => readSecretKey(secretKey, undefined), /ARCHIVE_SIGNING_PASSWORD/);
  });

  it('that is none is refused', () => {
    const { publicKey, secretKey } = aPair();
    for (const text of ['', 'x', secretKey, 'RW']) assert.throws(() => readPublicKey(text), KeyRefused);
    for (const text of ['', 'x', publicKey]) assert.throws(() => readSecretKey(text, undefined), KeyRefused);
  });

  it('is not used where it would be published', async (test) => {
    const folder = await aCopy(test);
    writeFileSync(path.join(folder, 'secret.key'), aPair().secretKey);
    await assert.rejects(signCopy(folder, path.join(folder, 'secret.key'), undefined), /published/);
    await assert.rejects(signCopy(folder, undefined, undefined), /ARCHIVE_SIGNING_KEY/);
    await assert.rejects(signCopy(folder, path.join(folder, 'none.key'), undefined), /does not exist/);
  });
});

describe('a signed copy', () => {
  it('is good with the key, bad with another, and an altered one is not signed', async (test) => {
    const [folder, keys] = [await aCopy(test), await aFolder(test)];
    const { publicKey, secretKey } = aPair();
    writeFileSync(path.join(keys, 'secret.key'), secretKey);
    const { root } = await signCopy(folder, path.join(keys, 'secret.key'), undefined);
    const found = await verifyCopy(await openFolder(folder), { key: readPublicKey(publicKey) });
    assert.ok(found.good);
    assert.ok(found.signature.state === 'good' && found.signature.comment.endsWith(`files:5 root:${root}`));
    assert.equal((await verifyCopy(await openFolder(folder))).signature.state, 'unchecked');
    assert.equal((await verifyCopy(await openFolder(folder), { key: readPublicKey(aPair().publicKey) })).good, false);
    assert.equal((await verifyCopy(await openFolder(await aCopy(test)), { key: readPublicKey(publicKey) })).good, false);
    writeFileSync(path.join(folder, 'index.html'), 'دروغ');
    await assert.rejects(signCopy(folder, path.join(keys, 'secret.key'), undefined), /not signed/);
  });

  it('that was updated is vouched for by the signature of the update, and not by that of its manifest', async (test) => {
    const [folder, keys, supplement] = [await aCopy(test), await aFolder(test), await aFolder(test)];
    const { publicKey, secretKey } = aPair();
    const [key, secret] = [readPublicKey(publicKey), path.join(keys, 'secret.key')];
    writeFileSync(secret, secretKey);
    await signCopy(folder, secret, undefined);
    await writeSupplement({ base: folder, updated: await aCopy(test, { 'index.html': 'خانهٔ نو' }), previous: null, date: '2026-11-28', to: supplement });
    await applySupplement({ copy: folder, supplement });
    const unsigned = await verifyCopy(await openFolder(folder), { key });
    assert.deepEqual([unsigned.good, unsigned.signature.state], [false, 'absent']);
    const { file, root } = await signCopy(folder, secret, undefined);
    assert.equal(path.basename(file), 'update.json.minisig');
    const signed = await verifyCopy(await openFolder(folder), { key });
    assert.ok(signed.good && signed.root === root && signed.signature.state === 'good');
  });
});

const minisign = findProgram('minisign');
describe('beside the real minisign', { skip: minisign ? false : 'minisign is not installed (Debian: apt-get install minisign)' }, () => {
  it('each accepts what the other signed, and refuses what was changed', async (test) => {
    const folder = await aFolder(test);
    const at = (name: string) => path.join(folder, name);
    const run = (...words: string[]) => spawnSync(minisign!, words, { input: 'باران\n', encoding: 'utf8' });
    for (const password of [undefined, 'باران']) {
      const { publicKey, secretKey } = aPair(password);
      writeFileSync(at('file'), BYTES);
      writeFileSync(at('pub'), publicKey);
      writeFileSync(at('ours.minisig'), signBytes(BYTES, readSecretKey(secretKey, password), 'root:a'));
      const verified = run('-V', '-p', at('pub'), '-m', at('file'), '-x', at('ours.minisig'));
      assert.equal(verified.status, 0, verified.stderr);
      assert.match(verified.stdout, /root:a/);
      writeFileSync(at('other'), 'x');
      assert.notEqual(run('-V', '-p', at('pub'), '-m', at('other'), '-x', at('ours.minisig')).status, 0);
    }
    execFileSync(minisign!, ['-G', '-W', '-f', '-p', at('their.pub'), '-s', at('their.key')], { stdio: 'ignore' });
    const theirs = readPublicKey(readFileSync(at('their.pub'), 'utf8'));
    for (const legacy of [[], ['-l']]) {
      execFileSync(minisign!, ['-S', ...legacy, '-s', at('their.key'), '-m', at('file'), '-x', at('their.minisig'), '-t', 'root:b'], { stdio: 'ignore' });
      assert.deepEqual(checkSignature(BYTES, readFileSync(at('their.minisig'), 'utf8'), theirs), { state: 'good', comment: 'root:b' });
    }
    const ours = signBytes(BYTES, readSecretKey(readFileSync(at('their.key'), 'utf8'), undefined), 'root:c');
    copyFileSync(at('file'), at('copy'));
    writeFileSync(at('copy.minisig'), ours);
    assert.equal(run('-V', '-p', at('their.pub'), '-m', at('copy')).status, 0);
  });

  it('checks what “npm run sign” signed', async (test) => {
    const [folder, keys] = [await aCopy(test), await aFolder(test)];
    execFileSync(minisign!, ['-G', '-W', '-p', path.join(keys, 'pub'), '-s', path.join(keys, 'key')], { stdio: 'ignore' });
    const signed = await runScript('sign', [folder], { ARCHIVE_SIGNING_KEY: path.join(keys, 'key') });
    assert.equal(signed.code, 0, signed.err);
    const said = execFileSync(minisign!, ['-V', '-p', path.join(keys, 'pub'), '-m', path.join(folder, 'manifest.json')], { encoding: 'utf8' });
    assert.match(said, /bayegan \d+\.\d+\.\d+ files:5 root:[0-9a-f]{64}/);
    const checked = await runScript('verify', [folder, '--key', path.join(keys, 'pub')]);
    assert.deepEqual([checked.code, /signature: good/.test(checked.out)], [0, true]);
    const without = await runScript('sign', [folder], { ARCHIVE_SIGNING_KEY: '' });
    assert.deepEqual([without.code, /ARCHIVE_SIGNING_KEY/.test(without.err)], [1, true]);
  });
});
