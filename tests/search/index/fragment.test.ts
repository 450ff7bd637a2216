import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { decodeFragment, encodeFragment, type Fragment } from '../../../src/search/index/fragment.ts';

const words = fc.dictionary(fc.string(), fc.string());
const fragment: fc.Arbitrary<Fragment> = fc.record({
  url: fc.string(), content: fc.string({ unit: 'grapheme' }), word_count: fc.nat(), filters: fc.dictionary(fc.string(), fc.array(fc.string())), meta: words,
  anchors: fc.array(fc.record({ element: fc.constant('p'), id: fc.string(), text: fc.string(), location: fc.nat() })),
}, { noNullPrototype: true });

describe('a fragment file', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(fragment, (written) => assert.equal(JSON.stringify(decodeFragment(encodeFragment(written))), JSON.stringify(written))));
  });

  it('is the same bytes for the same fragment', () => {
    const written = { url: '/a/', content: 'باغ', word_count: 1, filters: {}, meta: {}, anchors: [] };
    assert.deepEqual(encodeFragment(written), encodeFragment(written));
  });

  it('bytes that are no fragment are refused', () => {
    assert.throws(() => decodeFragment(gzipSync('{"url":"/a/"}')), /not a Pagefind file/);
    assert.throws(() => decodeFragment(Buffer.from('باغ')));
  });
});
