import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { portionsOf } from '../../src/gate/site-files.ts';

const files = (sizes: readonly number[]) => sizes.map((bytes, index) => ({ path: `${index}.html`, stamp: '', bytes }));

describe('portions of files for threads', () => {
  it('are the largest file first, and alone, then many small ones together', () => {
    const portions = portionsOf(files([...Array.from({ length: 300 }, () => 20_000), 30_000_000, 9_000_000]));
    assert.deepEqual(portions.slice(0, 2).map((portion) => portion.map(({ bytes }) => bytes)), [[30_000_000], [9_000_000]]);
    assert.ok(portions.slice(2).every((portion) => portion.length > 20 && portion.length < 100));
  });

  it('hold every file once, whatever their sizes', () => {
    fc.assert(fc.property(fc.array(fc.nat(5_000_000)), (sizes) => {
      const portions = portionsOf(files(sizes));
      assert.deepEqual(portions.flat().map((file) => file.path).sort(), files(sizes).map((file) => file.path).sort());
      assert.ok(portions.every((portion) => portion.length > 0));
    }));
  });
});
