import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toldApart } from '../../../src/model/explore/namesakes.ts';
import { aPerson } from '../../fixtures/records.ts';

it('where names alone are shown, those of one name bear their notes', () => {
  const people = [aPerson('old', { name: 'علی اناری', note: 'دبیر بذر' }), aPerson('young', { name: 'علی اناری' }), aPerson('other', { name: 'آذر گلابی', note: 'میرآب' })];
  assert.deepEqual(toldApart(people).map(({ name }) => name), ['علی اناری (دبیر بذر)', 'علی اناری', 'آذر گلابی']);
});
