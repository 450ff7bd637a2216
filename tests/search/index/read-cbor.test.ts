import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CborWriter } from '../../../src/search/index/cbor.ts';
import { readCbor, type CborItem } from '../../../src/search/index/read-cbor.ts';

function write(item: CborItem, writer = new CborWriter()): Uint8Array {
  if (typeof item === 'number') writer.integer(item);
  else if (typeof item === 'string') writer.text(item);
  else {
    writer.array(item.length);
    for (const inside of item) write(inside, writer);
  }
  return writer.bytes;
}

const { item } = fc.letrec<{ item: CborItem }>((tie) => ({
  item: fc.oneof({ depthSize: 'small' }, fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }), fc.string({ unit: 'grapheme' }), fc.array(tie('item'))),
}));

describe('reading a file of an index', () => {
  it('gives back what was written', () => {
    fc.assert(fc.property(item, (value) => assert.deepEqual(readCbor(write(value)), value)));
  });

  it('fails for bytes that break off or are left over', () => {
    const bytes = write(['باغ', [1, -300, 70_000]]);
    for (let end = 0; end < bytes.length; end++) assert.throws(() => readCbor(bytes.subarray(0, end)), `${end} bytes`);
    assert.throws(() => readCbor(Uint8Array.of(...bytes, 0)), /left over/);
    assert.throws(() => readCbor(Uint8Array.of(0xf6)), /unknown/);
  });
});
