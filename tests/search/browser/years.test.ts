import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unreadYears, yearValues } from '../../../src/search/browser/years.ts';

const ends = (choice: Parameters<typeof yearValues>[0]) => [yearValues(choice)?.at(0), yearValues(choice)?.at(-1), yearValues(choice)?.length];

describe('the years that a reader chooses', () => {
  it('are one, a decade, or a range, with an open end to the end of the calendar', () => {
    assert.deepEqual(yearValues({ year: '1400', from: '1390' }), ['1400']);
    assert.deepEqual(ends({ decade: '1390' }), ['1390', '1399', 10]);
    assert.equal(yearValues({ decade: 'abc' })?.length, 10);
    assert.deepEqual(ends({ from: '۱۳۹۸', to: '1402' }), ['1398', '1402', 5]);
    assert.deepEqual([yearValues({ from: '1400' })!.at(-1), yearValues({ to: '2021' })![0]], ['1499', '1800']);
  });

  it('may be of two calendars, and in either order', () => {
    assert.deepEqual(ends({ from: '1398', to: '2021' }), ['1398', '1400', 3]);
    assert.deepEqual(ends({ from: '2019', to: '1400' }), ['2019', '2022', 4]);
    assert.deepEqual(ends({ from: '1402', to: '1398' }), ['1398', '1402', 5]);
    assert.deepEqual(ends({ from: '2021', to: '1398' }), ['1398', '1400', 3]);
    assert.deepEqual(ends({ from: '1400', to: '2019' }), ['2019', '2022', 4]);
  });

  it('are told where they can’t be read, and left aside', () => {
    assert.deepEqual(unreadYears({ from: 'abc', to: '98' }), ['abc', '98']);
    assert.deepEqual(unreadYears({ from: ' ', to: '۱۴۰۰' }), []);
    assert.equal(yearValues({ from: 'abc' }), undefined);
    assert.deepEqual(ends({ from: 'abc', to: '1400' }), ['1200', '1400', 201]);
  });
});
