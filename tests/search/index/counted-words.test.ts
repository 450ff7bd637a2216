import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { packWords, unpackWords, type CountedWords } from '../../../src/search/index/counted-words.ts';
import type { CountedWord } from '../../../src/search/vocabulary.ts';

const text = fc.stringMatching(/^[آبپتس‌ً-]{1,4}$/);
const word: fc.Arbitrary<CountedWord> = fc.tuple(text, fc.integer({ min: 1, max: 2_000_000_000 }), fc.array(fc.tuple(fc.nat(24), text), { maxLength: 4 }));

it('counted words are kept as they are: none, one, and many, written like their keys and otherwise', () => {
  fc.assert(fc.property(fc.array(word, { maxLength: 8 }), (words) => {
    assert.deepEqual([...unpackWords(deserialize(serialize(packWords(words))) as CountedWords)], words);
  }));
});
