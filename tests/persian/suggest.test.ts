import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyboardVariants, nearSpellings, romanise, splitAndJoin } from '../../src/persian/index.ts';

test('text typed on the other keyboard layout is read', () => {
  assert.deepEqual(keyboardVariants('sghl'), ['سلام']);
  assert.deepEqual(keyboardVariants('لخخلمث'), ['google']);
  assert.deepEqual(keyboardVariants('Cvt'), ['ژرف']);
  assert.deepEqual(keyboardVariants('۱۴۰۰'), []);
  assert.deepEqual(keyboardVariants('كميته'), []);
});

test('letters that sound alike are near', () => {
  assert.deepEqual(nearSpellings('صرمایه', ['همسایه', 'سرمایه'], 3), ['سرمایه']);
  assert.deepEqual(nearSpellings('اعتصب', ['کتاب', 'اعصاب', 'اعتصاب'], 1), ['اعتصاب']);
  assert.deepEqual(nearSpellings('قفطعنامه', ['قطعنامه', 'نامه'], 5), ['قطعنامه']);
  assert.deepEqual(nearSpellings('طبفاتی', ['طبقاتی'], 5), ['طبقاتی']);
});

test('neither the word itself nor a far one is suggested', () => {
  assert.deepEqual(nearSpellings('حزب', ['حزب', 'کنگره', 'حرف'], 5), []);
});

test('spaces are tried elsewhere', () => {
  assert.deepEqual(splitAndJoin('باغ شهر')[0], 'باغشهر');
  assert.ok(splitAndJoin('انقلابجاری').includes('انقلاب جاری'));
  assert.ok(!splitAndJoin('باغ شهر').includes('باغ شهر'));
  assert.deepEqual(splitAndJoin(''), []);
});

test('a name and its Latin spellings share a skeleton', () => {
  for (const [persian, ...latin] of [
    ['تقوایی', 'Taqvaee', 'Taghvaie', 'Taghvaee'],
    ['اصغر', 'Asqar', 'Asghar'],
    ['مدرسی', 'Modaresi', 'Modarresi'],
    ['داوود', 'Davoud', 'Davood'],
    ['نوروز', 'Nowruz', 'Norouz'],
    ['خسرو', 'Khosrow', 'Khosro'],
  ]) {
    for (const name of latin) assert.equal(romanise(name), romanise(persian!), name);
  }
  assert.notEqual(romanise('Karimi'), romanise('رحیمی'));
  assert.equal(romanise('۱۴۰۰'), '');
});
