import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
