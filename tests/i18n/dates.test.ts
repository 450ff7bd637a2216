import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatBoth, formatDate } from '../../src/i18n/dates.ts';
import { readDate } from '../../src/model/date.ts';

const cases: Record<string, [written: string, inItsCalendar: string, inTheOther: string | null][]> = {
  'one moment': [
    ['1400-05-08', '۸ مرداد ۱۴۰۰', '۳۰ ژوئیه ۲۰۲۱'],
    ['1399-12-30', '۳۰ اسفند ۱۳۹۹', '۲۰ مارس ۲۰۲۱'],
    ['1400-05', 'مرداد ۱۴۰۰', 'ژوئیه تا اوت ۲۰۲۱'],
    ['1400-10', 'دی ۱۴۰۰', 'دسامبر ۲۰۲۱ تا ژانویه ۲۰۲۲'],
    ['1400-21', 'بهار ۱۴۰۰', 'مارس تا ژوئن ۲۰۲۱'],
    ['1400-24', 'زمستان ۱۴۰۰', 'دسامبر ۲۰۲۱ تا مارس ۲۰۲۲'],
    ['1400', '۱۴۰۰', '۲۰۲۱ تا ۲۰۲۲'],
    ['139X', 'دههٔ ۱۳۹۰', '۲۰۱۱ تا ۲۰۲۱'],
    ['13XX', 'سدهٔ ۱۳۰۰ تا ۱۳۹۹', '۱۹۲۱ تا ۲۰۲۱'],
    ['2021-07-30', '۳۰ ژوئیه ۲۰۲۱', '۸ مرداد ۱۴۰۰'],
    ['2021-03', 'مارس ۲۰۲۱', 'اسفند ۱۳۹۹ تا فروردین ۱۴۰۰'],
    ['2021-23', 'پاییز ۲۰۲۱', 'شهریور تا آذر ۱۴۰۰'],
    ['2021', '۲۰۲۱', '۱۳۹۹ تا ۱۴۰۰'],
    ['201X', 'دههٔ ۲۰۱۰', '۱۳۸۸ تا ۱۳۹۸'],
    ['20XX', 'سدهٔ ۲۰۰۰ تا ۲۰۹۹', '۱۳۷۸ تا ۱۴۷۸'],
  ],
  'about and perhaps': [
    ['1400~', 'حدود ۱۴۰۰', 'حدود ۲۰۲۱ تا ۲۰۲۲'],
    ['2017?', 'احتمالاً ۲۰۱۷', 'احتمالاً ۱۳۹۵ تا ۱۳۹۶'],
    ['1400-05-08%', 'احتمالاً حدود ۸ مرداد ۱۴۰۰', 'احتمالاً حدود ۳۰ ژوئیه ۲۰۲۱'],
    ['139X~', 'حدود دههٔ ۱۳۹۰', 'حدود ۲۰۱۱ تا ۲۰۲۱'],
    ['1400~/1401~', 'حدود ۱۴۰۰ تا ۱۴۰۱', 'حدود ۲۰۲۱ تا ۲۰۲۳'],
    ['1400?/1401', 'احتمالاً ۱۴۰۰ تا ۱۴۰۱', 'احتمالاً ۲۰۲۱ تا ۲۰۲۳'],
  ],
  'intervals of days': [
    ['1400-05-08/1400-05-09', '۸ و ۹ مرداد ۱۴۰۰', '۳۰ و ۳۱ ژوئیه ۲۰۲۱'],
    ['1400-05-08/1400-05-11', '۸ تا ۱۱ مرداد ۱۴۰۰', '۳۰ ژوئیه تا ۲ اوت ۲۰۲۱'],
    ['1400-05-08/1400-05-08', '۸ مرداد ۱۴۰۰', '۳۰ ژوئیه ۲۰۲۱'],
    ['2021-12-31/2022-01-01', '۳۱ دسامبر ۲۰۲۱ تا ۱ ژانویه ۲۰۲۲', '۱۰ و ۱۱ دی ۱۴۰۰'],
  ],
  'longer intervals': [
    ['2019-11/2021-12', 'نوامبر ۲۰۱۹ تا دسامبر ۲۰۲۱', 'آبان ۱۳۹۸ تا دی ۱۴۰۰'],
    ['1400-21/1400-22', 'فروردین تا شهریور ۱۴۰۰', 'مارس تا سپتامبر ۲۰۲۱'],
    ['1400/1401', '۱۴۰۰ تا ۱۴۰۱', '۲۰۲۱ تا ۲۰۲۳'],
    ['138X/139X', '۱۳۸۰ تا ۱۳۹۹', '۲۰۰۱ تا ۲۰۲۱'],
    ['2019-10-12/2019-11', '۱۲ اکتبر ۲۰۱۹ تا نوامبر ۲۰۱۹', '۲۰ مهر ۱۳۹۸ تا آذر ۱۳۹۸'],
  ],
  'open intervals, which in the other calendar begin or end where their outer day lies': [
    ['1400/..', 'از ۱۴۰۰ به بعد', 'از ۲۰۲۱ به بعد'],
    ['../1400', 'تا ۱۴۰۰', 'تا ۲۰۲۲'],
    ['1400-05-08/..', 'از ۸ مرداد ۱۴۰۰ به بعد', 'از ۳۰ ژوئیه ۲۰۲۱ به بعد'],
    ['../2021-03~', 'تا حدود مارس ۲۰۲۱', 'تا حدود فروردین ۱۴۰۰'],
  ],
  'what is not known': [['XXXX', 'بی‌تاریخ', null]],
};

for (const [what, dates] of Object.entries(cases)) {
  describe(what, () => {
    for (const [text, written, converted] of dates) {
      it(`${text} is «${written}»${converted ? ` and «${converted}»` : ''}`, () => {
        assert.deepEqual(formatBoth(readDate(text)), { written, converted });
      });
    }
  });
}

describe('for every pair of days', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((days) => new Date(Date.UTC(1900, 0, 1 + days)).toISOString().slice(0, 10));

  it('an interval names both its years, in Persian digits, in either calendar', () => {
    fc.assert(fc.property(day, day, (a, b) => {
      const date = readDate(a < b ? `${a}/${b}` : `${b}/${a}`);
      for (const calendar of ['jalali', 'gregorian'] as const) {
        const text = formatDate(date, calendar);
        assert.doesNotMatch(text, /[0-9]|undefined|NaN/);
        assert.match(text, /^[۰-۹]{1,2}\s.*[۰-۹]{3,4}$/);
      }
    }));
  });
});
