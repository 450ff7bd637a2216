import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { found } from './archive.ts';
import { pdfStream, picture, zipOf } from './containers.ts';

const placed = await picture().jpeg().withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 20/1' } }).toBuffer();
const clean = await picture().jpeg().toBuffer();
const rules = async (test: TestContext, pdf: Buffer) => (await found(test, { site: { 'scan.pdf': pdf } })).map(({ path, rule }) => `${path} ${rule}`);

describe('a photograph in a PDF', () => {
  const TOLD = ['scan.pdf › stream image-metadata', 'scan.pdf › stream image-place'];

  it('is not published where it tells who took it, or where', async (test) => assert.deepEqual(await rules(test, pdfStream(placed, 'DCTDecode')), TOLD));
  it('nor where it is packed once more', async (test) => assert.deepEqual(await rules(test, pdfStream(deflateSync(placed), 'FlateDecode/DCTDecode')), TOLD));
  it('nor where it is the second of two', async (test) => assert.deepEqual(await rules(test, Buffer.concat([pdfStream(clean, 'DCTDecode'), pdfStream(placed, 'DCTDecode')])), TOLD));
  it('nor where the PDF lies in a zip file', async (test) => {
    const findings = await found(test, { site: { 'a.zip': await zipOf({ 'scan.pdf': pdfStream(placed, 'DCTDecode') }) } });
    assert.deepEqual(findings.map(({ path, rule }) => `${path} ${rule}`), TOLD.map((line) => `a.zip › ${line}`));
  });

  it('is published where it is nothing but the picture, however the stream ends', async (test) => {
    assert.deepEqual(await rules(test, pdfStream(clean, 'DCTDecode')), []);
    assert.deepEqual(await rules(test, pdfStream(Buffer.concat([clean, Buffer.from('\r')]), 'DCTDecode')), []);
  });

  it('may be as long as the scan of a page', async (test) => {
    const page = await sharp({ create: { width: 6100, height: 8, channels: 3, background: 'white' } }).jpeg().toBuffer();
    assert.deepEqual(await rules(test, pdfStream(page, 'DCTDecode')), []);
  });
});
