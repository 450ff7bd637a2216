import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pageEntry } from '../../../src/search/index/page-entry.ts';
import { pageWords, type PageWords } from '../../../src/search/index/page-words.ts';
import { isByWeight, positionOf, weightOf } from '../../../src/search/places.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { joinPieces, plainSpaces, splitPieces } from '../../../src/search/pieces.ts';
import { WORD_END } from '../../../src/search/terms.ts';

const META = { title: 'قطعنامهٔ آب', kind: 'قطعنامه', issuer: 'شورای باغ', date: '۱۴۰۰', otherDate: '۲۰۲۱ تا ۲۰۲۲' };

const aPage = (texts: string[], more: Partial<SearchDocument> = {}): SearchDocument => ({
  url: '/resolutions/water/', meta: META, filters: {}, sort: { date: '2021-07-30' }, blocks: texts.map((text, index) => ({ anchor: `p-${index}`, text, weight: 1 })), ...more,
});

describe('what the index holds of a page', () => {
  const wordsOf = (document: SearchDocument) => new Map(pageWords(pageEntry(document, {}).blocks));
  const positionsOf = (words: PageWords) => [...new Set([...words].flatMap(([, places]) => places.map(positionOf)))].sort((a, b) => a - b);

  it('words that end visibly, a position apart, and one more after each block', () => {
    const { fragment } = pageEntry(aPage(['آب و باغ‌ها.', 'خاک']), {});
    const words = wordsOf(aPage(['آب و باغ‌ها.', 'خاک']));
    assert.ok([...words.keys()].every((form) => form.endsWith(WORD_END)));
    assert.deepEqual(positionsOf(words), [0, 1, 2, 4]);
    assert.deepEqual(splitPieces(fragment.content), ['آب ', 'و ', 'باغ‌ها.', ' ', 'خاک', ' ']);
    assert.equal(fragment.word_count, 6);
  });

  it('of a block without words a position, and its text', () => {
    const { fragment } = pageEntry(aPage(['***', 'آب']), {});
    assert.deepEqual(positionsOf(wordsOf(aPage(['***', 'آب']))), [1]);
    assert.deepEqual(splitPieces(fragment.content), ['*** ', 'آب', ' ']);
  });

  it('a place without a word where words are withheld, so that no phrase reaches across', () => {
    const written = ['آب را […] بستند.', '[…]، باغ […].', 'خاک[…]'];
    const { fragment } = pageEntry(aPage(written), {});
    assert.deepEqual(splitPieces(fragment.content), ['آب ', 'را ', '[…] ', 'بستند.', ' ', '[…]، ', 'باغ ', '[…].', ' ', 'خاک', '[…]', ' ']);
    assert.deepEqual(positionsOf(wordsOf(aPage(written))), [0, 1, 3, 6, 9]);
    assert.deepEqual(fragment.anchors.map(({ location }) => location), [0, 5, 9]);
  });

  it('the place at which each block with an id begins', () => {
    const { fragment } = pageEntry(aPage([], { blocks: [{ anchor: 'آب', text: 'آب و باغ', weight: 9 }, { text: 'باغ', weight: 1 }, { anchor: 'p-2', text: 'خاک', weight: 1 }] }), {});
    assert.deepEqual(fragment.anchors.map(({ id, location }) => [id, location]), [['آب', 0], ['p-2', 6]]);
  });

  it('weights in 24ths of running text; forms that were not written share theirs', () => {
    const words = wordsOf(aPage([], { blocks: [{ text: 'آب', weight: 9 }, { text: 'سرمایه‌داری', weight: 1 }, { text: 'باغ', weight: 0.6 }] }));
    const weightsAt = (position: number) => [...words.values()].flat().filter((one) => positionOf(one) === position).map(weightOf);
    assert.deepEqual(weightsAt(0), [216]);
    assert.deepEqual(weightsAt(4), [14]);
    const compound = weightsAt(2);
    assert.ok(compound.length > 1, 'the compound has further forms');
    assert.equal(compound[0], 24);
    assert.ok(compound.slice(1).every((weight) => weight === Math.floor(24 / compound.length)));
  });

  it('all places of a form together, whatever was written, those of less weight first', () => {
    const words = wordsOf(aPage([], { blocks: [{ text: 'باغ‌ها آب', weight: 9 }, { text: 'باغ باغها', weight: 1 }, { text: 'آب باغ', weight: 0.5 }] }));
    const places = [...words].map(([form, own]) => [form, own.map((one) => [weightOf(one), positionOf(one)])]);
    assert.deepEqual(places, [[`باغ${WORD_END}`, [[12, 7], [24, 3], [24, 4], [216, 0]]], [`اب${WORD_END}`, [[12, 6], [216, 1]]]]);
  });

  it('filters that have a value, and nothing of the others', () => {
    const { fragment } = pageEntry(aPage(['آب'], { filters: { organ: ['garden-council'], topic: [], year: ['1400', '2021'] } }), {});
    assert.deepEqual(fragment.filters, { organ: ['garden-council'], year: ['1400', '2021'] });
  });

  it('has as many pieces as positions, whatever is written, and the pieces are the text', () => {
    const text = fc.oneof(
      fc.array(fc.constantFrom('باغ', 'می‌خواهیم', 'آب', ' ', '\n', '\u200b', '،', '<b>', '&amp;', '·', '_', 'ـ', '"', '[…]', '۱۴۰۰', '\t', '😀'), { maxLength: 15 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const { fragment } = pageEntry(aPage(texts), {});
      const words = wordsOf(aPage(texts));
      const pieces = splitPieces(fragment.content);
      assert.equal(fragment.word_count, pieces.length);
      assert.ok(positionsOf(words).every((position) => position < pieces.length));
      assert.ok([...words.values()].every(isByWeight));
      assert.equal(joinPieces(pieces), fragment.content);
      assert.equal(pieces.join(''), texts.map((one) => `${plainSpaces(one)} `).join(''));
    }), { numRuns: 500 });
  });
});
