import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeText } from '../../src/import/encoding.ts';
import { ImportProblem } from '../../src/import/problem.ts';

const TEXT = 'قطعنامه دربارهٔ آب، ۱۴۰۰ — Water';
/** «حزب باغبانان» as Persian Windows wrote it. */
const CP1256 = Uint8Array.of(0xcd, 0xd2, 0xc8, 0x20, 0xc8, 0xc7, 0xdb, 0xc8, 0xc7, 0xe4, 0xc7, 0xe4);

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

test('UTF-8 and UTF-16 are read with and without a mark', () => {
  const written: [string, Uint8Array][] = [
    ['utf-8', Buffer.from(TEXT)], ['utf-8', Buffer.from(`\ufeff${TEXT}`)], ['utf-16le', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['utf-16be', utf16be(`\ufeff${TEXT}`)], ['utf-16le', Buffer.from(TEXT, 'utf16le')], ['utf-16be', utf16be(TEXT)],
  ];
  for (const [encoding, bytes] of written) assert.deepEqual(decodeText(bytes), { text: TEXT, encoding });
});

test('windows-1256 is recognised, and believed where it is declared', () => {
  assert.deepEqual(decodeText(CP1256), { text: 'حزب باغبانان', encoding: 'windows-1256' });
  assert.equal(decodeText(CP1256, 'windows-1256').text, 'حزب باغبانان');
  assert.equal(decodeText(Buffer.from(TEXT), 'windows-1256').text, TEXT, 'a page that is UTF-8 whatever it declares');
});

test('what is no text, or was garbled before, is refused', () => {
  for (const bytes of [Uint8Array.of(0, 1, 2, 3, 255, 254), Buffer.from('ÙØ¯ÛØªØ¯ÙØ±ØªØ¬ØªÙ'), Uint8Array.of(0xe9, 0xe8, 0xea, 0xe0)]) assert.throws(() => decodeText(bytes), ImportProblem);
});

test('any bytes are read or refused in a sentence', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
    try {
      assert.equal(typeof decodeText(bytes).text, 'string');
    } catch (error) {
      assert.ok(error instanceof ImportProblem);
    }
  }));
});
