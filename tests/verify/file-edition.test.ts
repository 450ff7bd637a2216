import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { sealFile } from '../../src/edition/single/seal.ts';
import { dataElement, FILE_MANIFEST, FILE_SIGNATURE, partsOfFile } from '../../src/verify/file-parts.ts';
import { readPublicKey, readSecretKey } from '../../src/verify/minisign-keys.ts';
import { openPlace } from '../../src/verify/places/index.ts';
import { verifyCopy } from '../../src/verify/verify.ts';
import { aFolder } from '../fixtures/folders.ts';
import { runScript } from '../support/run.ts';
import { aPair } from './keys.ts';

const { publicKey, secretKey } = aPair();
const KEY = readPublicKey(publicKey);
const PAGE = `<!DOCTYPE html><title>باغ</title>\n${[FILE_MANIFEST, FILE_SIGNATURE].map((id) => dataElement(id, '')).join('\n')}\n${dataElement('pack-0', 'QQ==')}${dataElement('pack-1', 'Qg==')}${dataElement('end-of-file', '')}\n`;
const SEALED = sealFile(PAGE, readSecretKey(secretKey, undefined));

async function aFile(test: TestContext, content: string | Buffer = SEALED.html): Promise<string> {
  const file = path.join(await aFolder(test), 'archive-2026-03-21-all.html');
  writeFileSync(file, content);
  return file;
}

const check = async (test: TestContext, content: string | Buffer) => verifyCopy(await openPlace(await aFile(test, content)), { key: KEY });

describe('a file edition', () => {
  it('carries the list of its parts and the signature of that, and is as they say', async (test) => {
    const found = await check(test, SEALED.html);
    assert.deepEqual([found.good, found.files, found.root, found.signature.state], [true, 4, SEALED.root, 'good']);
  });

  it('is told from one that differs by any byte, also of the page around the texts', async (test) => {
    const bytes = Buffer.from(SEALED.html);
    // A signature may be written in other ways; whether it is good is looked at elsewhere.
    const { signature } = partsOfFile(SEALED.html);
    const from = Buffer.byteLength(SEALED.html.slice(0, SEALED.html.indexOf(signature)));
    for (let at = '<!DOCTYPE html>'.length; at < bytes.length; at++) {
      if (at >= from && at < from + signature.length) continue;
      const other = Buffer.from(bytes);
      other[at]! ^= 1;
      assert.equal(await check(test, other).then((found) => found.good, () => false), false, `${at}`);
    }
  });

  it('names the part that was changed, put in, or taken out', async (test) => {
    const change = async (from: string, to: string) => {
      assert.ok(SEALED.html.includes(from));
      const { good, changed, missing, extra } = await check(test, SEALED.html.replace(from, () => to));
      return [good, changed, missing, extra];
    };
    assert.deepEqual(await change('QQ==', 'QX=='), [false, ['pack-0'], [], []]);
    assert.deepEqual(await change('باغ', 'دروغ'), [false, ['page'], [], []]);
    assert.deepEqual(await change(dataElement('pack-1', 'Qg=='), ''), [false, ['page'], ['pack-1'], []]);
    assert.deepEqual(await change('</title>', `</title>${dataElement('pack-2', 'x')}`), [false, ['page'], [], ['pack-2']]);
  });

  it('can’t hold one part twice, or more of a page in its list or its signature', async (test) => {
    await assert.rejects(check(test, SEALED.html + dataElement('pack-0', 'QQ==')), /has the part pack-0 twice/);
    await assert.rejects(check(test, SEALED.html + dataElement(FILE_SIGNATURE, 'x')), /has the part signature twice/);
    const { manifest } = partsOfFile(SEALED.html);
    const evil = manifest.replace('"bayegan', '"</script><script>alert(1)</script>"bayegan');
    await assert.rejects(check(test, SEALED.html.replace(manifest, () => evil)), /the manifest can’t be used: it is not JSON/);
  });

  it('is no copy where it is not text, or no such page', async (test) => {
    await assert.rejects(check(test, Buffer.concat([Buffer.from(SEALED.html), Buffer.from([0xff])])), /can’t be taken apart/);
    await assert.rejects(check(test, '<!DOCTYPE html><title>باغ</title>'), /page without a manifest/);
  });
});

describe('npm run sign and npm run verify of one file', () => {
  it('vouch for any file by a signature beside it, whatever it holds', async (test) => {
    const keys = await aFolder(test);
    const [secret, pub] = [path.join(keys, 'key'), path.join(keys, 'pub')];
    writeFileSync(secret, secretKey);
    writeFileSync(pub, publicKey);
    const zim = path.join(await aFolder(test), 'archive.zim');
    writeFileSync(zim, 'ZIM\u0004…');
    for (const file of [await aFile(test), await aFile(test, sealFile(PAGE, undefined).html), zim]) {
      const before = await runScript('verify', [file, '--key', pub]);
      assert.equal(before.code, file === zim ? 2 : /signature: good/.test(before.out) ? 0 : 1, before.out);
      const signed = await runScript('sign', [file], { ARCHIVE_SIGNING_KEY: secret });
      assert.equal(signed.code, 0, signed.err);
      const good = await runScript('verify', [file, '--key', pub]);
      assert.equal(good.code, 0, good.out + good.err);
      assert.match(good.out, /SHA-256 of the file: [0-9a-f]{64}\nsignature beside it: good \("file:archive[^"]* sha256:[0-9a-f]{64}"\)/);
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
      const altered = await runScript('verify', [file, '--key', pub]);
      assert.deepEqual([altered.code, /signature beside it: BAD/.test(altered.out)], [1, true]);
    }
    const without = await runScript('verify', [zim]);
    assert.deepEqual([without.code, /signature beside it: not checked/.test(without.out), /ZIM file lists no files/.test(without.err)], [2, true, true]);
  });

  it('use no key that lies beside the file', async (test) => {
    const file = await aFile(test);
    const secret = path.join(path.dirname(file), 'key');
    writeFileSync(secret, secretKey);
    const { code, err } = await runScript('sign', [file], { ARCHIVE_SIGNING_KEY: secret });
    assert.deepEqual([code, /which is published/.test(err)], [1, true]);
  });
});
