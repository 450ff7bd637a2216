import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareFiled, filingForm, letterName, letterOf, LETTER_IDS } from '../../../src/model/explore/alphabet.ts';

describe('the letter of a title', () => {
  const cases: [title: string, letter: string][] = [
    ['آب', 'aa'], ['ابر', 'alef'], ['أنگور', 'alef'], ['بذر', 'be'], ['«پیوند»', 'pe'], ['[قرار]', 'ghaf'], ['– گزارش', 'gaf'],
    ['كاشت', 'kaf'], ['يونجه', 'ye'], ['\u200cهرس', 'he'], ['۱۴۰۰', 'digits'], ['14', 'digits'], ['WPI', 'latin'], ['«Été»', 'latin'], ['Ψ', 'other'], ['…', 'other'],
    ['ڤیان', 'other'], ['ئازادی', 'alef'], ['ءاب', 'alef'],
  ];
  for (const [title, letter] of cases) it(`${title} stands under ${letter}`, () => assert.equal(letterOf(title), letter));

  it('every letter of the alphabet has a name of its own', () => {
    const letters = LETTER_IDS.map(letterName).filter((name) => name !== undefined);
    assert.equal(letters.length, 33);
    assert.equal(new Set(letters).size, 33);
  });
});

describe('the order of an index', () => {
  it('is that of the Persian alphabet, then digits, Latin and the rest', () => {
    const titles = ['Ω', 'Water', '۸ مارس', 'یونجه', 'هرس', 'ورزا', 'گل', 'کاج', 'ژاله', 'زیتون', 'چنار', 'جوی', 'پیوند', 'بید', 'انار', 'آب'];
    assert.deepEqual([...titles].sort(compareFiled), titles.toReversed());
  });

  it('passes over brackets, quotation marks and letters of another keyboard', () => {
    assert.deepEqual(['[بید]', '«بادام»', 'بهار', 'بيد'].sort(compareFiled), ['«بادام»', 'بهار', '[بید]', 'بيد']);
    assert.equal(filingForm('[«كاشت»، بهار!]'), 'کاشت بهار');
  });

  it('orders numbers by their value', () => assert.deepEqual(['نشست ۱۰', 'نشست ۹'].sort(compareFiled), ['نشست ۹', 'نشست ۱۰']));
});
