/** What was met in files that did not change, kept from build to build, and judged anew in each. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { Gate } from '../../src/gate/index.ts';
import type { LastFile } from '../../src/model/last-site.ts';
import { readContent } from '../../src/model/read/content.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';
import { aText } from './archive.ts';
import { zipOf } from './containers.ts';

const RECORDS = { 'archive.yaml': 'title: بایگانی باغ\n', 'organs.yaml': '- id: garden-council\n  name: شورای باغ\n' };
/** So many words of which no two runs of eight are the same. */
const words = (count: number) => Array.from({ length: count }, (_, index) => `باغ${[...String(index)].map((digit) => 'آبپتجچحخدر'[Number(digit)]).join('')}`).join(' ');
const LONG = words(2_500);
const draft = { 'statements/draft.mdx': aText('پیش‌نویس تازه', LONG, 'draft: true\n') };
const said = { 'statements/said.mdx': aText('بیانیهٔ دیگر', LONG) };

async function aGate(test: TestContext, site: Record<string, string | Buffer>) {
  const folder = await aFolderOf(test, site);
  for (const name of Object.keys(site)) utimesSync(path.join(folder, name), 1_000, 1_000);
  const cache = path.join(await aFolder(test), 'gate.json');
  let last: ReadonlyMap<string, LastFile> = new Map();
  const look = async (content: Record<string, string>) => {
    const archive = await readContent(await aFolderOf(test, { ...RECORDS, ...content }));
    // The owner of a passage is named from the working folder, and so is another in every folder: the guard must not be.
    for (const entry of archive.documents) entry.path = path.relative(archive.folder, entry.path);
    const { findings, files } = await (await Gate.open(archive, { site: undefined }, {}, { cache, last })).scan(folder);
    last = new Map(files.map((file) => [file.path, file]));
    return findings.map(({ path: name, rule }) => `${name} ${rule}`);
  };
  /** Writes something else of the same length, so that nothing tells it. */
  const replaceUnseen = (name: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, Buffer.alloc(statSync(file).size, 0x20));
    utimesSync(file, 1_000, 1_000);
  };
  return { folder, cache, look, replaceUnseen };
}

describe('what was met in a large file that did not change', () => {
  it('is found once no published text says it any more, without the file being read again', async (test) => {
    const { look, replaceUnseen } = await aGate(test, { 'data/archive.json': JSON.stringify({ text: LONG }) });
    assert.deepEqual(await look({ ...draft, ...said }), []);
    replaceUnseen('data/archive.json');
    assert.deepEqual(await look({ ...draft, ...said }), []);
    assert.deepEqual(await look(draft), ['data/archive.json draft']);
    // A finding of that kind says nothing against the file: it is judged again.
    assert.deepEqual(await look({ ...draft, ...said }), []);
  });

  it('is known with the place at which it was met, within what is packed', async (test) => {
    const zip = await zipOf({ 'texts/said.txt': Buffer.from(LONG), 'texts/other.txt': Buffer.from('آب') });
    const { look, replaceUnseen } = await aGate(test, { 'data/archive.zip': zip });
    assert.deepEqual(await look({ ...draft, ...said }), []);
    replaceUnseen('data/archive.zip');
    assert.deepEqual(await look(draft), ['data/archive.zip › texts/said.txt draft']);
  });

  it('is known of what is packed in a file, though other things in it changed', async (test) => {
    const zip = (other: string) => zipOf({ 'texts/said.txt': Buffer.from(LONG), 'texts/other.txt': Buffer.from(other) });
    const { cache, folder, look } = await aGate(test, { 'data/archive.zip': await zip('آب') });
    const layers = () => (JSON.parse(readFileSync(cache, 'utf8').split('\n')[1]!) as { layers: [string, ...unknown[]][] }).layers.flatMap(([, ...inside]) => inside);
    assert.deepEqual(await look({ ...draft, ...said }), []);
    const [met] = layers().filter((layer): layer is [string, ...number[]] => typeof layer !== 'string');
    assert.ok(met && met.length > 1);
    for (const other of ['خاک', 'گل']) {
      writeFileSync(path.join(folder, 'data/archive.zip'), await zip(other));
      assert.deepEqual(await look({ ...draft, ...said }), []);
      assert.deepEqual(layers().filter((layer) => typeof layer !== 'string'), [met]);
    }
    writeFileSync(path.join(folder, 'data/archive.zip'), await zip('باران'));
    assert.deepEqual(await look(draft), ['data/archive.zip › texts/said.txt draft']);
  });

  it('is known though the file was written again, with the same bytes', async (test) => {
    const { folder, look } = await aGate(test, { 'data/archive.json': JSON.stringify({ text: LONG }) });
    assert.deepEqual(await look({ ...draft, ...said }), []);
    const file = path.join(folder, 'data/archive.json');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes);
    utimesSync(file, 1, 1);
    assert.deepEqual(await look(draft), ['data/archive.json draft']);
  });

  it('is read again where the file has other bytes, as many as before', async (test) => {
    const { folder, look } = await aGate(test, { 'data/archive.json': Buffer.alloc(Buffer.byteLength(LONG), 0x20) });
    assert.deepEqual(await look(draft), []);
    const file = path.join(folder, 'data/archive.json');
    writeFileSync(file, LONG);
    utimesSync(file, 1, 1);
    assert.deepEqual(await look(draft), ['data/archive.json draft']);
  });
});

describe('what lies packed in a file', () => {
  it('is still known after a build in which the file was passed over', async (test) => {
    const { folder, cache, look } = await aGate(test, { 'texts.zip': await zipOf({ 'a.txt': Buffer.from('آب'), 'b.txt': Buffer.from('خاک') }) });
    const layers = () => (JSON.parse(readFileSync(cache, 'utf8').split('\n')[1]!) as { layers: string[][] }).layers;
    await look(draft);
    const first = layers();
    assert.equal(first[0]!.length, 3);
    // Something else is new, so that what is known is written again.
    writeFileSync(path.join(folder, 'new.txt'), 'باغ');
    await look(draft);
    assert.deepEqual(layers(), first);
  });
});

describe('what is kept of files', () => {
  const kept = async (test: TestContext) => {
    const gate = await aGate(test, { 'data/archive.json': JSON.stringify({ text: LONG }), 'index.html': '<p>آب</p>' });
    await gate.look({ ...draft, ...said });
    gate.replaceUnseen('data/archive.json');
    return gate;
  };

  it('is little: a passage is a number', async (test) => {
    const { cache } = await kept(test);
    const { met } = JSON.parse(readFileSync(cache, 'utf8').split('\n')[1]!) as { met: [string, [string, ...number[]]][] };
    assert.ok(met[0]![1].length > 2_000);
    assert.ok(statSync(cache).size < 10 * met[0]![1].length);
  });

  for (const [damage, change] of Object.entries({
    'is cut short': (text: string) => text.slice(0, -40), 'names another passage': (text: string) => text.replace(/,(\d+),/, ',0,'),
    'names a passage less': (text: string) => text.replace(/,\d+(?=\]\]\])/, ''), 'is empty': () => '', 'is of another guard': (text: string) => text.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
    'is of an older form': (text: string) => text.split('\n')[1]!,
  })) {
    it(`counts as nothing where it ${damage}`, async (test) => {
      const { cache, look } = await kept(test);
      const text = readFileSync(cache, 'utf8');
      assert.notEqual(change(text), text);
      writeFileSync(cache, change(text));
      // The file holds nothing now: what was met in it before can only be known from what was kept.
      assert.deepEqual(await look(draft), []);
    });
  }

  it('is left as it is where nothing changed, and forgets a file that is gone', async (test) => {
    const { folder, cache, look } = await kept(test);
    utimesSync(cache, 1_000, 1_000);
    await look({ ...draft, ...said });
    assert.equal(statSync(cache).mtimeMs, 1_000_000);
    rmSync(path.join(folder, 'index.html'));
    await look({ ...draft, ...said });
    assert.doesNotMatch(readFileSync(cache, 'utf8'), /index\.html/);
  });
});
