import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unreviewedMerges } from '../../src/persian/index.ts';
import { APPROVED } from '../../src/persian/tables/approved.ts';
import { words } from '../../src/persian/tables/words.ts';

test('a merge that only a rule makes is listed for review', () => {
  assert.deepEqual(unreviewedMerges(['سازندگان', 'ریگستر']), [
    { written: 'سازندگان', key: 'سازنده' },
    { written: 'ریگستر', key: 'ریگس' },
  ]);
});

test('what is written in the archive itself, or leads to a word of a table, needs no review', () => {
  assert.deepEqual(unreviewedMerges(['سازندگان', 'سازنده', 'زنان', 'احزاب', 'می‌رفتند', 'میرفتند', 'مسئله', 'بیستمین']), []);
});

test('endings set apart by a ZWNJ, spaced words and other scripts are no merges', () => {
  assert.deepEqual(unreviewedMerges(['شهروند‌ها', 'شهروند ها', 'NATO', '۱۲ام', '']), []);
});

test('protected and approved words are not listed', () => {
  assert.deepEqual(unreviewedMerges(['ایران', 'سازمان', 'انتخابات', ...words(APPROVED)]), []);
});

test('the approved list holds nothing that needs no approval', () => {
  for (const word of words(APPROVED)) assert.notEqual(unreviewedMerges([`\u064e${word}`]), []);
});
