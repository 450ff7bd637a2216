import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { zippedBag, type PayloadFile } from '../../../src/export/archive/bag.ts';
import { publishedText } from '../../../src/export/archive/index.ts';
import { compileDocument } from '../../../src/mdx/document.ts';
import { plainWords } from '../../../src/mdx/measure.ts';
import { packed, zipOf, type ZipEntry } from '../../../src/system/zip.ts';
import { aFolder } from '../../fixtures/folders.ts';
import { aDocument, anArchive, documentOf } from '../../fixtures/records.ts';
import { findProgram } from '../../support/programs.ts';
import { run } from '../../support/run.ts';
import { contextOf, hardArchive, writtenOf } from '../whole.ts';
import { entriesOf } from './unzip.ts';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const linesOf = (bytes: Buffer) => bytes.toString().trimEnd().split('\n');

/** Digests by path, as a manifest lists them. */
const manifestOf = (bytes: Buffer) => new Map(linesOf(bytes).map((line) => [line.slice(66).replace(/%(0A|0D|25)/g, (code) => decodeURIComponent(code)), line.slice(0, 64)]));

const bagOf = async () => entriesOf((await writtenOf(contextOf(hardArchive()))).files.get('data/archive.zip')!);

async function* some(...files: PayloadFile[]): AsyncGenerator<PayloadFile> {
  yield* files;
}

describe('archive.zip', () => {
  it('is a bag: one folder, its declaration, and a digest of every file in it', async () => {
    const entries = await bagOf();
    assert.ok([...entries.keys()].every((name) => name.startsWith('archive/')));
    assert.equal(entries.get('archive/bagit.txt')!.toString(), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    const manifest = manifestOf(entries.get('archive/manifest-sha256.txt')!);
    const payload = [...entries].filter(([name]) => name.startsWith('archive/data/'));
    assert.deepEqual([...manifest.keys()].sort(), payload.map(([name]) => name.slice('archive/'.length)).sort());
    for (const [name, bytes] of payload) assert.equal(manifest.get(name.slice('archive/'.length)), sha256(bytes), name);
    const tags = manifestOf(entries.get('archive/tagmanifest-sha256.txt')!);
    assert.deepEqual([...tags.keys()].sort(), ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt']);
    for (const [name, digest] of tags) assert.equal(digest, sha256(entries.get(`archive/${name}`)!), name);
    const octets = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
    assert.ok(linesOf(entries.get('archive/bag-info.txt')!).includes(`Payload-Oxum: ${octets}.${payload.length}`));
  });

  it('holds each text as its record knows it, the archive’s abstracts apart, and none that is restricted', async () => {
    const entries = await bagOf();
    const { documents } = JSON.parse(entries.get('archive/data/archive.json')!.toString()) as { documents: { id: string; text?: { sha256: string } }[] };
    assert.equal(sha256(entries.get('archive/data/texts/statements/signed.txt')!), documents.find(({ id }) => id === 'signed')!.text!.sha256);
    assert.ok(entries.has('archive/data/abstracts/reports/held.txt'));
    assert.ok(![...entries.keys()].some((name) => name.includes('closed')));
    assert.ok(entries.has('archive/data/document.schema.json'));
  });

  it('holds of a text its own words only, and says where some are withheld', () => {
    const text = compileDocument('جوی را <Redacted>سهراب</Redacted> کند.\n\n<Note kind="archive">\n\nصفحهٔ آخر نیست.\n\n<Clause number="۱">\n\nاین هم.\n\n</Clause>\n\n</Note>\n\nپایان.[^1]\n\n[^1]: پانویس.');
    const plain = 'جوی را […] کند.\nپایان.\nپانویس.';
    const published = publishedText(documentOf(anArchive({ documents: [aDocument('a')] }), 'a'), text)!;
    assert.deepEqual([plainWords(text), published.sha256, published.words], [plain, sha256(Buffer.from(plain)), 5]);
  });

  it('dates itself by the last change in the archive, and is the same bytes every time and in every time zone', async () => {
    const { files } = await writtenOf(contextOf(hardArchive()));
    const info = (await entriesOf(files.get('data/archive.zip')!)).get('archive/bag-info.txt')!;
    assert.ok(linesOf(info).includes('Bagging-Date: 2024-11-21'));
    const script = "import { contextOf, hardArchive, writtenOf } from './tests/export/whole.ts'; import { createHash } from 'node:crypto'; const { files } = await writtenOf(contextOf(hardArchive())); console.log(createHash('sha256').update(files.get('data/archive.zip')).digest('hex'))";
    for (const TZ of ['Asia/Tehran', 'America/Los_Angeles']) {
      const { out, err } = await run(process.execPath, ['--input-type=module', '-e', script], path.resolve(import.meta.dirname, '../../..'), { TZ });
      assert.equal(out.trim(), sha256(files.get('data/archive.zip')!), err);
    }
  });

  it('codes the signs in names that a manifest can’t hold, and keeps a value on one line', async () => {
    const bag = await entriesOf(await buffer(zippedBag('bag', some({ path: '100%.txt', content: Buffer.from('ی') }, { path: 'in-pieces.txt', content: [Buffer.from('a'), Buffer.from('b')] }), [['External-Description', 'یک\nدو'], ['Contact-Email', undefined]])));
    assert.match(bag.get('bag/manifest-sha256.txt')!.toString(), / {2}data\/100%25\.txt\n[0-9a-f]{64} {2}data\/in-pieces\.txt\n$/);
    assert.equal(bag.get('bag/bag-info.txt')!.toString(), 'External-Description: یک دو\nPayload-Oxum: 4.2\n');
    assert.equal(bag.get('bag/data/in-pieces.txt')!.toString(), 'ab');
  });

  it('is opened by a program of others', async (test) => {
    const unzip = findProgram('unzip');
    if (!unzip) return test.skip('install unzip');
    const file = path.join(await aFolder(test), 'archive.zip');
    await writeFile(file, (await writtenOf(contextOf(hardArchive()))).files.get('data/archive.zip')!);
    const { code, out, err } = await run(unzip, ['-t', file], path.dirname(file));
    assert.equal(code, 0, err);
    assert.match(out, /No errors detected/);
  });
});

describe('packing', () => {
  it('makes no more files than may wait for the one who reads, so that memory stays small', async () => {
    const SIZE = 8192;
    let made = 0;
    async function* entries() {
      // What can’t be packed any smaller: as many bytes go out as come in.
      for (; made < 600; made++) yield { name: `${made}.txt`, content: Buffer.concat(Array.from({ length: SIZE / 32 }, (_, part) => createHash('sha256').update(`${made} ${part}`).digest())) };
    }
    let read = 0;
    let most = 0;
    for await (const piece of zipOf(entries())) {
      read += piece.length;
      most = Math.max(most, made - Math.floor(read / SIZE));
    }
    assert.equal(made, 600);
    assert.ok(most <= 100, `${most} files waited`);
  });

  it('keeps nothing of what it has packed', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const packed: WeakRef<Buffer>[] = [];
    let left = Infinity;
    const file = (number: number): ZipEntry => {
      const content = Buffer.alloc(100_000, number);
      packed.push(new WeakRef(content));
      return { name: `${number}.txt`, content, isStored: number % 2 === 0 };
    };
    async function* entries() {
      for (let number = 0; number < 50; number++) yield file(number);
      await setImmediate();
      collect();
      left = packed.filter((reference) => reference.deref()).length;
    }
    await buffer(zipOf(entries()));
    assert.ok(left < 10, `${left} files of 50 were kept`);
  });

  it('takes a file that was packed before as it would have packed it', async () => {
    const texts = ['', 'باغ', 'باغ سبز است و آب روان. '.repeat(20_000)].map((text) => Buffer.from(text));
    const zipped = (files: readonly Buffer[], contentOf: (text: Buffer) => ZipEntry['content']) => buffer(zipOf((async function* () {
      for (const [number, text] of files.entries()) yield { name: `${number}.txt`, content: contentOf(text) };
    })()));
    assert.deepEqual([...(await entriesOf(await zipped(texts, packed))).values()], texts);
    const some = texts.slice(1);
    assert.ok((await zipped(some, packed)).equals(await zipped(some, (text) => text)));
  });

  it('fails as making a file fails', async () => {
    async function* entries() {
      yield { name: 'a.txt', content: Buffer.from('a') };
      throw new Error('no more');
    }
    await assert.rejects(buffer(zipOf(entries())), /no more/);
  });

  it('fails as making a piece of a file fails', async () => {
    function* pieces() {
      yield Buffer.from('a');
      throw new Error('no more');
    }
    async function* entries() {
      yield { name: 'a.txt', content: pieces() };
    }
    await assert.rejects(buffer(zipOf(entries())), /no more/);
  });
});
