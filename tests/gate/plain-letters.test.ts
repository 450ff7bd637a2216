import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ARABIC, DIGIT, JOINER, kindAt, LATIN } from '../../src/gate/byte-kinds.ts';
import { DROPPED, plainAt, UNUSUAL } from '../../src/gate/plain-letters.ts';
import { lettersOf } from '../../src/gate/withheld-list.ts';

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
const CHARACTERS = [...range(0x30, 0x39), ...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x600, 0x6ff), '\u200c', '\u200d', '\u200f', '\u00ad', '\ufeff'];
const kindOf = (character: string) => kindAt(Buffer.from(character), 0);

/** What the characters of a word come to one by one; null where one of them is unusual. */
function lettersOneByOne(word: string): string | null {
  const bytes = Buffer.from(word);
  let letters = '';
  for (let at = 0; at < bytes.length; ) {
    const letter = plainAt(bytes, at, kindAt(bytes, at));
    if (letter === UNUSUAL) return null;
    if (letter !== DROPPED) letters += String.fromCharCode(letter);
    at += Buffer.byteLength(String.fromCodePoint(bytes.toString('utf8', at).codePointAt(0)!));
  }
  return letters;
}

describe('plain characters', () => {
  it('come to the same one by one as in a word, whichever two stand beside each other', () => {
    let plain = 0;
    for (const kind of [LATIN, DIGIT, ARABIC]) {
      const ofKind = CHARACTERS.filter((character) => kindOf(character) === kind || kindOf(character) === JOINER);
      for (const first of ofKind) for (const second of ofKind) {
        const letters = lettersOneByOne(first + second);
        if (letters === null) continue;
        assert.equal(letters, lettersOf(first + second), JSON.stringify(first + second));
        plain++;
      }
    }
    assert.ok(plain > 50_000);
  });

  it('are all characters of «خانهٔ», and not those that become another letter together', () => {
    assert.equal(lettersOneByOne('خانهٔ'), lettersOf('خانهٔ'));
    for (const word of ['ا\u0653ب', 'ا\u0654', 'و\u0654', 'ي\u0654']) assert.equal(lettersOneByOne(word), null);
  });
});
