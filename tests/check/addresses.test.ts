import assert from 'node:assert/strict';
import { it } from 'node:test';
import { nearestAddress, pagesOf } from '../../src/check/addresses.ts';
import { readContent } from '../../src/model/read/content.ts';
import { siteAddresses } from '../../src/permanence/addresses.ts';
import { SITES } from '../support/sites.ts';

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

it('every page of a site has an address that is known before it is built, as links, the map of the site and the ledger need it', async () => {
  for (const { content, out } of [SITES.imaginary, SITES.shipped]) assert.deepEqual([...pagesOf(await readContent(content))].sort(), siteAddresses(out));
});
