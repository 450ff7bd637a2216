import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { utf16Texts } from '../../src/gate/utf16.ts';

/** All texts of three letters or more, found by looking at each place in turn: either end first, from the first byte or the second. */
function plainly(bytes: Buffer): string | undefined {
  const isLetter = (letter: number) => (letter >= 0x0600 && letter < 0x0700) || (letter < 0x0100 && (letter >= 0x20 || [0x09, 0x0a, 0x0d].includes(letter))) || (letter >= 0x2000 && letter < 0x2070) || (letter >= 0xfb00 && letter < 0xff00 && (letter & 0xff) !== 0xff);
  const texts: string[] = [];
  for (const from of [0, 1]) {
    for (const read of [(at: number) => bytes.readUInt16LE(at), (at: number) => bytes.readUInt16BE(at)]) {
      let text = '';
      for (let at = from; at <= bytes.length; at += 2) {
        const letter = at + 1 < bytes.length ? read(at) : 0;
        if (isLetter(letter)) text += String.fromCharCode(letter);
        else {
          if (text.length >= 3) texts.push(text);
          text = '';
        }
      }
    }
  }
  return texts.length > 0 ? Buffer.from(texts.join('\n\n')).toString() : undefined;
}

describe('texts in UTF-16 among other bytes', () => {
  it('are those that are found by looking at each place, whatever stands between them', () => {
    const byte = fc.constantFrom(0, 0, 6, 0x20, 0x28, 0x41, 0x27, 0x0a, 0x08, 0x70, 0xfb, 0xfe, 0xff);
    const text = fc.constantFrom('باغ', 'با', 'می‌روید', 'garden', 'a').chain((words) => fc.constantFrom(Buffer.from(words, 'utf16le'), Buffer.from(words, 'utf16le').swap16()));
    const bytes = fc.array(fc.oneof({ weight: 4, arbitrary: byte.map((one) => Buffer.of(one)) }, text), { maxLength: 40 }).map((parts) => Buffer.concat(parts));
    fc.assert(fc.property(bytes, (some) => assert.equal(utf16Texts(some)?.toString(), plainly(some))), { numRuns: 1000 });
  });

  it('are found at both ends of many bytes that say nothing', () => {
    const bytes = Buffer.concat([Buffer.from('باغ', 'utf16le'), Buffer.alloc(1_000_001), Buffer.from('درخت', 'utf16le')]);
    const found = utf16Texts(bytes)!.toString().split('\n\n');
    assert.deepEqual(['باغ', 'درخت'].filter((word) => !found.includes(word)), []);
    assert.equal(utf16Texts(Buffer.alloc(1_000_000)), undefined);
  });
});
