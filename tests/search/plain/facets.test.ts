import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { loadPagefind } from '../../../src/search/pagefind-node.ts';
import { readFacets } from '../../../src/search/plain/facets.ts';
import { openSession } from '../../../src/search/query/ask.ts';
import type { Facets } from '../../../src/search/query/facets.ts';
import { findFacets } from '../../../src/search/query/find-facets.ts';
import { SITES } from '../../support/sites.ts';

const folder = path.join(SITES.shipped.out, 'pagefind');
const plain = (facets: Facets) => [...facets].map(([name, values]) => [name, [...values].map(([value, ids]) => [value, [...ids].sort()]).sort()]).sort();

test('which pages have which values is read out of the files as searches find it', async () => {
  const found = await findFacets(await loadPagefind(folder));
  assert.deepEqual(plain(await readFacets((name) => readFile(path.join(folder, name)))), plain(found));
});

test('counts are the same where the files can be read, and where not', async () => {
  const pagefind = await loadPagefind(folder);
  const index = { pagefind, manifest: { analysis: '', pages: 0, compounds: [] }, vocabulary: async () => new Map<string, string>() };
  let searches = 0;
  const counting = { ...index, pagefind: { filters: pagefind.filters, search: ((...of) => (searches++, pagefind.search(...of))) as typeof pagefind.search } };
  const read = await openSession({ ...counting, facets: () => readFacets((name) => readFile(path.join(folder, name))) }).counts('کنگره', {});
  assert.ok(searches < 5, `${searches} searches`);
  const unreadable = await openSession({ ...index, facets: () => Promise.reject(new Error('not a Pagefind file')) }).counts('کنگره', {});
  assert.deepEqual(read, unreadable);
  assert.ok(Object.keys(read['decade']!).length > 2);
});
