import assert from 'node:assert/strict';
import { test } from 'node:test';
import path from 'node:path';
import { mergesOf } from '../../src/check/merges.ts';
import { readContent } from '../../src/model/read.ts';

test('words that search merges by an unreviewed rule are listed, each with what it is taken for', async () => {
  const content = await readContent(path.resolve(import.meta.dirname, '../fixtures/archives/good'));
  const merges = mergesOf(content);
  assert.deepEqual(merges.find(({ written }) => written === 'بادامکاران'), { written: 'بادامکاران', key: 'بادامکار' });
  assert.ok(merges.every(({ written, key }) => written !== key));
});
