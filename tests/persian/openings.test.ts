import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Openings, twoLetters } from '../../src/persian/openings.ts';

const letters = fc.string({ unit: fc.constantFrom('ا', 'ب', 'گ'), minLength: 1, maxLength: 5 });

test('letters may follow an opening where a listed word goes on with them, and only there', () => {
  fc.assert(
    fc.property(fc.array(letters), letters, letters, (words, opening, next) => {
      const listed = words.some((word) => word.startsWith(opening + next.slice(0, 2)));
      assert.equal(new Openings(words).after(opening).has(twoLetters(next)), listed);
    }),
  );
});
