import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { pathsIn } from '../../../src/system/paths-in.ts';
import { readPart, writePart } from '../../../src/search/index/index-part.ts';
import { packPage, type PackedPage } from '../../../src/search/index/packed-page.ts';
import { pageEntry } from '../../../src/search/index/page-entry.ts';
import { IndexWriter } from '../../../src/search/index/writer.ts';
import { aFolder } from '../../fixtures/folders.ts';

const WORDS = ['آب', 'باغ', 'باغ‌ها', 'باغها', 'می‌خواهیم', 'ميخواهيم', 'درخت', 'سرمایه‌داری', 'شورا', '۱۴۰۰', 'و'];
const COMPOUNDS = new Set(['سرمایه‌داری']);

const aPage = fc.record({
  id: fc.uuid(), topics: fc.subarray(['water', 'trees']), day: fc.constantFrom('2001-01-01', '2001-02-03', '2002-01-01'),
  title: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }), text: fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }),
}).map(({ id, topics, day, title, text }): PackedPage => packPage(pageEntry({
  url: `/statements/${id}/`, meta: { title: title.join(' '), kind: 'بیانیه', issuer: 'شورای باغ', date: day, otherDate: '' },
  filters: { topic: topics }, sort: { date: day }, blocks: [{ text: title.join(' '), weight: 9 }, { anchor: 'p-1', text: text.join(' '), weight: 1 }],
}, { compounds: COMPOUNDS })));

/** The files of an index, by path. */
const filesOf = (folder: string) => pathsIn(folder).filter((file) => path.extname(file) !== '').map((file) => [file, createHash('sha256').update(readFileSync(path.join(folder, file))).digest('hex')]);

async function indexOf(test: TestContext, fill: (writer: IndexWriter) => Promise<unknown>) {
  const folder = await aFolder(test);
  const writer = await IndexWriter.open(folder);
  await fill(writer);
  await writer.close(COMPOUNDS);
  return filesOf(folder);
}

describe('an index made of parts', () => {
  it('is that of its pages, byte for byte, wherever it was parted and whichever parts were kept', async (test) => {
    await fc.assert(fc.asyncProperty(fc.array(aPage, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(12), { maxLength: 4 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), async (pages, at, isKept) => {
      const cuts = [...new Set([0, ...at.filter((cut) => cut < pages.length), pages.length])].sort((a, b) => a - b);
      const whole = await indexOf(test, async (writer) => { for (const page of pages) writer.add(page); });
      const parted = await indexOf(test, async (writer) => {
        for (const [index, start] of cuts.slice(0, -1).entries()) {
          const own = pages.slice(start, cuts[index + 1]);
          if (!isKept[index]) for (const page of own) writer.add(page);
          else {
            const other = await IndexWriter.open(await aFolder(test));
            for (const page of own) other.add(page);
            writer.addPart(readPart(writePart(other.endPart()!)), (number) => own[number]!.fragment);
          }
        }
      });
      assert.deepEqual(parted, whole);
    }), { numRuns: 25 });
  });

  it('counts how a word is usually written in the order of its pages', async (test) => {
    const page = (text: string) => packPage(pageEntry({ url: `/statements/${text.length}/`, meta: { title: '', kind: '', issuer: '', date: '', otherDate: '' }, filters: {}, sort: { date: '' }, blocks: [{ text, weight: 1 }] }, {}));
    // Which of the two writings counts is settled by the first twenty-five.
    const pages = [page('باغ‌ها '.repeat(10)), page('باغها '.repeat(14)), page('باغ‌ها '.repeat(40))];
    const vocabularyOf = async (isParted: boolean) => {
      const folder = await aFolder(test);
      const writer = await IndexWriter.open(folder);
      for (const one of pages) {
        writer.add(one);
        if (isParted) writer.endPart();
      }
      await writer.close(new Set());
      return readFileSync(path.join(folder, 'vocabulary.txt'), 'utf8');
    };
    assert.equal(await vocabularyOf(true), await vocabularyOf(false));
    assert.match(await vocabularyOf(true), /باغها/);
  });
});
