import assert from 'node:assert/strict';
import { it } from 'node:test';
import { otherNames } from '../../src/model/other-names.ts';

it('the page of a record lists no other name that looks like its name, or like one that is listed', () => {
  const names = ['هيئت آبياري', 'هیأت آبیاری', 'هيأت آبيارى', 'irrigation board', 'آب‌یاران', 'لجنة الري'];
  assert.deepEqual(otherNames({ name: 'هیئت آبیاری', nameEn: 'Irrigation Board', altNames: names }), ['هیأت آبیاری', 'آب‌یاران', 'لجنة الري']);
  assert.deepEqual(otherNames({ name: 'کنگرهٔ ۲', altNames: ['کنگرهٔ 2', 'كنگره ۲'] }), ['كنگره ۲']);
});
