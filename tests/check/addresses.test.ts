import assert from 'node:assert/strict';
import { it } from 'node:test';
import { nearestAddress } from '../../src/check/addresses.ts';

const KNOWN = ['/statements/', '/statements/foot/', '/statements/garden-water/', '/organs/'];

it('the address that was meant is looked for step by step', () => {
  assert.equal(nearestAddress('/statements/garden-watter/', KNOWN), '/statements/garden-water/');
  assert.equal(nearestAddress('/statement/foot/', KNOWN), '/statements/foot/');
  assert.equal(nearestAddress('/organ/', KNOWN), '/organs/');
});

it('a long way to it makes no wrong step nearer', () => {
  assert.equal(nearestAddress('/statements/nope/', KNOWN), undefined);
  assert.equal(nearestAddress('/statements/foot/map/', KNOWN), undefined);
});
