import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readState, writeState } from '../../../src/search/browser/state.ts';

test('an address whose query runs over several lines asks for its words, not for what they make when run together', () => {
  assert.equal(readState(`#q=${encodeURIComponent('شورای\r\nباغ')}`, []).query, 'شورای باغ');
});

test('what a state is written as is read again', () => {
  const state = { query: '«شورای باغ» -آب', filters: { kind: 'decision' }, sort: 'oldest', typing: true } as const;
  assert.deepEqual(readState(writeState(state), ['kind', 'organ']), state);
});
