import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareDates, dayIn, isoDay, parseDate, readDate, yearsOf, type Calendar } from '../../src/model/date.ts';
import { jalaliMonthLength } from '../../src/persian/index.ts';

function problemOf(text: string): string {
  const result = parseDate(text);
  assert.ok('problem' in result, `${text} was accepted`);
  return result.problem;
}

function spanOf(text: string): [string | null, string | null] {
  const { earliest, latest } = readDate(text);
  return [earliest, latest];
}

describe('the shapes of a date', () => {
  const shapes: [written: string, calendar: Calendar, precision: string, earliest: string, latest: string][] = [
    ['1400-05-08', 'jalali', 'day', '2021-07-30', '2021-07-30'],
    ['1400-05', 'jalali', 'month', '2021-07-23', '2021-08-22'],
    ['1400', 'jalali', 'year', '2021-03-21', '2022-03-20'],
    ['1400-05-XX', 'jalali', 'month', '2021-07-23', '2021-08-22'],
    ['1400-XX', 'jalali', 'year', '2021-03-21', '2022-03-20'],
    ['1400-XX-XX', 'jalali', 'year', '2021-03-21', '2022-03-20'],
    ['139X', 'jalali', 'decade', '2011-03-21', '2021-03-20'],
    ['13XX', 'jalali', 'century', '1921-03-21', '2021-03-20'],
    ['1400-21', 'jalali', 'season', '2021-03-21', '2021-06-21'],
    ['1400-24', 'jalali', 'season', '2021-12-22', '2022-03-20'],
    ['2021-07-30', 'gregorian', 'day', '2021-07-30', '2021-07-30'],
    ['2021-07', 'gregorian', 'month', '2021-07-01', '2021-07-31'],
    ['2021', 'gregorian', 'year', '2021-01-01', '2021-12-31'],
    ['2021-07-XX', 'gregorian', 'month', '2021-07-01', '2021-07-31'],
    ['201X', 'gregorian', 'decade', '2010-01-01', '2019-12-31'],
    ['20XX', 'gregorian', 'century', '2000-01-01', '2099-12-31'],
    ['2021-21', 'gregorian', 'season', '2021-03-01', '2021-05-31'],
    ['2019-24', 'gregorian', 'season', '2019-12-01', '2020-02-29'],
  ];
  for (const [written, calendar, precision, earliest, latest] of shapes) {
    it(`${written} is a ${calendar} ${precision} from ${earliest} to ${latest}`, () => {
      const date = readDate(written);
      assert.equal(date.written, written);
      assert.equal(date.calendar, calendar);
      assert.equal(date.start?.precision, precision);
      assert.equal(date.end, date.start);
      assert.equal(date.interval, false);
      assert.deepEqual([date.earliest, date.latest], [earliest, latest]);
    });
  }

  it('Persian and Arabic digits are the same date as Latin ones', () => {
    assert.deepEqual(readDate('۱۴۰۰-۰۵-۰۸'), readDate('1400-05-08'));
    assert.deepEqual(readDate('١٤٠٠-٠٥-٠٨'), readDate('1400-05-08'));
  });

  it('spaces around a date do not matter', () => assert.deepEqual(readDate(' 1400 '), readDate('1400')));

  it('the years 1200 and 1599 are Jalali, 1600 is Gregorian', () => {
    assert.equal(readDate('1200').calendar, 'jalali');
    assert.equal(readDate('1599').calendar, 'jalali');
    assert.equal(readDate('1600').calendar, 'gregorian');
  });

  it('a date keeps the day it was written with, in its own calendar', () => {
    assert.deepEqual(readDate('1400-05-08').start?.first, { year: 1400, month: 5, day: 8 });
    assert.deepEqual(readDate('2021-07-30').start?.first, { year: 2021, month: 7, day: 30 });
  });
});

describe('qualifiers', () => {
  const marks: [string, { approximate: boolean; uncertain: boolean }][] = [
    ['1400~', { approximate: true, uncertain: false }],
    ['1400?', { approximate: false, uncertain: true }],
    ['1400%', { approximate: true, uncertain: true }],
    ['2021-07~', { approximate: true, uncertain: false }],
    ['2021-07-30?', { approximate: false, uncertain: true }],
    ['139X~', { approximate: true, uncertain: false }],
    ['1400-05-08', { approximate: false, uncertain: false }],
  ];
  for (const [written, expected] of marks) {
    it(`${written} is ${JSON.stringify(expected)}`, () => {
      const { approximate, uncertain } = readDate(written).start!;
      assert.deepEqual({ approximate, uncertain }, expected);
    });
  }

  it('a qualifier does not change the span of days', () => assert.deepEqual(spanOf('1400-05~'), spanOf('1400-05')));

  it('each end of an interval has its own qualifier', () => {
    const { start, end } = readDate('2017-10-21?/2017-10-22~');
    assert.deepEqual([start?.uncertain, start?.approximate, end?.uncertain, end?.approximate], [true, false, false, true]);
  });
});

describe('intervals', () => {
  it('a closed interval spans from the first day of its start to the last of its end', () => {
    assert.deepEqual(spanOf('2019-11/2021-12'), ['2019-11-01', '2021-12-31']);
    assert.deepEqual(spanOf('1400-12/1401-01'), ['2022-02-20', '2022-04-20']);
    assert.equal(readDate('1400/1401').interval, true);
  });

  it('the ends of an interval may differ in precision', () => assert.deepEqual(spanOf('2019-10-12/2019-11'), ['2019-10-12', '2019-11-30']));

  it('an interval without an end has no latest day', () => {
    assert.deepEqual(spanOf('1400/..'), ['2021-03-21', null]);
    assert.deepEqual(spanOf('1400/'), ['2021-03-21', null]);
    assert.equal(readDate('1400/..').end, null);
  });

  it('an interval without a start has no earliest day', () => {
    assert.deepEqual(spanOf('../2021'), [null, '2021-12-31']);
    assert.deepEqual(spanOf('/2021'), [null, '2021-12-31']);
    assert.equal(readDate('../2021').start, null);
  });

  it('an interval of one day is an interval, in either calendar', () => {
    for (const written of ['1400-05-08/1400-05-08', '2021-07-30/2021-07-30']) assert.equal(readDate(written).interval, true);
  });

  it('one end may lie within the other', () => {
    for (const written of ['2021-05-20/2021-05', '2021-05/2021-05-20', '2021/2021-05']) assert.equal(readDate(written).interval, true, written);
  });
});

describe('the unknown date', () => {
  it('XXXX has neither moment nor days', () => {
    const { start, end, earliest, latest, interval } = readDate('XXXX');
    assert.deepEqual({ start, end, earliest, latest, interval }, { start: null, end: null, earliest: null, latest: null, interval: false });
  });
});

describe('leap years', () => {
  it('Esfand 1399 has a day 30', () => assert.deepEqual(spanOf('1399-12-30'), ['2021-03-20', '2021-03-20']));
  it('Esfand 1400 has no day 30', () => assert.match(problemOf('1400-12-30'), /day 30: that Jalali month has 29 days/));
  it('February 2020 has a day 29', () => assert.deepEqual(spanOf('2020-02-29'), ['2020-02-29', '2020-02-29']));
  it('February 2021 has no day 29', () => assert.match(problemOf('2021-02-29'), /day 29: that Gregorian month has 28 days/));
  it('a Jalali month with 31 days accepts day 31', () => assert.deepEqual(spanOf('1400-06-31'), ['2021-09-22', '2021-09-22']));
  it('a Jalali month with 30 days refuses day 31', () => assert.match(problemOf('1400-07-31'), /day 31: that Jalali month has 30 days/));
});

describe('refusals', () => {
  const refused: [string, RegExp][] = [
    ['', /“” is not a date: write it as 1400-05-08/],
    ['تابستان ۱۴۰۰', /is not a date/],
    ['1400-5-8', /“1400-5-8” is not a date: write it as 1400-05-08/],
    ['8.5.1400', /is not a date/],
    ['2021-07-30T10:00', /is not a date/],
    ['-1400', /is not a date/],
    ['XXXX-05', /is not a date/],
    ['1XXX', /is not a date/],
    ['..', /is not a date/],
    ['1400-13', /month 13: months run from 01 to 12/],
    ['1400-00', /month 00: months run from 01 to 12/],
    ['1400-25', /month 25: months run from 01 to 12/],
    ['1400-21-03', /month 21: months run from 01 to 12/],
    ['1400-05-00', /day 00: that Jalali month has 31 days/],
    ['139X-05', /has a month but no certain year/],
    ['1400-XX-05', /has a day but no month/],
    ['2021-XX-05', /has a day but no month/],
    ['0500', /years run from 1200 to 2999/],
    ['1199', /years run from 1200 to 2999/],
    ['3000', /years run from 1200 to 2999/],
    ['30XX', /years run from 1200 to 2999/],
    ['1400/1401/1402', /more than one “\/”: an interval has a start and an end/],
    ['/', /neither start nor end: write XXXX for an unknown date/],
    ['../..', /neither start nor end/],
    ['XXXX/1400', /“XXXX” is not a date/],
    ['1400/05/08', /not a date: write it as 1400-05-08$/],
    ['۱۴۰۰/۵/۸', /not a date: write it as 1400-05-08$/],
    ['1400/05', /not a date: write it as 1400-05$/],
    ['1400.5.8', /not a date: write it as 1400-05-08$/],
    ['1400/2021', /mixes calendars: write both ends in the same one/],
    ['1400-06/1400-05', /ends before it starts: swap the two ends/],
    ['1400/1400-13', /“1400-13” has month 13/],
  ];
  for (const [written, problem] of refused) {
    it(`“${written}” is refused: ${problem.source}`, () => assert.match(problemOf(written), problem));
  }

  it('readDate throws what parseDate says', () => {
    assert.throws(() => readDate('1400-13'), { name: 'RangeError', message: problemOf('1400-13') });
  });
});

describe('yearsOf', () => {
  it('a Jalali year lies in two Gregorian ones', () => {
    assert.deepEqual(yearsOf(readDate('1400'), 'gregorian'), { first: 2021, last: 2022 });
    assert.deepEqual(yearsOf(readDate('1400'), 'jalali'), { first: 1400, last: 1400 });
  });

  it('a day lies in one year of each calendar', () => {
    assert.deepEqual(yearsOf(readDate('2021-03-20'), 'jalali'), { first: 1399, last: 1399 });
    assert.deepEqual(yearsOf(readDate('2021-03-21'), 'jalali'), { first: 1400, last: 1400 });
  });

  it('an interval lies in all years from its first day to its last', () => {
    assert.deepEqual(yearsOf(readDate('2019-11/2021-12'), 'gregorian'), { first: 2019, last: 2021 });
  });

  it('what has no beginning or no end has no years', () => {
    for (const written of ['XXXX', '1400/..', '../1400']) assert.equal(yearsOf(readDate(written), 'jalali'), null);
  });
});

describe('compareDates', () => {
  const ordered = ['../1390', '139X', '1399-12', '1400', '1400-01-01', '2021-03-22', '1400/..', '1400-05', '1400-05-08', 'XXXX'];
  const sorted = (dates: string[]) => dates.map(readDate).sort(compareDates).map(({ written }) => written);

  it('orders by the first day, then the last; an undated one is last', () => {
    assert.deepEqual(sorted(['XXXX', '2021-03-22', '1400-05-08', '1399-12', '139X']), ['139X', '1399-12', '2021-03-22', '1400-05-08', 'XXXX']);
  });

  it('an interval without a start stands where it ends', () => assert.deepEqual(sorted(['1400', '../1390', '1391']), ['../1390', '1391', '1400']));

  it('the same day in two calendars is one moment', () => assert.equal(compareDates(readDate('1400-05-08'), readDate('2021-07-30')), 0));

  it('is an order: antisymmetric and transitive over every shape', () => {
    const dates = ordered.map(readDate);
    for (const a of dates) {
      for (const b of dates) {
        assert.equal(compareDates(a, b), 0 - compareDates(b, a));
        for (const c of dates) if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) assert.ok(compareDates(a, c) <= 0);
      }
    }
  });
});

const pad = (value: number) => String(value).padStart(2, '0');
const jalaliDay = fc
  .record({ year: fc.integer({ min: 1200, max: 1599 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) => fc.integer({ min: 1, max: jalaliMonthLength(year, month) }).map((day) => ({ year, month, day })));
const gregorianDay = fc
  .record({ year: fc.integer({ min: 1600, max: 2999 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) => fc.integer({ min: 1, max: new Date(Date.UTC(year, month, 0)).getUTCDate() }).map((day) => ({ year, month, day })));
const anyDay = fc.oneof(jalaliDay, gregorianDay).map(({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`);
const dateText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789۰۱۴X-/?~%. '), maxLength: 22 }),
  anyDay.chain((day) => fc.constantFrom(day, day.slice(0, 7), day.slice(0, 4), `${day.slice(0, 3)}X`, `${day}~`, `${day}/..`)),
  fc.tuple(anyDay, anyDay).map(([a, b]) => `${a}/${b}`),
);

describe('for every date', () => {
  it('a Jalali day survives the way to the Gregorian calendar and back', () => {
    fc.assert(fc.property(jalaliDay, (day) => assert.deepEqual(dayIn('jalali', isoDay('jalali', day)), day)));
  });

  it('a Gregorian day survives the way to text and back', () => {
    fc.assert(fc.property(gregorianDay, (day) => assert.deepEqual(dayIn('gregorian', isoDay('gregorian', day)), day)));
  });

  it('every day of either calendar is accepted and is one day long', () => {
    fc.assert(fc.property(anyDay, (day) => {
      const { earliest, latest, start } = readDate(day);
      assert.equal(earliest, latest);
      assert.equal(start?.precision, 'day');
    }));
  });

  it('the day after the last of a Jalali month is refused', () => {
    fc.assert(fc.property(jalaliDay, ({ year, month }) => {
      assert.match(problemOf(`${year}-${pad(month)}-${jalaliMonthLength(year, month) + 1}`), /that Jalali month has/);
    }));
  });

  it('no text makes the parser throw, and every answer is a date or a problem in words', () => {
    fc.assert(fc.property(dateText, (text) => {
      const result = parseDate(text);
      if ('problem' in result) return assert.ok(result.problem.length > 10);
      assert.equal(yearsOf(result, 'jalali') === null, yearsOf(result, 'gregorian') === null);
    }), { numRuns: 500 });
  });

  it('the earliest day is not after the latest', () => {
    fc.assert(fc.property(dateText, (text) => {
      const result = parseDate(text);
      if ('problem' in result || !result.earliest || !result.latest) return;
      assert.ok(result.earliest <= result.latest, text);
    }), { numRuns: 500 });
  });

  it('an interval is accepted exactly when its ends are of one calendar and in order', () => {
    const pair = fc.oneof(fc.tuple(anyDay, anyDay), anyDay.map((day) => [day, day] as const));
    fc.assert(fc.property(pair, ([from, to]) => {
      const [a, b] = [readDate(from), readDate(to)];
      const isGood = a.calendar === b.calendar && a.earliest! <= b.latest!;
      assert.equal('problem' in parseDate(`${from}/${to}`), !isGood);
    }));
  });
});
