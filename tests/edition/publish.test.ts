import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { publishEditions } from '../../src/edition/publish.ts';
import { readEditions, type EditionRecord } from '../../src/edition/record.ts';
import { siteManifest } from '../../src/export/manifest.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { aGate } from '../gate/archive.ts';
import { aCopy } from '../verify/copies.ts';

/** A zip file without entries. */
const emptyZip = () => Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);
const PAGE = '<main data-offered="no"><!--editions--><p>none</p><!--/editions--></main>';
const CONTENT = emptyZip();
const RECORD: EditionRecord = { file: 'archive.zip', kind: 'folder', title: 'باغ & باغچه', date: '2021-07-30', bytes: 1_250_000, sha256: createHash('sha256').update(CONTENT).digest('hex'), documents: 14 };

async function aSite(test: TestContext): Promise<string> {
  const site = await aCopy(test, { 'index.html': 'خانه', 'editions/index.html': PAGE });
  writeFileSync(path.join(site, 'manifest.json.minisig'), 'signature');
  return site;
}

describe('editions put into a site', () => {
  it('are there, shown in Persian, and listed; the signature of the former list is gone', async (test) => {
    const site = await aSite(test);
    const editions = await aFolderOf(test, { 'editions.json': JSON.stringify([RECORD]), 'archive.zip': CONTENT });
    assert.deepEqual(await publishEditions({ site, editions, gate: await aGate(test) }), { editions: 1, notes: [], wasSigned: true });
    const html = readFileSync(path.join(site, 'editions/index.html'), 'utf8');
    for (const shown of ['باغ &amp; باغچه', '۱٫۳ مگابایت', '۸ مرداد ۱۴۰۰', '۱۴', RECORD.sha256, 'href="archive.zip"']) assert.ok(html.includes(shown), shown);
    assert.deepEqual(JSON.parse(readFileSync(path.join(site, 'manifest.json'), 'utf8')), await siteManifest(site));
    assert.ok(!existsSync(path.join(site, 'manifest.json.minisig')));
  });

  it('take the place of those that were there: what is listed no more is gone', async (test) => {
    const site = await aSite(test);
    const publish = async (file: string) => publishEditions({ site, editions: await aFolderOf(test, { 'editions.json': JSON.stringify([{ ...RECORD, file }]), [file]: CONTENT }), gate: await aGate(test) });
    await publish('archive-2026-01-01.zip');
    await publish('archive-2026-03-21.zip');
    assert.deepEqual(readdirSync(path.join(site, 'editions')).sort(), ['archive-2026-03-21.zip', 'editions.json', 'index.html']);
    assert.deepEqual(JSON.parse(readFileSync(path.join(site, 'manifest.json'), 'utf8')), await siteManifest(site));
  });

  it('are refused where a file is another than described, and the site is left as it was', async (test) => {
    const site = await aSite(test);
    const editions = await aFolderOf(test, { 'editions.json': JSON.stringify([RECORD]), 'archive.zip': 'another' });
    await assert.rejects(publishEditions({ site, editions, gate: await aGate(test) }), /archive\.zip is not the file/);
    await assert.rejects(publishEditions({ site, editions: path.join(editions, 'none'), gate: await aGate(test) }), /holds no editions: make some/);
    assert.equal(readFileSync(path.join(site, 'editions/index.html'), 'utf8'), PAGE);
  });

  it('bring the signature that lies beside them, and lose it with them', async (test) => {
    const site = await aSite(test);
    const there = () => readdirSync(path.join(site, 'editions')).sort();
    const signature = `untrusted comment: x\nx\ntrusted comment: file:archive.zip sha256:${RECORD.sha256}\nx\n`;
    const publish = async (files: Record<string, string | Buffer>) => publishEditions({ site, editions: await aFolderOf(test, { 'editions.json': JSON.stringify([RECORD]), 'archive.zip': CONTENT, ...files }), gate: await aGate(test) });
    await publish({ 'archive.zip.minisig': signature });
    assert.deepEqual(there(), ['archive.zip', 'archive.zip.minisig', 'editions.json', 'index.html']);
    assert.match(readFileSync(path.join(site, 'editions/index.html'), 'utf8'), /<a href="archive\.zip\.minisig" download>/);
    await publish({});
    assert.deepEqual(there(), ['archive.zip', 'editions.json', 'index.html']);
    assert.doesNotMatch(readFileSync(path.join(site, 'editions/index.html'), 'utf8'), /minisig/);
    await assert.rejects(publish({ 'archive.zip.minisig': signature.replace(RECORD.sha256, 'a'.repeat(64)) }), /archive\.zip\.minisig signs another file; sign it again/);
    // What minisign itself signs names no digest.
    await publish({ 'archive.zip.minisig': 'untrusted comment: x\nx\ntrusted comment: timestamp:1\nx\n' });
    assert.ok(there().includes('archive.zip.minisig'));
  });

  it('need a list that can be used', () => {
    for (const wrong of [{ file: '../x' }, { file: 'a"b' }, { kind: 'scroll' }, { title: ' ' }, { date: '2021-13-01' }, { bytes: -1 }, { sha256: 'x' }, { documents: 1.5 }, { root: '' }]) {
      assert.throws(() => readEditions(JSON.stringify([{ ...RECORD, ...wrong }])), /entry 1 has no/, JSON.stringify(wrong));
    }
    assert.throws(() => readEditions('{}'), /not a list/);
    assert.throws(() => readEditions('x'), /not JSON/);
  });
});
