import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { successors } from '../../src/permanence/successors.ts';

const found = (former: string, present: string) => Object.fromEntries(successors(former.split(' '), present.split(' ')));

describe('what takes the place of an id', () => {
  it('the block that stands where it stood', () => assert.deepEqual(found('a b c', 'a x c'), { b: 'x' }));
  it('one for one, where several in a row were changed', () => assert.deepEqual(found('a b c d', 'a x y d'), { b: 'x', c: 'y' }));
  it('the first of what replaced it, where there are more or fewer', () => assert.deepEqual(found('a b c d', 'a x d'), { b: 'x', c: 'x' }));
  it('nothing, where it was taken out', () => assert.deepEqual(found('a b c', 'a c'), { b: null }));
  it('nothing changes for a block that moved', () => assert.deepEqual(found('a b c', 'c a b'), {}));

  it('every id that is gone is accounted for, by an id that is there or by none', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 12 }).map(String), { maxLength: 9 });
    fc.assert(fc.property(ids, ids, (former, present) => {
      const result = successors(former, present);
      assert.deepEqual([...result.keys()].sort(), former.filter((id) => !present.includes(id)).sort());
      for (const target of result.values()) assert.ok(target === null || present.includes(target));
    }));
  });
});
