import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldCharacters } from '../../src/persian/index.ts';
import * as typography from '../../src/persian/typography/index.ts';

const { correctTypography, typographyRemarks } = typography;

const safe = (text: string) => correctTypography(text, 'safe').text;
const full = (text: string) => correctTypography(text, 'full').text;

const SAFE: [what: string, before: string, after: string][] = [
  ['letters of Arabic and Urdu keyboards', 'كميتهٔ مركزى جمھوري', 'کمیتهٔ مرکزی جمهوری'],
  ['letters out of PDF files', 'ﺳﻴﺎﺳـﻲ ﻧﺸﺴﺖ دﻓﺘﺮ ﷼', 'سیاسی نشست دفتر ریال'],
  ['a letter and its mark', 'مسي\u0654له', 'مسئله'],
  ['invisible marks and unusual spaces', '\u200fحزب\u00a0 در\u202c باغ\ufeff', 'حزب در باغ'],
  ['the half-space of old word processors', 'می¬رود نهال\u00adها', 'می‌رود نهال‌ها'],
  ['half-spaces without use', 'باغ‌ ‌و‌‌گل', 'باغ و‌گل'],
  ['stretching strokes', 'باغبــان ـ آب', 'باغبان ـ آب'],
  ['spaces around punctuation', 'آب ، نان ؛ « گل » ( بید ) است.گفت:نه', 'آب، نان؛ «گل» (بید) است. گفت: نه'],
  ['numbers keep their punctuation', 'ساعت ۱۰:۳۰، ۱۲،۵۰۰ و ۳.۵ و ح.ب', 'ساعت ۱۰:۳۰، ۱۲،۵۰۰ و ۳.۵ و ح.ب'],
  ['a spaced می before a verb', 'می توانند و نمی خواهد و بر می گردند', 'می‌توانند و نمی‌خواهد و بر می‌گردند'],
  ['a joined می before a verb', 'میکنند نمیتواند برمیگردد میتوان نمیتوان', 'می‌کنند نمی‌تواند برمی‌گردد می‌توان نمی‌توان'],
  ['می is a month, and begins other words', 'اول می شد، ماه می کرد، ۱۱ می گفت، آوریل و می شد؛ میدان میهن میزان', 'اول می شد، ماه می کرد، ۱۱ می گفت، آوریل و می شد؛ میدان میهن میزان'],
  ['a spaced plural', 'قطعنامه ها و نهاد هایی، به ها', 'قطعنامه‌ها و نهاد‌هایی، به ها'],
  ['persons behind participles, but not other words', 'شده اند، نگفته ایم، خانه ای، همه اند', 'شده‌اند، نگفته‌ایم، خانه ای، همه اند'],
  ['superlatives', 'بزرگ ترین باغ تر', 'بزرگ‌ترین باغ تر'],
  ['joined plurals, comparatives, quotes and digits are left', 'ضرورتهای "باغ" 12 ٣ فعال تر از', 'ضرورتهای "باغ" 12 ٣ فعال تر از'],
];
for (const [what, before, after] of SAFE) test(`safe typography: ${what}`, () => assert.equal(safe(before), after));

test('full typography exchanges signs and joins what is likely', () => {
  assert.equal(full('"باغ" و “گل” ... 12 و ٣, چرا? ضرورتهای فعال تر از خانه ای'), '«باغ» و «گل» … ۱۲ و ۳، چرا؟ ضرورت‌های فعال‌تر از خانه‌ای');
});

test('full typography leaves addresses, codes and words that only look inflected', () => {
  const text = 'PS752 a12@baghbanan.example تنهایی انتهای خانهای آنها';
  assert.equal(full(text), text);
});

test('a quotation mark without its other half stays, and is remarked on', () => {
  assert.equal(full('او گفت "باغ سبز است'), 'او گفت "باغ سبز است');
  assert.deepEqual(typographyRemarks('او گفت "باغ سبز است').map(({ what }) => what), ['a quotation mark lacks its other half']);
  assert.deepEqual(typographyRemarks('کرم٬ شته ٠').length, 1);
  assert.deepEqual(typographyRemarks('الف) «باغ»'), []);
});

test('every change names its rule, its words and its place', () => {
  assert.deepEqual(correctTypography('نهال كوچك می روید', 'safe').changes, [
    { rule: 'Arabic letter', before: 'كوچك', after: 'کوچک', offset: 5 },
    { rule: 'half-space after می', before: 'می روید', after: 'می‌روید', offset: 10 },
  ]);
});

const PIECES = ['كميته', 'می', 'نمی', 'توانند', 'ها', 'های', 'شده', 'اند', 'ای', 'تر', 'ترین', 'ﺳﻴﺎﺳﻲ', 'ـ', ' ', ' ', '\u00a0', '\u200c', '\u200f', '¬', '\u00ad', '،', '.', ':', '"', '“', '”', '«', '»', '(', ')', '٠', '٣', '7', '۵', '...', ',', '?', '\n', 'PS752', 'http://a.example/1', 'میکنند', 'کتابهایی', 'ي\u0654', 'ا\u0653'];
const anyText = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4, unit: 'grapheme' })), { maxLength: 20 }).map((pieces) => pieces.join(''));

/** What must survive: letters and digits, folded, without joiners. */
const essence = (text: string) => foldCharacters(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '');

for (const level of ['safe', 'full'] as const) {
  test(`${level} typography keeps all letters and digits of any text, and tells of every change`, () => {
    fc.assert(fc.property(anyText, (text) => {
      const once = correctTypography(text, level);
      assert.equal(essence(once.text), essence(text));
      assert.equal(once.changes.length > 0, once.text !== text);
      for (const { before, after } of once.changes) assert.notEqual(before, after);
    }), { numRuns: 400 });
  });
}

test('what stands on another line makes no difference to a text', () => {
  const signs = 'ﺳ ي\u0654 ا\u0653 ك ھ باغ¬ها ب\u00adر \u200f \u00a0 بـاغ \u200c ( گل ) « گل » “ گل ”';
  fc.assert(fc.property(anyText, (text) => {
    assert.ok(safe(`${text}\n${signs}`).startsWith(`${safe(text)}\n`));
  }), { numRuns: 400 });
});

test('half-spaces go where a letter is missing before or behind them, and of several one stays', () => {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign);
  fc.assert(fc.property(fc.array(fc.constantFrom('ب', '\u{10400}', '۵', '\u200c', '\u200c', ' ', '.', '😀')), (signs) => {
    const expected = signs.join('').replace(/\u200c+/g, (run, at: number, text: string) => {
      const [before, behind] = [[...text.slice(0, at)].at(-1), [...text.slice(at + run.length)][0]];
      return isLetter(before) && isLetter(behind) ? '\u200c' : '';
    });
    const withoutSpaces = (text: string) => text.replace(/ /g, '');
    assert.equal(withoutSpaces(safe(signs.join(''))), withoutSpaces(expected));
  }));
});

test('long runs of spaces and half-spaces are mended as short ones are', () => {
  for (const [before, after] of [[' ', ' '], ['\u200c', '\u200c']] as const) {
    const run = before.repeat(20_000);
    assert.equal(safe(`باغ${run}گل`), `باغ${after}گل`);
    assert.equal(safe(`باغ\n${run}گل`), safe(`باغ\n${before.repeat(3)}گل`).replace('   ', run));
  }
});

test('keep changes nothing', () => {
  fc.assert(fc.property(anyText, (text) => assert.deepEqual(correctTypography(text, 'keep'), { text, changes: [] })));
});

test('typography has an entry of its own, which search never loads', () => {
  assert.deepEqual(Object.keys(typography).sort(), ['TYPOGRAPHY_LEVELS', 'correctTypography', 'typographyRemarks']);
});
