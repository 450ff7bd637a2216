import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inParts } from '../../../src/model/explore/parts.ts';

describe('a list in parts', () => {
  it('an empty list has none, a short one is one', () => {
    assert.deepEqual(inParts([], 3), []);
    assert.deepEqual(inParts(['آ', 'ب'], 3), [['آ', 'ب']]);
  });
  it('a long one is cut in order, and nothing is lost', () => assert.deepEqual(inParts([1, 2, 3, 4, 5, 6, 7], 3), [[1, 2, 3], [4, 5, 6], [7]]));
  it('one that fits exactly has no empty part', () => assert.deepEqual(inParts([1, 2, 3, 4], 2), [[1, 2], [3, 4]]));
});
