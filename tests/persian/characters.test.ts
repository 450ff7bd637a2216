import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldCharacters, toLatinDigits, toPersianDigits } from '../../src/persian/index.ts';

test('Arabic, Kurdish and Urdu letters become Persian ones', () => {
  assert.equal(foldCharacters('كميتة يك هٔ ۀ ہ ھ ە ۆ'), 'کمیته یک ه ه ه ه ه و');
});

test('hamza seats, madda and seatless hamza fold', () => {
  assert.equal(foldCharacters('آرأإٱ مسؤول رئیس جزء'), 'ارااا مسوول رییس جز');
});

test('letters that tell words apart stay', () => {
  for (const letter of 'گکپبچجژزسصثذضظتطقغهح') assert.equal(foldCharacters(letter), letter);
});

test('presentation forms from PDF files open, lam-alef into two letters', () => {
  assert.equal(foldCharacters('ﺳﻴﺎﺳـﻲ ﻻزم'), 'سیاسی لازم');
});

test('vowel marks, tanwin and tatweel vanish', () => {
  assert.equal(foldCharacters('حِـــزبِ واقعاً محمّد عیسیٰ'), 'حزب واقعا محمد عیسی');
});

test('digits become Latin, separators plain', () => {
  assert.equal(foldCharacters('۱٬۲۰۰٫۵ ٤٥٪ ５'), '1200.5 45% 5');
  assert.equal(foldCharacters('۱۲٬۵'), '12٬5');
});

test('ZWNJ stays between letters only, whatever stood for it', () => {
  assert.equal(foldCharacters('می\u200dرود \u200cحزب\u200c کتاب\u00adها'), 'می\u200cرود حزب کتاب\u200cها');
});

test('every kind of space is a plain space', () => {
  assert.equal(foldCharacters('حزب\u00a0ما\u2009و\u202fشما\u3000'), 'حزب ما و شما ');
});

test('Latin letters lose case and accents', () => {
  assert.equal(foldCharacters('CAFÉ Müller'), 'cafe muller');
});

test('digits are shown in either script and keep the length of the text', () => {
  assert.equal(toPersianDigits('سال 1400 و ٢٠٢١'), 'سال ۱۴۰۰ و ۲۰۲۱');
  assert.equal(toLatinDigits('سال ۱۴۰۰ و ٢٠٢١'), 'سال 1400 و 2021');
});
