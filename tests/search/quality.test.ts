import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { scoreItems, scorePairs, wordPages } from '../../src/bench/compare.ts';
import { ownEngine } from '../../src/bench/engines.ts';
import { readKnownItems, readPairs } from '../../src/bench/pairs.ts';
import { searchDocuments } from '../../src/search/index/documents.ts';
import { readContent } from '../../src/model/read/content.ts';
import { SITES } from '../support/sites.ts';

const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-quality-'));
after(() => rmSync(workshop, { recursive: true, force: true }));
const table = (name: string) => path.resolve(import.meta.dirname, '..', name);

test('every pair of words meets, or stays apart, as it must, through index and query', async () => {
  const pairs = readPairs(table('persian/pairs.tsv'));
  const { documents, addressOf } = wordPages(pairs);
  const scores = await scorePairs(await ownEngine(documents, path.join(workshop, 'pairs')), pairs, addressOf);
  assert.ok(pairs.length > 1000);
  assert.deepEqual(scores.flatMap(({ wrong }) => wrong), []);
});

test('a reader who half remembers a document of the shipped archive finds it first, or among the first five', async () => {
  const items = readKnownItems(table('search/known-items.tsv'));
  const documents = [...searchDocuments(await readContent(SITES.shipped.content))];
  const { first, withinFive, of, missed } = await scoreItems(await ownEngine(documents, path.join(workshop, 'items')), items);
  assert.ok(of > 200);
  assert.ok(first / of >= 0.88, `first: ${first} of ${of}`);
  assert.ok(withinFive / of >= 0.96, `within five: ${withinFive} of ${of}; missed: ${missed.map(({ query }) => query).join(' | ')}`);
});
