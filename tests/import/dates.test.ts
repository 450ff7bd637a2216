import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDate } from '../../src/model/date.ts';
import { findDates } from '../../src/import/recognise/dates.ts';
import { recogniseDate } from '../../src/import/recognise/date.ts';

/** The dates of a text, with ! behind those that have a doubt. */
const read = (text: string) => findDates(text).map(({ value, doubts }) => value + (doubts.length > 0 ? '!' : ''));

const WRITTEN: [text: string, dates: string[]][] = [
  ['۲۰ و ۲۱ مهر ۱۳۹۸ (۱۲ و ۱۳ اکتبر ۲۰۱۹)', ['1398-07-20/1398-07-21']],
  ['١٤ و ١٥ آذر ٨٨ (٥ و ٦ دسامبر ٢٠٠٩)', ['1388-09-14/1388-09-15']],
  ['١١و ١٢ مارس (٢١ و ٢٢ اسفند ١٣٩٥)', ['2017-03-11/2017-03-12']],
  ['٧ و ٨ دسامبر ٢٠١٣ (١٦ و ١٧ آذر ١٣٩٢)', ['2013-12-07/2013-12-08']],
  ['۲۱ و ۲۲ اکتبر ۲۰۱۷ ۲۹ و ۳۰ مهرماه ۱۳۹۶)', ['2017-10-21/2017-10-22']],
  ['۷ تا ۹ بهمن ۱۴۰۱ (۲۷ تا ۲۹ ژانویه ۲۰۲۳)', ['1401-11-07/1401-11-09']],
  ['۱۸ فروردین ۱۳۹۹، ۶ آوریل ۲۰۲۰', ['1399-01-18']],
  ['۱۸ فروردین ۱۳۹۹، ۷ آوریل ۲۰۲۰', ['1399-01-18!']],
  ['تاريخ: ٢٢ اوت ٢٠٠٤', ['2004-08-22']],
  ['٢٨ر٦ر١٩٩١', ['1991-06-28']],
  ['سپتامبر ٢٠٠٤', ['2004-09']],
  ['نیمه اول آوریل ۹۸ (فروردین ۷۷)', ['1998-04!', '1377-01!']],
  ['سه شنبه, 16ام آذر, 1400', ['1400-09-16']],
  ['یکشنبه, ۱۴ام مرداد, ۱۳۹۷', ['1397-05-14']],
  ['۳۰ مهر تا ۲ آبان ۱۳۹۸', ['1398-07-30/1398-08-02']],
  ['1400/05/08', ['1400-05-08']],
  ['۱۴۰۰-۵-۸', ['1400-05-08']],
  ['۲۱/۳/۱۳۹۵', ['1395-03-21']],
  ['۸/۵/۱۴۰۰', ['1400-05-08!']],
  ['بهار ۱۴۰۰', ['1400-21']],
  ['سال ۱۳۹۹', ['1399!']],
  ['اول ماه مه', []],
  ['جمعه ۲ ژوئن، ۱۲ خرداد ماه', []],
  ['۱۲ فروردین و ۲۱ اکتبر', []],
  ['فروردین۰۳ ۱۴', []],
  ['۳۱ مهر ۱۳۹۸', []],
  ['در ۵۰ جلسه و ۱۴۰۰ نفر', []],
  ['مهر ماه ۱۳۹۸', ['1398-07']],
  ['سی‌ام تیرماه ۱۳۸۸ - ۲۱ ژوئیه ۲۰۰۹', ['1388-04-30']],
  ['سی ام تیر ۱۳۸۸ – ۲۲ ژوئیه ۲۰۰۹', ['1388-04-30!']],
  ['۲۱ ژوئیهٔ ۲۰۰۹ برابر با سی‌ام تیرماه ۱۳۸۸', ['2009-07-21']],
  ['بیست‌ودوم بهمن‌ماه ۱۳۸۷', ['1387-11-22']],
  ['بیست و نهم و سی‌ام تیر ماه ۱۳۸۸', ['1388-04-29/1388-04-30']],
  ['سه‌شنبه، سی و یکم مرداد ۱۴۰۲', ['1402-05-31']],
  ['در اول مه ۲۰۲۰', ['2020-05-01']],
  ['۱۳۸۸/۴/۳۰ - ۲۰۰۹/۷/۲۱', ['1388-04-30']],
  ['۳۰/۴/۱۳۸۸ - ۲۲/۷/۲۰۰۹', ['1388-04-30!']],
  ['۸/۵/۱۴۰۰ (۳۰/۷/۲۰۲۱)', ['1400-05-08']],
  ['کنگره دوم مهر ۱۳۹۸', ['1398-07']],
  ['کنگرهٔ دوم مهر ۱۳۹۸', ['1398-07']],
  ['نشستِ دوم مهر ۱۳۹۸', ['1398-07']],
  ['روزِ دوم مهر ۱۳۹۸', ['1398-07-02']],
  ['نیمهٔ دوم مرداد ۱۴۰۰', ['1400-05!']],
  ['هفته‌ی آخر مهر ۱۳۹۸', ['1398-07!']],
  ['اواخرِ مهر ۱۳۹۸', ['1398-07!']],
  ['پلنوم بیست و دوم مهر ۱۳۹۸', ['1398-07']],
  ['هفته اول و دوم مهر ۱۳۹۸', ['1398-07']],
  ['سی و دوم تیر ۱۳۸۸', ['1388-04']],
  ['اول ماه مه ۲۰۲۱', ['2021-05-01']],
  ['۲۹ ماه مهر ۱۴۰۰', ['1400-07-29']],
  ['۱۵ مهر ۲۰۲۱', []],
  ['اکتبر ۱۳۹۸', []],
  ['۲۰ مهر ۱۳۹۸ (۱۲ اکتبر ۱۳۹۸)', ['1398-07-20']],
  ['۱۲ اکتبر ۱۳۹۸ (۲۰ مهر ۱۳۹۸)', ['1398-07-20']],
  ['۵ مهر ۲۵۳۵', ['1355-07-05!']],
  ['مهر ۲۵۳۶', ['1356-07!']],
  ['پاییز ۲۵۳۵', ['1355-23!']],
  ['سال ۲۵۳۷', ['1357!']],
  ['۲۵۳۵/۷/۱', ['1355-07-01!']],
];

for (const [text, dates] of WRITTEN) test(`«${text}» is ${dates.join(' and ') || 'no date'}`, () => assert.deepEqual(read(text), dates));

const line = (text: string, number = 1) => ({ text, number, heading: false });

test('a date in running text is not that of the document', () => {
  assert.equal(recogniseDate('گزارش', [line('در نوامبر ۲۰۱۹ کنگره برگزار شد و این گزارش دربارهٔ آن است.')], false).proposal, null);
});

test('a date that is none is told, where the document has no other', () => {
  const told = (...texts: string[]) => recogniseDate('نامه', texts.map((text, index) => line(text, index + 1)), false).remarks;
  assert.deepEqual(told('متن', '۳۰ اسفند ۱۴۰۰'), ['“۳۰ اسفند ۱۴۰۰” is no day of its calendar']);
  assert.deepEqual(told('متن', 'تاریخ: ۱۴۰۰/۱۳/۱'), ['“۱۴۰۰/۱۳/۱” is no day of its calendar']);
  assert.deepEqual(told('متن', '۱۵ مهر ۲۰۲۱'), ['“۱۵ مهر ۲۰۲۱” names a month of one calendar and a year of the other']);
  assert.deepEqual(told('۳۰ اسفند ۱۴۰۰', '۸ مرداد ۱۴۰۰'), []);
  assert.deepEqual(told('متن بلندی که در آن از ۳۰ اسفند ۱۴۰۰ و چیزهای دیگر سخن می‌رود و هیچ تاریخی برای خود ندارد'), []);
});

test('a line of its own, a label and the line below the signature give the date', () => {
  const body = line('متن بلند است و چیزی نمی‌گوید.', 2);
  assert.equal(recogniseDate('بیانیه', [line('۸ مرداد ۱۴۰۰'), body], false).proposal?.value, '1400-05-08');
  assert.equal(recogniseDate('بیانیه', [body, line('شورای باغ', 3), line('۸ مرداد ۱۴۰۰', 4)], false).proposal?.value, '1400-05-08');
  assert.equal(recogniseDate('بیانیه', [line('۱ مهر ۱۳۹۹'), line('تاریخ: ۸ مرداد ۱۴۰۰', 2), body], false).proposal?.value, '1400-05-08');
  for (const label of ['تاريخ', 'تاریخ انتشار:', 'تاریخ تصویب', 'به تاریخ پنج‌شنبه', 'مورخ']) {
    assert.equal(recogniseDate('بیانیه', [line(`${label} ۸ مرداد ۱۴۰۰، شمارهٔ ۱۲ از دورهٔ دوم نشریهٔ باغ`), body], false).proposal?.value, '1400-05-08', label);
  }
  for (const text of ['تاریخ جنبش ما از ۱۶ آذر ۱۳۳۲ آغاز می‌شود.', 'تاریخچهٔ حزب از ۱۶ آذر ۱۳۳۲ تا امروز']) assert.equal(recogniseDate('بیانیه', [line(text), body], false).proposal, null, text);
});

test('a line of two dates is about a date where they agree, however exact each is', () => {
  const date = (text: string) => recogniseDate('نامه', [line('متن'), line(text, 2)], false).proposal;
  assert.equal(date('سی‌ام تیرماه ۱۳۸۸ - ۲۱ ژوئیه ۲۰۰۹')?.value, '1388-04-30');
  assert.match(date('سی‌ام تیرماه ۱۳۸۸ - ۲۲ ژوئیه ۲۰۰۹')?.doubt ?? '', /the other calendar says another day: 2009-07-22/);
  assert.equal(date('تیرماه ۱۳۸۸ - ژوئیه ۲۰۰۹')?.value, '1388-04');
  assert.equal(date('تیرماه ۱۳۸۸ - اکتبر ۲۰۰۹'), null);
});

test('the stamp of a web page is proposed as uncertain, and only where the text has no date of its own', () => {
  const stamp = line('سه شنبه ۵ تیر ۱۴۰۳');
  assert.equal(recogniseDate('بیانیه', [stamp], true).proposal?.value, '1403-04-05?');
  assert.equal(recogniseDate('بیانیه', [line('2002-10-18')], true).proposal?.value, '2002-10-18?');
  assert.equal(recogniseDate('بیانیه', [stamp, line('متن'), line('۸ مرداد ۱۴۰۰', 3)], true).proposal?.value, '1400-05-08');
});

test('whatever a text says, what is found is a date, and stands where it is said to stand', () => {
  const part = fc.oneof(fc.constantFrom('مهر', 'سی‌ام', 'بیست و', 'دوم', 'برابر با', 'آذر', 'اکتبر', 'ماه', 'و', 'تا', '۱۳۹۸', '۲۰۱۹', '12', '٣', '/', '-', '(', ')', 'ر', ' ', '\u200c', '۹۸', 'نیمه اول'), fc.string({ maxLength: 3, unit: 'grapheme' }));
  fc.assert(fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
    const text = parts.join(' ');
    for (const { value, start, end, words } of findDates(text)) {
      assert.ok(!('problem' in parseDate(value)));
      assert.equal(text.slice(start, end).includes(words), true);
    }
  }));
});
