import assert from 'node:assert/strict';
import { it } from 'node:test';
import { itemsOf } from '../../src/bench/compare.ts';

it('known items of another archive are no failures of this one’s search', () => {
  const items = [{ query: 'آب', expected: ['water', 'rain'] }, { query: 'خاک', expected: ['soil'] }];
  assert.deepEqual(itemsOf(items, [{ url: '/statements/rain/' }]).map(({ query }) => query), ['آب']);
});
