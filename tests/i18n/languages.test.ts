import assert from 'node:assert/strict';
import { it } from 'node:test';
import { languageName } from '../../src/i18n/languages.ts';

it('languages have Persian names, our own first; a code that nobody knows stands for itself', () => {
  assert.deepEqual(['ckb', 'es', 'az', 'glk', 'xyz'].map(languageName), ['کردی', 'اسپانیایی', 'ترکی آذربایجانی', 'گیلکی', 'xyz']);
});
