import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { detached } from '../../src/persian/detached.ts';

test('a detached word is the word', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => assert.equal(detached(text), text)));
});

test('a detached word keeps nothing of its text', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 100 }, (_, number) => detached(`${'آب و باغ '.repeat(20_000)}باغبانان شهر ${number}`.slice(-17)));
  collect();
  // The texts are 36 MB.
  assert.ok(process.memoryUsage().heapUsed - before < 10 << 20);
  assert.ok(kept[99]!.endsWith('شهر 99'));
});
