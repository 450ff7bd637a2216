import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutLines, linesWithin, wordsOf, type Measure } from '../../src/export/cards/lines.ts';

/** Every sign is one wide, but for those that are none. */
const measure: Measure = (word) => word.replace(/[\u200c\u200e]/g, '').length;
const plain = (lines: readonly string[]) => lines.join(' ').replaceAll('\u200e', '');

const aWord = fc.string({ minLength: 1, maxLength: 9, unit: fc.constantFrom(...'ابپتمی\u200cAz9۱«».،') }).filter((word) => measure(word) > 0);
const aText = fc.array(aWord, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));

describe('lines of a card', () => {
  it('are about as long as each other', () => {
    assert.deepEqual(linesWithin('یک دو سه چهار پنج شش هفت', 20, 3, measure), ['یک دو سه چهار', 'پنج شش هفت']);
    assert.deepEqual(linesWithin('باغ', 20, 3, measure), ['باغ']);
    assert.deepEqual(linesWithin('', 20, 3, measure), []);
  });

  it('hold every word in its order, or are refused', () => {
    fc.assert(fc.property(aText, fc.integer({ min: 5, max: 40 }), fc.integer({ min: 1, max: 6 }), (text, room, most) => {
      const lines = linesWithin(text, room, most, measure);
      if (lines === null) return;
      assert.equal(plain(lines), wordsOf(text).join(' '));
      assert.ok(lines.length <= most && lines.every((line) => measure(line) <= room));
    }));
  });

  it('end in dots where words are left out, and never too late', () => {
    assert.deepEqual(cutLines('نخست، دوم، سوم، چهارم، پنجم', 12, 2, measure), ['نخست، دوم،', 'سوم، چهارم…']);
    fc.assert(fc.property(aText, fc.integer({ min: 5, max: 40 }), fc.integer({ min: 1, max: 6 }), (text, room, most) => {
      const lines = cutLines(text, room, most, measure);
      assert.ok(lines.length <= most && lines.every((line) => measure(line) <= room), JSON.stringify(lines));
      if (linesWithin(text, room, most, measure) === null) assert.ok(lines.at(-1)!.endsWith('…'));
      else assert.equal(plain(lines), wordsOf(text).join(' '));
    }));
  });

  it('tear a word only where it is longer than a line', () => {
    assert.deepEqual(cutLines(`باغ ${'ا'.repeat(100)} آب`, 20, 3, measure), ['باغ', `${'ا'.repeat(17)}…`]);
  });

  it('tear a word early enough whose joiners take no room', () => {
    assert.deepEqual(cutLines('ااااا\u200c\u200c آب', 5, 1, measure), ['اااا…']);
  });

  it('keep the signs of a Latin passage with it where it goes on in the next line', () => {
    const lines = linesWithin('نامه به Garden & Co. Ltd', 16, 2, measure)!;
    assert.deepEqual(lines.map((line) => line.replaceAll('\u200e', '<')), ['نامه به Garden<', '<& Co. Ltd']);
  });
});
