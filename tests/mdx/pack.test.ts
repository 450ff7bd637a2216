import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { PackWriter, readPacked, type PackPlace } from '../../src/mdx/pack.ts';
import type { CompiledText } from '../../src/mdx/text.ts';
import { aFolder } from '../fixtures/folders.ts';

const aText = (words: string): CompiledText => ({
  segments: [`<p id="p-1">${words}</p>`, { component: 'Note', attributes: { kind: 'archive' }, children: [words] }],
  headings: [{ depth: 2, id: 'آب', text: words }],
  blocks: [{ id: 'p-1', text: words }],
  links: [{ href: '/organs/', position: { line: 1, column: 2 } }],
  images: [{ src: '/favicon.svg', alt: words, position: { line: 1, column: 2 } }],
});

async function aPack(test: TestContext, ...texts: CompiledText[]) {
  const file = path.join(await aFolder(test), 'cache', 'statements.pack');
  const writer = new PackWriter(file);
  const places = texts.map((text) => writer.add(text));
  writer.close();
  return { file, places };
}

describe('a pack', () => {
  it('gives back what was written, in any order', async (test) => {
    const texts = ['باغ', 'آب', 'خاک'].map(aText);
    const { file, places } = await aPack(test, ...texts);
    for (const index of [2, 0, 1]) assert.deepEqual(readPacked(file, places[index]!), texts[index]);
  });

  it('grows: what was written before stays where it is', async (test) => {
    const { file, places } = await aPack(test, aText('باغ'));
    const writer = new PackWriter(file);
    const later = writer.add(aText('آب'));
    writer.close();
    assert.deepEqual(readPacked(file, places[0]!), aText('باغ'));
    assert.deepEqual(readPacked(file, later), aText('آب'));
  });

  it('is made with the folder it lies in', async (test) => assert.ok(existsSync((await aPack(test)).file)));
});

describe('damage', () => {
  it('a changed byte is found out when the text is read', async (test) => {
    const { file, places } = await aPack(test, aText('باغ'), aText('آب'));
    const bytes = readFileSync(file);
    bytes[places[1]!.offset + 20]! ^= 1;
    writeFileSync(file, bytes);
    assert.deepEqual(readPacked(file, places[0]!), aText('باغ'));
    assert.throws(() => readPacked(file, places[1]!), /damaged .* Delete the folder \.cache and build again/);
  });

  it('a place outside the pack is found out', async (test) => {
    const { file, places } = await aPack(test, aText('باغ'));
    assert.throws(() => readPacked(file, { ...places[0]!, offset: 1_000_000 }), /damaged/);
  });

  it('a pack that is gone says so', async (test) => {
    const { file, places } = await aPack(test, aText('باغ'));
    assert.throws(() => readPacked(`${file}.gone`, places[0]!), /is gone .* Build again/);
  });

  it('a pack cut short holds only what lies before the cut, however much is added after it', async (test) => {
    const { file, places } = await aPack(test, aText('باغ'), aText('آب'), aText('خاک'));
    truncateSync(file, places[1]!.offset + 5);
    const writer = new PackWriter(file);
    const holds = () => places.map((place) => writer.holds(place));
    assert.deepEqual(holds(), [true, false, false]);
    for (let count = 0; count < 10; count++) writer.add(aText('متن تازه'));
    assert.deepEqual(holds(), [true, false, false]);
    writer.close();
  });

  it('a pack that was made anew holds nothing of the one before, though it is as long', async (test) => {
    const { file, places } = await aPack(test, aText('باغ'), aText('آب'));
    const before = readFileSync(file);
    writeFileSync(file, Buffer.concat([before.subarray(places[1]!.offset), before.subarray(0, places[1]!.offset)]));
    const writer = new PackWriter(file);
    assert.deepEqual(places.map((place) => writer.holds(place)), [false, false]);
    writer.close();
  });

  it('an empty pack holds nothing', async (test) => {
    const { file } = await aPack(test);
    const writer = new PackWriter(file);
    assert.equal(writer.holds({ offset: 0, length: 1, digest: '' }), false);
    writer.close();
  });
});

describe('compaction', () => {
  const long = aText('ب'.repeat(60_000));

  async function compacted(test: TestContext, stale: number) {
    const { file, places } = await aPack(test, aText('باغ'), ...Array.from({ length: stale }, () => long), aText('آب'));
    const kept = [places[0]!, places.at(-1)!];
    const writer = new PackWriter(file);
    const moved: PackPlace[] | null = writer.compact(kept);
    writer.close();
    return { file, places, kept, moved };
  }

  it('leaves a pack alone while little of it is stale', async (test) => {
    const { file, kept, moved } = await compacted(test, 0);
    assert.equal(moved, null);
    assert.deepEqual(readPacked(file, kept[1]!), aText('آب'));
  });

  it('keeps every text that is in use and drops the others', async (test) => {
    const { file, moved } = await compacted(test, 3);
    assert.deepEqual(moved?.map((place) => readPacked(file, place)), [aText('باغ'), aText('آب')]);
    assert.equal(statSync(file).size, moved?.reduce((sum, { length }) => sum + length, 0));
    assert.deepEqual(readdirSync(path.dirname(file)), [path.basename(file)]);
  });

  it('a reader who had the pack open reads the new one', async (test) => {
    const { file, places } = await aPack(test, long, long, long, aText('آب'));
    assert.deepEqual(readPacked(file, places[3]!), aText('آب'));
    const writer = new PackWriter(file);
    const moved = writer.compact([places[3]!]);
    const added = writer.add(aText('خاک'));
    writer.close();
    assert.deepEqual(readPacked(file, moved![0]!), aText('آب'));
    assert.deepEqual(readPacked(file, added), aText('خاک'));
  });
});
