import assert from 'node:assert/strict';
import { it } from 'node:test';
import { counted } from '../../src/model/counted.ts';

it('one thing is counted in the singular, none and several in the plural', () => {
  assert.deepEqual([0, 1, 2].map((count) => counted(count, 'error')), ['0 errors', '1 error', '2 errors']);
  assert.deepEqual([1, 2].map((count) => counted(count, 'address is', 'addresses are')), ['1 address is', '2 addresses are']);
});
