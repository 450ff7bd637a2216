import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attestedWords } from '../../src/components/attested.ts';

it('a post is told with its moments and its word, with either, or with neither', () => {
  assert.equal(attestedWords({ attestedFrom: '1398-07', attestedTo: '1400', asWorded: 'دبیر بذر' }), 'گواهی‌شده: مهر ۱۳۹۸ (سپتامبر تا اکتبر ۲۰۱۹) و ۱۴۰۰ (۲۰۲۱ تا ۲۰۲۲)، به تعبیر منبع دبیر بذر');
  assert.equal(attestedWords({ attestedFrom: '1400', attestedTo: '1400' }), 'گواهی‌شده: ۱۴۰۰ (۲۰۲۱ تا ۲۰۲۲)');
  assert.equal(attestedWords({ asWorded: 'میرآب' }), 'به تعبیر منبع میرآب');
  assert.equal(attestedWords({}), '');
  assert.equal(attestedWords({ attestedFrom: 'XXXX', attestedTo: '1400' }), 'گواهی‌شده: ۱۴۰۰ (۲۰۲۱ تا ۲۰۲۲)');
  assert.equal(attestedWords({ attestedFrom: 'XXXX' }), '');
});
