import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { Examination, examineFiles } from '../../src/check/examination.ts';
import { readPacked } from '../../src/mdx/pack.ts';
import { aFolder } from '../fixtures/folders.ts';
import { letTimePass } from './let-time-pass.ts';
import { ARCHIVES } from './problems.ts';

/** A copy of an archive, written long before it is looked at, and where its texts are kept. */
async function anArchive(test: TestContext) {
  const home = await aFolder(test);
  const content = path.join(home, 'content');
  cpSync(path.join(ARCHIVES, 'good'), content, { recursive: true });
  const file = path.join(content, 'statements/spring-call.mdx');
  return { content, file, options: { cache: path.join(home, 'examined.jsonl'), pack: path.join(home, 'texts.pack'), worthKeeping: 0 } };
}

type Archive = Awaited<ReturnType<typeof anArchive>>;

/** The text of a document, read from where it is said to lie. */
async function textIn({ content, options }: Archive, id = 'spring-call'): Promise<string> {
  const { texts } = await examineFiles(content, options);
  return readPacked(options.pack, texts.get(id)!).blocks.map(({ text }) => text).join('\n');
}

describe('the texts that are kept', () => {
  it('are compiled again where the pack was touched and holds others', async (test) => {
    const archive = await anArchive(test);
    const text = await textIn(archive);
    for (const damage of [(bytes: Buffer) => bytes.fill(0x20, 4, bytes.length - 4), (bytes: Buffer) => bytes.subarray(0, 9)]) {
      letTimePass(archive.options.cache);
      writeFileSync(archive.options.pack, damage(readFileSync(archive.options.pack)));
      assert.equal(await textIn(archive), text);
    }
  });

  it('are taken from a pack that nobody has touched without reading it', async (test) => {
    const archive = await anArchive(test);
    await textIn(archive);
    letTimePass(archive.options.cache);
    const size = readFileSync(archive.options.pack).length;
    await examineFiles(archive.content, archive.options);
    assert.equal(readFileSync(archive.options.pack).length, size, 'something was compiled again');
  });

  it('are found after an archive was edited live and its findings were not written down', async (test) => {
    const archive = await anArchive(test);
    const live = new Examination(archive.content, archive.options);
    await live.look();
    letTimePass(archive.options.cache);
    for (const word of ['یک', 'دو', 'سه']) {
      writeFileSync(archive.file, `${readFileSync(archive.file, 'utf8').trimEnd()}\n\nبند ${word}.\n`);
      await live.look();
    }
    live.close();
    assert.match(await textIn(archive), /بند یک\.\nبند دو\.\nبند سه\./);
    assert.ok((await textIn(archive, 'drought-statement')).length > 0);
  });
});
