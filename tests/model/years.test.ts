import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { certainYear, readDate } from '../../src/model/date.ts';
import { undatedDocuments, yearIndex } from '../../src/model/years.ts';
import { aDocument, anArchive } from '../fixtures/records.ts';

const archive = anArchive({
  documents: [
    aDocument('day', { date: '1400-05-08' }),
    aDocument('gregorian-year', { date: '2021' }),
    aDocument('jalali-year', { date: '1400' }),
    aDocument('span', { date: '1399/1401' }),
    aDocument('open', { date: '1400/..' }),
    aDocument('unknown', { date: 'XXXX' }),
  ],
});

function shown(calendar: 'jalali' | 'gregorian') {
  return [...yearIndex(archive, calendar)].map(([year, { certain, possible }]) => ({
    year, certain: certain.map(({ id }) => id), possible: possible.map(({ id }) => id),
  }));
}

describe('yearIndex', () => {
  it('a document is certain in the one year its date allows, and possible in each of several', () => {
    assert.deepEqual(shown('jalali'), [
      { year: 1399, certain: [], possible: ['span', 'gregorian-year'] },
      { year: 1400, certain: ['jalali-year', 'day'], possible: ['span', 'gregorian-year'] },
      { year: 1401, certain: [], possible: ['span'] },
    ]);
  });

  it('the same date is certain in one calendar and possible in the other', () => {
    assert.deepEqual(shown('gregorian'), [
      { year: 2020, certain: [], possible: ['span'] },
      { year: 2021, certain: ['gregorian-year', 'day'], possible: ['span', 'jalali-year'] },
      { year: 2022, certain: [], possible: ['span', 'jalali-year'] },
      { year: 2023, certain: [], possible: ['span'] },
    ]);
  });
});

describe('undatedDocuments', () => {
  it('are those in no year: unknown, or without beginning or end', () => {
    assert.deepEqual(undatedDocuments(archive).map(({ id }) => id).sort(), ['open', 'unknown']);
  });
});

describe('a date in doubt', () => {
  const yearsOfOne = (date: string, calendar: 'jalali' | 'gregorian' = 'jalali') =>
    [...yearIndex(anArchive({ documents: [aDocument('a', { date })] }), calendar)].map(([year, { certain, possible }]) => [year, certain.length, possible.length]);

  it('is not certain of the year that somebody wrote with “about” or “perhaps”', () => {
    for (const date of ['1390~', '1390?', '1390%', '1390-05?', '1390-05-08?', '1390-01~']) assert.deepEqual(yearsOfOne(date), [[1390, 0, 1]], date);
  });

  it('is certain where “about” can mean no other year', () => {
    for (const date of ['1390-05~', '1390-05-08~', '1390-05-08~/1390-05-09', '1390-22~']) assert.deepEqual(yearsOfOne(date), [[1390, 1, 0]], date);
    assert.equal(certainYear(readDate('2021-12~'), 'gregorian'), null);
    assert.equal(certainYear(readDate('2021-12~'), 'jalali'), 1400);
  });

  it('makes no pages of a hundred years, most of them not come yet, of one as open as a century', () => {
    const archive = anArchive({ documents: [aDocument('a', { date: '20XX' })] });
    assert.equal(yearIndex(archive, 'jalali').size + yearIndex(archive, 'gregorian').size, 0);
    assert.deepEqual(undatedDocuments(archive).map(({ id }) => id), ['a']);
    assert.equal(yearsOfOne('138X').length, 10);
  });
});
