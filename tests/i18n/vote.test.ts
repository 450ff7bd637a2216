import assert from 'node:assert/strict';
import { it } from 'node:test';
import { statedUnanimous, voteManner } from '../../src/i18n/vote.ts';

it('how a vote was taken is said both ways where a source says it, and not at all where none does', () => {
  assert.deepEqual(voteManner({ unanimous: true, secret: true }), ['به اتفاق آرا', 'رأی مخفی']);
  assert.deepEqual(voteManner({ unanimous: false, secret: false }), ['نه به اتفاق آرا', 'رأی علنی']);
  assert.deepEqual(voteManner({ unanimous: null, secret: null }), []);
});

it('a text says by an attribute whether a vote was unanimous', () => {
  assert.deepEqual(['true', 'false', undefined].map(statedUnanimous), [true, false, null]);
});
