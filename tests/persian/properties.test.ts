import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  analyze,
  expandQuery,
  foldCharacters,
  nearSpellings,
  queryForms,
  splitAndJoin,
  type Token,
} from '../../src/persian/index.ts';
import { otherRun, RUN, wordEnd } from '../../src/persian/runs.ts';

const LETTERS = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآأإئؤءةكيىۀ';
const INVISIBLE = '\u200b\u200c\u200d\u200e\u200f\u202b\u2067\ufeff\u00ad\u00ac\u061c';
const PIECES = [
  'می',
  'نمی',
  'ها',
  'های',
  'تر',
  'ای',
  'بی',
  'غیر',
  'به',
  'و',
  'بیست',
  'پنجم',
  'سرمایه',
  'داری',
  'روند',
  'شده',
  'اند',
];

const character = fc.constantFrom(...LETTERS, ...INVISIBLE, ...' \n.،/٫٬َّـٔ۰۱٢3a5Z﷽ﻻ😀');
const persian = fc
  .array(fc.oneof(character, fc.constantFrom(...PIECES)), { maxLength: 30 })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(persian, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const word = fc.array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 12 }).map((letters) => letters.join(''));

test('tokens are in range, in order, apart, and never empty', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let previousEnd = 0;
      for (const { start, end, key, alternatives } of analyze(text)) {
        assert.ok(start >= previousEnd && end > start && end <= text.length);
        for (const form of [key, ...alternatives]) assert.match(form, /^[\p{L}\p{N}]+$/u);
        assert.ok(!alternatives.includes(key));
        previousEnd = end;
      }
    }),
    { numRuns: 2000 },
  );
});

test('no letter or digit is left between tokens', () => {
  fc.assert(
    fc.property(persian, (text) => {
      let previousEnd = 0;
      for (const { start, end } of [...analyze(text), { start: text.length, end: text.length }]) {
        assert.doesNotMatch(text.slice(previousEnd, start), /[ابپتجدرسکلمنوهی]/);
        previousEnd = end;
      }
    }),
  );
});

test('words and numbers are found where a regular expression finds them, and nothing else is', () => {
  const searched = new RegExp(RUN.source, 'gu');
  fc.assert(
    fc.property(anyText, (text) => {
      const expected = [...text.matchAll(searched)].map(({ 0: run, index }) => [index, index + run.length]);
      const found: number[][] = [];
      for (let start = 0, end = 0; start < text.length; start = end) {
        end = wordEnd(text, start);
        const { kind, end: otherEnd } = end === -1 ? otherRun(text, start) : { kind: end === start ? undefined : 'word', end: Math.max(end, start + 1) };
        end = otherEnd;
        if (kind !== undefined) found.push([start, end]);
      }
      assert.deepEqual(found, expected);
    }),
    { numRuns: 1000 },
  );
});

test('composed and decomposed text give the same keys', () => {
  fc.assert(
    fc.property(persian, (text) => {
      const keys = (form: string) => analyze(form).map(({ key }) => key);
      assert.deepEqual(keys(text.normalize('NFD')), keys(text.normalize('NFC')));
    }),
  );
});

test('invisible characters at the edges of a word change nothing', () => {
  const litter = fc.string({ unit: fc.constantFrom(...INVISIBLE), maxLength: 3 });
  fc.assert(
    fc.property(word, litter, litter, (letters, before, after) => {
      const forms = ({ key, alternatives }: Token) => ({ key, alternatives });
      assert.deepEqual(analyze(before + letters + after).map(forms), analyze(letters).map(forms));
    }),
  );
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.equal(foldCharacters(foldCharacters(text)), foldCharacters(text));
    }),
  );
});

test('a key is the key of itself', () => {
  fc.assert(
    fc.property(word, (letters) => {
      for (const { key } of analyze(letters))
        assert.deepEqual(
          analyze(key).map((token) => token.key),
          [key],
        );
    }),
    { numRuns: 2000 },
  );
});

test('a query looks for the key first and for nothing twice', () => {
  fc.assert(
    fc.property(persian, (text) => {
      for (const token of analyze(text)) {
        const forms = queryForms(token);
        assert.equal(forms[0], token.key);
        assert.equal(new Set(forms).size, forms.length);
        for (const { keys, label } of expandQuery(token)) assert.ok(keys.join(' ') !== token.key && label !== '');
      }
    }),
  );
});

test('spelling help takes any text', () => {
  fc.assert(
    fc.property(anyText, word, (text, other) => {
      splitAndJoin(text);
      assert.ok(!nearSpellings(other, [text, other], 5).includes(other));
    }),
  );
});
