import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, dateEquivalents, expandQuery, queryForms } from '../../src/persian/index.ts';

function forms(text: string): string[] {
  return analyze(text).flatMap(queryForms);
}

test('a broken plural and its singular look for each other, and say so', () => {
  assert.deepEqual(expandQuery({ key: 'احزاب' }), [{ keys: ['حزب'], label: 'حزب', same: false }]);
  assert.deepEqual(forms('حزب'), ['حزب', 'احزاب']);
});

test('the tenses of a verb look for each other, its negation apart', () => {
  assert.ok(forms('می‌روند').includes('رفت'));
  assert.ok(!forms('می‌روند').some((form) => form.startsWith('ن')));
  assert.ok(forms('نرفتند').includes('نمیرود'));
  assert.equal(expandQuery({ key: 'گفت' })[0]!.label, 'می‌گوید');
});

test('numbers are looked for in words and digits', () => {
  assert.deepEqual(forms('دوازدهم'), ['دوازدهم', '12', 'دوازده']);
  assert.deepEqual(forms('۱۲'), ['12', 'دوازدهم', 'دوازده']);
  assert.deepEqual(
    expandQuery({ key: '25' }).map(({ label }) => label),
    ['بیست و پنجم', 'بیست و پنج'],
  );
  assert.deepEqual(forms('نه'), ['نه']);
});

test('other writings of the number of a noun mean the same, those of any other number much the same', () => {
  assert.deepEqual(expandQuery({ key: '12' }, true).map(({ same }) => same), [true, true]);
  assert.deepEqual(expandQuery({ key: '12' }).map(({ same }) => same), [false, false]);
});

test('years and dates are looked for in the other calendar, short years in full', () => {
  assert.deepEqual(forms('۱۴۰۰'), ['1400', '2021', '2022']);
  assert.deepEqual(forms('2021'), ['2021', '1399', '1400']);
  assert.ok(forms('۹۸').includes('1398'));
});

test('a day in digits is looked for in words, and in the other calendar', () => {
  const days = ['1400ꞏ5ꞏ8', '8 مرداد 1400', '30 ژوییه 2021', '2021ꞏ7ꞏ30'].sort();
  for (const written of ['1400/05/08', '۱۴۰۰/۵/۸', '2021/7/30', '8.5.1400', '٣٠/٠٧/٢٠٢١']) {
    assert.deepEqual(forms(written).filter((form) => !/^\d+ꞏ\d+ꞏ\d{4}$/.test(form)).sort(), days, written);
  }
  assert.deepEqual(expandQuery({ key: '1400ꞏ5ꞏ8' })[0], { keys: ['8', 'مرداد', '1400'], label: '۸ مرداد ۱۴۰۰', same: true });
});

test('a day whose Jalali year has two digits is one of 13.., whichever end the year stands at', () => {
  for (const written of ['۹۸/۸/۲۵', '25/08/98', '98.8.25']) assert.ok(forms(written).includes('25 ابان 1398'), written);
  assert.deepEqual(forms('0/5/8'), ['0ꞏ5ꞏ8']);
});

test('a month is looked for with ماه and without', () => {
  assert.deepEqual(forms('آبان'), ['ابان', 'ابانماه']);
  assert.deepEqual(forms('مهرماه'), ['مهرماه', 'مهر']);
  assert.deepEqual(expandQuery({ key: 'ابانماه' }), [{ keys: ['ابان'], label: 'آبان', same: true }]);
  assert.deepEqual(forms('ماه'), ['ماه']);
});

test('what is no day is looked for as it is', () => {
  for (const written of ['1400/13/40', '1400/0/1', '1/2/3', '1400/5', '1400/5/8/2']) assert.equal(forms(written).length, 1, written);
});

test('most words are looked for as they are', () => {
  assert.deepEqual(expandQuery({ key: 'قطعنامه' }), []);
});

test('a date in words is said in the other calendar', () => {
  assert.deepEqual(dateEquivalents('نشست ۱۸ فروردین ۱۳۹۹'), ['۶ آوریل ۲۰۲۰']);
  assert.deepEqual(dateEquivalents('6 آپریل ٢٠٢٠'), ['۱۸ فروردین ۱۳۹۹']);
  assert.deepEqual(dateEquivalents('آبان ۱۳۹۸'), ['اکتبر و نوامبر ۲۰۱۹']);
  assert.deepEqual(dateEquivalents('دی ۱۳۹۹'), ['دسامبر و ژانویه ۲۰۲۰ و ۲۰۲۱']);
  assert.deepEqual(dateEquivalents('کنگره ۱۲ حزب'), []);
});
