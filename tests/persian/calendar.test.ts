import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  comparePersian,
  GREGORIAN_MONTHS_FA,
  gregorianToJalali,
  JALALI_MONTHS,
  jalaliMonthLength,
  jalaliToGregorian,
  ordinal,
} from '../../src/persian/index.ts';

test('days convert both ways', () => {
  assert.deepEqual(jalaliToGregorian(1400, 5, 8), { year: 2021, month: 7, day: 30 });
  assert.deepEqual(gregorianToJalali(2020, 4, 6), { year: 1399, month: 1, day: 18 });
  assert.throws(() => jalaliToGregorian(9999, 1, 1), RangeError);
});

test('months have their lengths, leap years too', () => {
  assert.deepEqual([jalaliMonthLength(1400, 6), jalaliMonthLength(1400, 7), jalaliMonthLength(1400, 12)], [31, 30, 29]);
  assert.equal(jalaliMonthLength(1399, 12), 30);
  assert.throws(() => jalaliMonthLength(1400, 13), RangeError);
});

test('there are twelve months in each calendar', () => {
  assert.equal(JALALI_MONTHS.length, 12);
  assert.equal(GREGORIAN_MONTHS_FA.length, 12);
  assert.deepEqual([JALALI_MONTHS[0], GREGORIAN_MONTHS_FA[11]], ['فروردین', 'دسامبر']);
});

test('ordinals are written as they are said', () => {
  assert.deepEqual([1, 2, 3, 12, 23, 25, 30, 41, 100, 999].map(ordinal), [
    'اول',
    'دوم',
    'سوم',
    'دوازدهم',
    'بیست و سوم',
    'بیست و پنجم',
    'سی‌ام',
    'چهل و یکم',
    'صدم',
    'نهصد و نود و نهم',
  ]);
  for (const n of [0, 1000, 1.5]) assert.throws(() => ordinal(n), RangeError);
});

test('lists are in Persian order', () => {
  assert.deepEqual(['گل', 'تار', 'پیام', 'بند', 'کار', 'آب', 'ابر'].sort(comparePersian), [
    'آب',
    'ابر',
    'بند',
    'پیام',
    'تار',
    'کار',
    'گل',
  ]);
  assert.deepEqual(['نشست ۱۲', 'نشست ۲'].sort(comparePersian), ['نشست ۲', 'نشست ۱۲']);
  assert.equal(comparePersian('حزب', 'حزب'), 0);
  assert.notEqual(comparePersian('كار', 'کار'), 0);
});
