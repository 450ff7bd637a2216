import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { searchDocuments } from '../../../src/search/index/documents.ts';
import { readContent } from '../../../src/model/read/content.ts';
import { buildIndex } from '../../../src/search/index/build.ts';
import { compoundsOf } from '../../../src/search/index/compounds.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { writeCorpus } from '../../../src/corpus/index.ts';
import { aFolder } from '../../fixtures/folders.ts';
import { readIndex, type PlainIndex } from './oracle/decode.ts';
import { FORM_JOINER, indexThroughPagefind } from './oracle/through-pagefind.ts';

/** Both indexes of the same pages: ours, and Pagefind’s own. */
async function bothIndexes(test: TestContext, documents: readonly SearchDocument[]): Promise<[own: PlainIndex, pagefinds: PlainIndex]> {
  const [own, other] = [await aFolder(test), await aFolder(test)];
  const compounds = compoundsOf(documents);
  await buildIndex(documents, compounds, own);
  await indexThroughPagefind(documents, compounds, other);
  return [readIndex(own), readIndex(other)];
}

/**
 * Pagefind’s index without what its way of joining words adds: forms of one word stand there in one, besides each by itself,
 * and the word as written has the lesser weight of the others.
 */
function withoutJoined({ words }: PlainIndex): Map<string, string[]> {
  const plain = new Map([...words].filter(([word]) => !word.includes(FORM_JOINER)).map(([word, places]) => [word, new Set(places)]));
  for (const [word, places] of words) {
    const [key, ...others] = word.split(FORM_JOINER);
    for (const place of places) {
      if (others.length === 0) continue;
      const [address, position, weight] = place.split(' ');
      plain.get(key!)!.delete(`${address} ${position} ${Math.max(1, Math.floor(Number(weight) / (1 + others.length)))}`);
      plain.get(key!)!.add(place);
    }
  }
  return new Map([...plain].map(([word, places]) => [word, [...places].sort()]));
}

function assertSame(own: PlainIndex, pagefinds: PlainIndex): void {
  assert.equal(own.version, pagefinds.version);
  assert.deepEqual([...own.words.keys()], [...pagefinds.words.keys()].filter((word) => !word.includes(FORM_JOINER)), 'the words, in the order of the index');
  const expected = withoutJoined(pagefinds);
  for (const [word, places] of own.words) assert.deepEqual(places.toSorted(), expected.get(word), word);
  assert.deepEqual(own.filters, pagefinds.filters);
  assert.deepEqual(own.sorts, pagefinds.sorts);
  assert.deepEqual([...own.pages.keys()], [...pagefinds.pages.keys()]);
  for (const [url, page] of own.pages) {
    const other = pagefinds.pages.get(url)!;
    assert.deepEqual([page.counted, page.word_count, page.filters], [other.counted, other.word_count, other.filters], url);
    assert.deepEqual(page.anchors, other.anchors.map((anchor) => ({ ...anchor, text: '' })), url);
  }
}

describe('the index, beside the one that Pagefind itself makes of the same words', () => {
  it('is the same for an archive of documents', async (test) => {
    const folder = await aFolder(test);
    writeCorpus(folder, { documents: 150, seed: 'oracle' });
    const [own, pagefinds] = await bothIndexes(test, [...searchDocuments(await readContent(folder))]);
    assert.ok(own.pages.size > 140 && own.words.size > 2000 && own.chunks.length > 5);
    assertSame(own, pagefinds);
  });

  it('is the same for whatever a page may hold', async (test) => {
    const word = fc.oneof(
      fc.constantFrom('باغ', 'می‌کارد', 'نمی‌روید', 'درخت ها', 'سرمایه‌داری', 'باغـــبان', 'آبِ', 'خانهٔ', 'ﺑﺎﻍ', '۱۴۰۰/۵/۸', '3.5', '…', '«آب»', 'مسئلهٔ', 'رؤیا', 'أهل', 'é', 'Éire', 'İ', 'ß', 'ﬁ', 'covid19', 'COVID-19', 'camelCase', 'a_b', '😀', '👩‍🌾', '𐎠𐎡', '\ue000', '１２', '½', 'ǆ', 'ـ', '·', 'a&b', '<p>', '___PAGEFIND_ANCHOR___'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', '‌', '', '،')), { maxLength: 12 }).map((words) => words.flat().join(''));
    const value = fc.constantFrom('garden-council', 'water', 'ا', '1400', '2021');
    const page = fc.record({
      filters: fc.record({ organ: fc.uniqueArray(value), year: fc.uniqueArray(value) }),
      date: fc.constantFrom('2021-07-30', '1999-01-01', '0000-00-00'),
      blocks: fc.array(fc.record({ anchor: fc.constantFrom(undefined, 'p-1', 'آب', 'record'), text, weight: fc.constantFrom(9, 4, 3, 2, 1, 0.6, 0.5) }), { minLength: 1, maxLength: 6 }),
    });
    const pages = fc.sample(page, { numRuns: 300, seed: 1404 });
    const documents = pages.map(({ filters, date, blocks }, index): SearchDocument => ({
      url: `/page/${index}/`, meta: { title: '', kind: '', issuer: '', date: '', otherDate: '' }, filters, sort: { date },
      // Pagefind leaves out pages without a word; every document has a title.
      blocks: [{ text: 'باغ', weight: 9 }, ...blocks.map(({ anchor, ...block }) => (anchor === undefined ? block : { ...block, anchor }))],
    }));
    assertSame(...(await bothIndexes(test, documents)));
  });
});
