import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { shadowOf } from '../../../src/search/index/shadow.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { joinPieces, plainSpaces, splitPieces } from '../../../src/search/pieces.ts';
import { GAP, WORD_END } from '../../../src/search/terms.ts';

const META = { title: 'قطعنامهٔ آب', kind: 'قطعنامه', issuer: 'شورای باغ', date: '۱۴۰۰', otherDate: '۲۰۲۱ تا ۲۰۲۲' };

const aPage = (texts: string[], more: Partial<SearchDocument> = {}): SearchDocument => ({
  url: '/resolutions/water/', meta: META, filters: {}, sort: { date: '2021-07-30' }, blocks: texts.map((text, index) => ({ anchor: `p-${index}`, text, weight: 1 })), ...more,
});

/** The words of each paragraph of a shadow, as an HTML parser reads them. */
function wordsOf(html: string): string[][] {
  const paragraphs: string[][] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === 'p') paragraphs.push((node as DefaultTreeAdapterTypes.Element).childNodes.map((child) => ('value' in child ? child.value : '')).join('').split(' '));
    else if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return paragraphs;
}

describe('the shadow of a page', () => {
  it('holds analysed words that end visibly, and a gap after each block', () => {
    const { html, content } = shadowOf(aPage(['آب و باغ‌ها.', 'خاک']), {});
    const words = wordsOf(html);
    assert.equal(words.length, 2);
    for (const block of words) {
      assert.equal(block.at(-1), GAP);
      for (const word of block.slice(0, -1)) assert.ok(word.endsWith(WORD_END), word);
    }
    assert.deepEqual(splitPieces(content), ['آب ', 'و ', 'باغ‌ها.', ' ', 'خاک', ' ']);
  });

  it('a block without words is a gap alone, and its text is kept', () => {
    const { html, content } = shadowOf(aPage(['***']), {});
    assert.deepEqual(wordsOf(html), [[GAP]]);
    assert.deepEqual(splitPieces(content), ['*** ']);
  });

  it('blocks carry their anchor and their weight', () => {
    const { html } = shadowOf(aPage([], { blocks: [{ anchor: 'آب', text: 'آب', weight: 9 }, { text: 'باغ', weight: 0.5 }] }), {});
    assert.match(html, /<p id="آب" data-pagefind-weight="9">/);
    assert.match(html, /<p data-pagefind-weight="0\.5">/);
  });

  it('filters and sort keys are marked, one for each value', () => {
    const { html } = shadowOf(aPage(['آب'], { filters: { organ: ['garden-council'], year: ['1400', '2021'], topic: [] }, sort: { date: '2021-07-30' } }), {});
    assert.deepEqual([...html.matchAll(/data-pagefind-(?:filter|sort)="([^"]*)"/g)].map((match) => match[1]), ['organ:garden-council', 'year:1400', 'year:2021', 'date:2021-07-30']);
  });

  it('another original makes another shadow, even where the analysed words are the same', () => {
    assert.notEqual(shadowOf(aPage(['می‌خواهیم']), {}).html, shadowOf(aPage(['می خواهیم']), {}).html);
    assert.notEqual(shadowOf(aPage(['آب']), {}).html, shadowOf(aPage(['آب'], { meta: { ...META, title: 'دیگر' } }), {}).html);
    assert.equal(shadowOf(aPage(['آب']), {}).html, shadowOf(aPage(['آب']), {}).html);
  });

  it('has as many pieces as words, whatever is written, and the pieces are the text', () => {
    const text = fc.oneof(
      fc.array(fc.constantFrom('باغ', 'می‌خواهیم', 'آب', ' ', '\n', '\u200b', '،', '<b>', '&amp;', '·', '_', 'ـ', '"', '۱۴۰۰', '\t', '😀'), { maxLength: 15 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const { html, content, positions } = shadowOf(aPage(texts), {});
      const words = wordsOf(html);
      assert.equal(words.length, texts.length);
      const pieces = splitPieces(content);
      assert.equal(words.flat().length, pieces.length);
      assert.equal(positions, pieces.length);
      assert.ok(words.flat().every((word) => word !== ''));
      assert.equal(joinPieces(pieces), content);
      const shown = texts.map((one) => `${plainSpaces(one)} `).join('');
      assert.equal(pieces.join(''), shown);
    }), { numRuns: 500 });
  });
});
