import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageEntry } from '../../../src/search/index/page-entry.ts';
import { splitPieces } from '../../../src/search/pieces.ts';
import { showingOf } from '../../../src/search/query/excerpt.ts';

/** Blocks of a page, each with its anchor. */
const BLOCKS: [string | undefined, string][] = [
  [undefined, 'قطعنامهٔ آب'], ['summary', 'چکیده‌ای دربارهٔ جوی.'], ['p-1', 'بند ۱: نوبت'], ['p-1', 'هر جوی یک میرآب دارد.'], ['p-2', 'میرآب را باغبانان برمی‌گزینند.'],
  ['p-3', `${'درخت '.repeat(20)}سیب${' درخت'.repeat(19)}`], ['p-4', 'پایان.'], ['record', 'شورای باغ'], [undefined, 'هیئت آبیاری'],
];

/** The excerpt for a word, its matches in square brackets. */
function excerptFor(word: string, blocks = BLOCKS): { text: string; anchor: string | undefined } {
  const { fragment } = pageEntry({ url: '/', meta: { title: '', kind: '', issuer: '', date: '', otherDate: '' }, filters: {}, sort: {}, blocks: blocks.map(([anchor, text]) => ({ ...(anchor && { anchor }), text, weight: 1 })) }, {});
  const positions = splitPieces(fragment.content).flatMap((piece, position) => (piece.startsWith(word) ? [position] : []));
  const { excerpt, anchor } = showingOf({ raw_content: fragment.content, anchors: fragment.anchors }, [new Set(positions)]);
  return { text: excerpt.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''), anchor };
}

describe('what a result shows of a page', () => {
  it('goes on from the title of a clause, or another short line, into what stands below', () => {
    const { text, anchor } = excerptFor('نوبت');
    assert.match(text, /^بند ۱: \[نوبت\] · هر جوی یک میرآب دارد\. · میرآب را باغبانان برمی‌گزینند\. · (درخت )+…$/);
    assert.equal(anchor, 'p-1');
  });

  it('marks what was found there as well', () => assert.match(excerptFor('میرآب').text, /^هر جوی یک \[میرآب\] دارد\. · \[میرآب\] را/));

  it('never goes from the archive’s words into those of the document, nor from these into the record', () => {
    assert.equal(excerptFor('چکیده').text, '[چکیده‌ای] دربارهٔ جوی.');
    assert.equal(excerptFor('پایان').text, '[پایان].');
    assert.equal(excerptFor('شورای').text, '[شورای] باغ');
  });

  it('is led to the paragraph that holds the word, not to the row of stars above it', () => {
    const blocks = [...BLOCKS.slice(0, 4), ['p-2', '٭ ٭ ٭'], ['p-3', 'درخت.'], ['p-4', '…'], ['record', 'شورای باغ']] as typeof BLOCKS;
    assert.deepEqual(excerptFor('درخت', blocks), { text: '[درخت]. · … ', anchor: 'p-3' });
    assert.deepEqual(excerptFor('شورای', blocks), { text: '[شورای] باغ', anchor: 'record' });
  });

  it('of a long paragraph shows the words around the match alone', () => assert.match(excerptFor('سیب').text, /^… (درخت ){12}\[سیب\]( درخت){19}$/));
});
