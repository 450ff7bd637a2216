import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../../src/persian/index.ts';
import { joinedSegments, segmentsOf } from '../../../src/search/index/segments.ts';
import { joinPieces, plainSpaces } from '../../../src/search/pieces.ts';

const cut = (text: string) => segmentsOf(text, analyze(text));

describe('segmentsOf', () => {
  it('cuts after the space, so that punctuation stays with its word', () => {
    assert.deepEqual(cut('باغ، آب و خاک.'), ['باغ، ', 'آب ', 'و ', 'خاک.']);
  });

  it('gives an opening sign to the word after it', () => {
    assert.deepEqual(cut('گفت: «آب» (باغ)'), ['گفت: ', '«آب» ', '(باغ)']);
    assert.deepEqual(cut('باغ«آب»'), ['باغ', '«آب»']);
  });

  it('keeps together what is one word, however it is written', () => {
    assert.deepEqual(cut('می خواهیم آب'), ['می خواهیم ', 'آب']);
  });

  it('gives what stands before the first word to it, and what stands after the last', () => {
    assert.deepEqual(cut('… باغ …'), ['… باغ …']);
  });

  it('of a text without words there are none', () => assert.deepEqual(cut('… ؟!'), []));

  it('pieces joined again are the text, there are as many as words, and each holds its word', () => {
    const piece = fc.constantFrom('باغ', 'می‌خواهیم', 'می خواهم', 'قطعنامه ها', 'آب', '۱۴۰۰/۵/۸', '1400', 'tree', ' ', '  ', '\n', '،', '«', '»', '(', ')', '؟', '.', '-', '/', '\u200c', '\u200f', '😀', 'ِ', '"', "'", 'ح.ب');
    const text = fc.oneof(fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')), fc.string({ unit: 'grapheme' }));
    fc.assert(fc.property(text, (written) => {
      const tokens = analyze(written);
      const segments = segmentsOf(written, tokens);
      assert.equal(segments.length, tokens.length);
      if (tokens.length === 0) return;
      assert.equal(segments.join(''), written);
      let from = 0;
      for (const [index, { start, end }] of tokens.entries()) {
        const to = from + segments[index]!.length;
        assert.ok(from <= start && end <= to, `${written}: ${segments[index]}`);
        from = to;
      }
    }), { numRuns: 1000 });
  });
});

it('the pieces as one text are those that are made one by one, joined', () => {
  const unit = fc.constantFrom('آب', 'باغ', '‌ها', ' ', ' ', 'می ', 'رود', '، ', '«', '»', '.', '۱۲', '(', ')', '/', 'قطعنامه ها');
  fc.assert(fc.property(fc.string({ unit, minLength: 1, maxLength: 20 }), (written) => {
    const text = plainSpaces(written);
    const tokens = analyze(text).filter(({ key }) => key !== '');
    if (tokens.length > 0) assert.equal(joinedSegments(text, tokens), joinPieces(segmentsOf(text, tokens)));
  }));
});
