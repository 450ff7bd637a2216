import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atLeastADecade, gregorianSpan, yearAxis } from '../../src/charts/year-axis.ts';

describe('yearAxis', () => {
  const axis = yearAxis({ first: 1390, last: 1399 });

  it('time runs from right to left', () => {
    assert.deepEqual(axis.place(1390), { x: 90, width: 10 });
    assert.deepEqual(axis.place(1399), { x: 0, width: 10 });
  });

  it('names every year of a decade, and fewer of a long time', () => {
    assert.deepEqual(axis.jalali.map(({ year }) => year), [1390, 1391, 1392, 1393, 1394, 1395, 1396, 1397, 1398, 1399]);
    assert.deepEqual(yearAxis({ first: 1363, last: 1402 }).jalali.map(({ year }) => year), [1365, 1370, 1375, 1380, 1385, 1390, 1395, 1400]);
  });

  it('a Gregorian year begins in Dey, within the Jalali year', () => {
    // 1 January 2012 is 11 Dey 1390: more than three quarters of the year, from the right.
    const [first] = axis.newYears;
    assert.ok(first! > 91.5 && first! < 92.5, String(first));
    assert.equal(axis.newYears.length, 10);
    assert.deepEqual(axis.gregorian.map(({ year }) => year), [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020]);
  });

  it('shows decades as far as they reach into it', () => {
    assert.deepEqual(yearAxis({ first: 1388, last: 1391 }).decades, [{ decade: 1380, x: 50, width: 50 }, { decade: 1390, x: 0, width: 50 }]);
  });

  it('gives the first of many years no name, which would stand on that of the calendar', () => {
    assert.deepEqual(yearAxis({ first: 1320, last: 1404 }).jalali.map(({ year }) => year), [1330, 1340, 1350, 1360, 1370, 1380, 1390, 1400]);
  });

  it('has room for a single year', () => {
    assert.deepEqual(yearAxis({ first: 1400, last: 1400 }).jalali, [{ year: 1400, x: 50 }]);
  });
});

describe('gregorianSpan', () => {
  it('a Jalali year lies in two Gregorian ones', () => assert.deepEqual(gregorianSpan({ first: 1400, last: 1400 }), { first: 2021, last: 2022 }));
});

describe('atLeastADecade', () => {
  it('leaves ten years and more as they are', () => assert.deepEqual(atLeastADecade({ first: 1388, last: 1399 }), { first: 1388, last: 1399 }));
  it('gives a young archive its decade', () => assert.deepEqual(atLeastADecade({ first: 1398, last: 1401 }), { first: 1390, last: 1401 }));
  it('gives a single year its decade', () => assert.deepEqual(atLeastADecade({ first: 1400, last: 1400 }), { first: 1400, last: 1409 }));
});
