import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import type { Examined } from '../../src/check/examine.ts';
import { examineFile } from '../../src/check/examine-files.ts';
import { checkContent, checkFolder } from '../../src/check/index.ts';
import { isSame, type Stamp } from '../../src/check/kept.ts';
import { examineInThreads } from '../../src/check/threads.ts';
import { readContent } from '../../src/model/read/content.ts';
import { documentFiles } from '../../src/model/read/read-documents.ts';
import { letTimePass } from './let-time-pass.ts';
import { ARCHIVES } from './problems.ts';

const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-kept-'));
after(() => rmSync(workshop, { recursive: true, force: true }));

/** A copy of an archive whose files were last written long ago, with a cache beside it. */
function copyOf(archive: string): { folder: string; cache: string } {
  const home = mkdtempSync(path.join(workshop, 'archive-'));
  const folder = path.join(home, 'content');
  cpSync(path.join(ARCHIVES, archive), folder, { recursive: true });
  return { folder, cache: path.join(home, 'kept.jsonl') };
}

describe('what is kept from run to run', () => {
  it('is what would be found again', async () => {
    for (const archive of readdirSync(ARCHIVES)) {
      const { folder, cache } = copyOf(archive);
      const first = (await checkFolder(folder, { cache, worthKeeping: 0 })).problems;
      letTimePass(cache);
      assert.deepEqual((await checkFolder(folder, { cache, worthKeeping: 0 })).problems, first, archive);
      assert.deepEqual((await checkFolder(folder)).problems, first, archive);
      assert.deepEqual(checkContent(await readContent(folder)), first, archive);
    }
  });

  it('tells of the same texts that something may be withheld in them', async () => {
    const { folder, cache } = copyOf('good');
    const told = async () => (await checkFolder(folder, { cache, worthKeeping: 0 })).content.documents.flatMap(({ id, mayWithhold }) => (mayWithhold ? id : []));
    assert.deepEqual(await told(), ['irrigation-report']);
    letTimePass(cache);
    assert.deepEqual(await told(), ['irrigation-report']);
    assert.deepEqual((await readContent(folder)).documents.flatMap(({ id, mayWithhold }) => (mayWithhold ? id : [])), ['irrigation-report']);
  });

  it('is found anew for a file that was changed, added or removed', async () => {
    const { folder, cache } = copyOf('good');
    assert.deepEqual((await checkFolder(folder, { cache, worthKeeping: 0 })).problems, []);
    letTimePass(cache);
    const file = path.join(folder, 'statements/spring-call.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('kind: call', 'kind: cull'));
    assert.deepEqual((await checkFolder(folder, { cache, worthKeeping: 0 })).problems.map(({ rule }) => rule), ['schema']);
    writeFileSync(file, text);
    writeFileSync(path.join(folder, 'statements/new.mdx'), text.replace('title: ', 'title: نو '));
    assert.deepEqual((await checkFolder(folder, { cache, worthKeeping: 0 })).problems.map(({ rule }) => rule), []);
    rmSync(path.join(folder, 'statements/new.mdx'));
    assert.ok((await checkFolder(folder, { cache, worthKeeping: 0 })).content.documents.every(({ id }) => id !== 'new'));
  });

  it('is true of a file that was written anew as it was, by a checkout, but not of one that has as many bytes', async () => {
    const { folder, cache } = copyOf('holding');
    const messages = async () => (await checkFolder(folder, { cache, worthKeeping: 0 })).problems.map(({ path: file, message }) => `${path.basename(file)} ${message}`);
    const before = await messages();
    assert.match(before.join('\n'), /but there is text below/);
    writeFileSync(cache, readFileSync(cache, 'utf8').replaceAll('but there is text below', 'and it was known'));
    const files = (await documentFiles(folder)).map(({ file }) => file);
    const rewrite = () => {
      for (const file of files) writeFileSync(file, readFileSync(file));
    };
    rewrite();
    const kept = before.map((message) => message.replace('but there is text below', 'and it was known'));
    assert.deepEqual(await messages(), kept);
    rewrite();
    assert.deepEqual(await messages(), kept, 'known by what it holds from one run to the next');
    for (const file of files) writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<=title: )\p{L}/u, 'ژ'));
    assert.deepEqual(await messages(), before);
  });

  it('is thrown away where it is damaged', async () => {
    const { folder, cache } = copyOf('holding');
    const { problems } = await checkFolder(folder, { cache, worthKeeping: 0 });
    const [, ...lines] = readFileSync(cache, 'utf8').split('\n');
    const [whole, old] = [readFileSync(cache, 'utf8'), ['"another version"', ...lines].join('\n')];
    for (const damage of ['', '{', old, whole.slice(0, -9), whole.replace(/.*\n$/, '')]) {
      writeFileSync(cache, damage);
      assert.deepEqual((await checkFolder(folder, { cache, worthKeeping: 0 })).problems, problems);
    }
  });

  it('is kept of large archives only', async () => {
    const { folder, cache } = copyOf('good');
    await checkFolder(folder, { cache });
    assert.ok(!existsSync(cache));
  });

  it('that can’t be written stops nothing', async () => {
    const { folder } = copyOf('holding');
    assert.ok((await checkFolder(folder, { cache: path.join(folder, 'archive.yaml', 'kept.jsonl'), worthKeeping: 0 })).problems.length > 0);
  });
});

describe('a file', () => {
  const stamp = (changes: Partial<Record<0 | 1 | 2 | 3, number>> = {}): Stamp => Object.assign([10, 1000, 1000, 60_000], changes) as unknown as Stamp;
  it('is as it was when its size and both its times are', () => assert.ok(isSame(stamp(), stamp({ 3: 90_000 }))));
  it('has changed when any of them has', () => {
    for (const place of [0, 1, 2] as const) assert.ok(!isSame(stamp(), stamp({ [place]: 11 })));
  });
  it('may have changed when it was written just before it was looked at', () => assert.ok(!isSame(stamp({ 3: 1500 }), stamp({ 3: 1500 }))));
  it('that is gone is like no other', () => assert.ok(!isSame(stamp({ 0: -1 }), stamp({ 0: -1 }))));
});

describe('threads', () => {
  it('find what one finds, in the order of the files', async () => {
    const files = (await Promise.all(['good', 'holding', 'text', 'private-data', 'typography'].map((name) => documentFiles(path.join(ARCHIVES, name))))).flat();
    const many = Array.from({ length: 12 }, () => files).flat();
    const alone = await Promise.all(files.map((file) => examineFile(file)));
    const together = new Array<Examined>(many.length);
    await examineInThreads(many, {}, (index, { found }) => (together[index] = JSON.parse(found) as Examined));
    for (const [index, examined] of together.entries()) assert.deepEqual(examined, alone[index % files.length]);
  });
});

