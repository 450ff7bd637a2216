import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromBufferPromise, fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { packed, packedBeside, Packing, stored, type Packed } from '../../../src/export/archive/packed.ts';
import { zipOf, type ZipEntry } from '../../../src/export/archive/zip.ts';
import { aFolder } from '../../fixtures/folders.ts';
import { findProgram } from '../../support/programs.ts';
import { run } from '../../support/run.ts';
import { entriesOf } from './unzip.ts';

async function* some(entries: Iterable<ZipEntry>): AsyncGenerator<ZipEntry> {
  yield* entries;
}

const zipped = (entries: Iterable<ZipEntry>) => buffer(zipOf(some(entries)));

/** A content packed in two pieces. */
function inPieces(content: Buffer): Packed {
  const packing = new Packing();
  packing.add(content.subarray(0, content.length >> 1));
  packing.add(content.subarray(content.length >> 1));
  return packing.end();
}

/** Every way in which a file may come into an archive. */
const WAYS: readonly ((content: Buffer) => Promise<Pick<ZipEntry, 'content' | 'isStored'>>)[] = [
  async (content) => ({ content }),
  async (content) => ({ content, isStored: true }),
  async (content) => ({ content: packed(content) }),
  async (content) => ({ content: await packedBeside(content) }),
  async (content) => ({ content: inPieces(content) }),
];

/** An archive of which large parts are the same bytes again and again, so that it takes little room. */
class InParts extends RandomAccessReader {
  readonly #parts: { start: number; bytes: Buffer }[] = [];
  size = 0;

  add(bytes: Buffer): void {
    this.#parts.push({ start: this.size, bytes });
    this.size += bytes.length;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const within = this.#parts.filter((part) => part.start < end && part.start + part.bytes.length > start);
    return Readable.from(within.map((part) => part.bytes.subarray(Math.max(0, start - part.start), Math.max(0, end - part.start))));
  }
}

describe('a zip archive', () => {
  it('gives back any files under their names, however they were packed', async () => {
    const content = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text.repeat(50)))).map((bytes) => Buffer.from(bytes));
    const name = fc.stringMatching(/^[a-z0-9\u0622-\u06cc\u200c]{1,20}$/);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.tuple(name, content, fc.nat(WAYS.length - 1)), { selector: ([file]) => file, maxLength: 8 }), async (files) => {
        const entries = await Promise.all(files.map(async ([file, bytes, way]) => ({ name: file, ...(await WAYS[way]!(bytes)) })));
        const first = await zipped(entries);
        assert.deepEqual([...(await entriesOf(first))], files.map(([file, bytes]) => [file, bytes]));
        assert.deepEqual(await zipped(entries), first);
      }),
    );
  });

  it('of more files than its first form could count is opened by programs of others', async (test) => {
    const COUNT = 66_000;
    const content = packed(Buffer.from('باغ'));
    const zip = await zipped(Array.from({ length: COUNT }, (_, index) => ({ name: `${index}.txt`, content })));
    assert.equal((await fromBufferPromise(zip)).entryCount, COUNT);
    const unzip = findProgram('unzip');
    if (!unzip) return test.skip('install unzip');
    const file = path.join(await aFolder(test), 'many.zip');
    await writeFile(file, zip);
    const { code, out } = await run(unzip, ['-tqq', file], path.dirname(file));
    assert.equal(code, 0, out);
  });

  it('of more bytes than its first form could count gives back what stands behind them', async () => {
    const large = stored(Buffer.alloc(1 << 30));
    const archive = new InParts();
    const entries = [...Array.from({ length: 5 }, (_, index) => ({ name: `${index}.bin`, content: large })), { name: 'last.txt', content: Buffer.from('باغ') }];
    for await (const piece of zipOf(some(entries))) archive.add(piece);
    const zip = await fromRandomAccessReaderPromise(archive, archive.size);
    const found = new Map<string, string>();
    for await (const entry of zip.eachEntry()) found.set(entry.fileName, entry.fileName === 'last.txt' ? (await buffer(await zip.openReadStreamPromise(entry))).toString() : String(entry.uncompressedSize));
    assert.deepEqual([...found], [...Array.from({ length: 5 }, (_, index) => [`${index}.bin`, String(1 << 30)]), ['last.txt', 'باغ']]);
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

  it('fails as making a file fails', async () => {
    async function* entries() {
      yield { name: 'a.txt', content: Buffer.from('a') };
      throw new Error('no more');
    }
    await assert.rejects(buffer(zipOf(entries())), /no more/);
  });
});
