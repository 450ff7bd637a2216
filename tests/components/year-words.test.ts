import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markTitle, namedOf, periodName } from '../../src/components/charts/year-words.ts';
import { aMeeting } from '../fixtures/records.ts';

describe('what stands at the mark of meetings', () => {
  function titleOf(all: number, certain: number): string {
    const meetings = Array.from({ length: all }, (_, index) => aMeeting(`m${index}`, { name: `نشست ${index}` }));
    const counts = { statements: 0, resolutions: 0, reports: 0 };
    const period = { first: 1398, last: 1398, documents: [], possible: [], counts, meetings: meetings.slice(0, certain), possibleMeetings: meetings.slice(certain) };
    return markTitle({ period, meetings });
  }

  it('names up to three', () => assert.equal(titleOf(3, 3), 'نشست 0، نشست 1، نشست 2'));

  it('names two of many and says how many more there are', () => assert.equal(titleOf(400, 0), 'نشست 0 (شاید)، نشست 1 (شاید)، ۳۹۸ نشست دیگر'));

  it('tells those in doubt from those that are certain', () => assert.equal(titleOf(2, 1), 'نشست 0، نشست 1 (شاید)'));

  it('leaves nobody out where there is room for all', () => assert.deepEqual(namedOf([1, 2, 3, 4], 4), { named: [1, 2, 3, 4], left: 0 }));
});

describe('periodName', () => {
  it('is the number of a year, and the name of a decade', () => {
    assert.deepEqual([periodName({ first: 1398, last: 1398 }), periodName({ first: 1390, last: 1399 })], ['۱۳۹۸', 'دههٔ ۱۳۹۰']);
  });
});
