import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DOCUMENTS_A_PAGE, MEETINGS_A_PAGE, shelf, shelves } from '../../src/model/explore/parts.ts';

const SIZE = DOCUMENTS_A_PAGE;
/** A list as of some day, newest first. */
const upTo = (length: number) => Array.from({ length }, (_, index) => length - index);

describe('a list that goes on growing', () => {
  it('that fits its page has no others', () => {
    for (const length of [0, 1, SIZE]) {
      assert.equal(shelves(length), 0);
      assert.deepEqual(shelf(upTo(length)), upTo(length));
    }
  });

  it('shows its newest on the first page, and the oldest in part 1', () => {
    const list = upTo(SIZE * 2 + 5);
    assert.equal(shelf(list)[0], SIZE * 2 + 5);
    assert.deepEqual(shelf(list, 1), upTo(SIZE));
  });

  it('is whole: every entry stands on the first page or in a part, and none in two parts', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1500 }), fc.constantFrom(SIZE, MEETINGS_A_PAGE), (length, size) => {
      const list = upTo(length);
      const parts = Array.from({ length: shelves(length, size) }, (_, index) => shelf(list, index + 1, size));
      assert.ok(parts.every((part) => part.length === size));
      assert.equal(new Set(parts.flat()).size, parts.length * size);
      assert.deepEqual([...new Set([...shelf(list, undefined, size), ...parts.flat()])].sort((a, b) => a - b), list.toReversed());
    }));
  });

  it('its parts stay what they are, whatever arrives', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (before, more) => {
      for (let part = 1; part <= shelves(before); part++) assert.deepEqual(shelf(upTo(before + more), part), shelf(upTo(before), part));
    }));
  });
});
