import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHit, withQuery } from '../../../src/search/browser/hit.ts';
import { readState, writeState } from '../../../src/search/browser/state.ts';

test('an address whose query runs over several lines asks for its words, not for what they make when run together', () => {
  assert.equal(readState(`#q=${encodeURIComponent('شورای\r\nباغ')}`, []).query, 'شورای باغ');
});

test('what a state is written as is read again', () => {
  const state = { query: '«شورای باغ» -آب', filters: { kind: 'decision' }, sort: 'oldest', typing: true } as const;
  assert.deepEqual(readState(writeState(state), ['kind', 'organ']), state);
});

test('a page is told that the last word was still being typed, and not by a star that was typed behind it', () => {
  const hit = (query: string, typing: boolean) => readHit(new URL(withQuery('https://garden.example/a/#p-1', query, typing)).hash);
  assert.deepEqual(hit('شورای باغ*', false), { anchor: 'p-1', query: 'شورای باغ*', typing: false });
  for (const query of ['شورای با', 'با*']) assert.deepEqual([hit(query, false)?.typing, hit(query, true)?.typing], [false, true], query);
});
