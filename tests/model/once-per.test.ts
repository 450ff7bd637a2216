import assert from 'node:assert/strict';
import test from 'node:test';
import { oncePer } from '../../src/model/once-per.ts';

test('what is worked out for an object is worked out once, also where nothing comes of it', () => {
  let asked = 0;
  const first = oncePer((list: readonly string[]) => (asked++, list[0]));
  const [one, none]: string[][] = [['الف'], []];
  assert.deepEqual([first(one!), first(one!), first(none!), first(none!)], ['الف', 'الف', undefined, undefined]);
  assert.equal(asked, 2);
});

test('another object is another one, though it looks the same', () => {
  const copy = oncePer((list: readonly string[]) => [...list]);
  assert.notEqual(copy(['ب']), copy(['ب']));
});
