import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crowdedDays, gatherByMeeting, longestMonth, monthsMeeting, monthsOfYears, sizeOfMonth } from '../../../src/model/explore/calendar-days.ts';
import type { Calendar } from '../../../src/model/date.ts';
import { aDocument, aMeeting, anArchive } from '../../fixtures/records.ts';

const archive = anArchive({
  meetings: [aMeeting('two-days', { date: '1398-07-30/1398-08-01' }), aMeeting('two-years', { date: '1398-07-01/1400-07-01' })],
  documents: [
    aDocument('day', { date: '1400-05-08' }),
    aDocument('same-day', { date: '1390-05-08' }),
    aDocument('perhaps', { date: '1400-05-09?' }),
    aDocument('about', { date: '1400-05-10~' }),
    aDocument('month', { date: '1400-05' }),
    aDocument('gregorian-month', { date: '2021-07' }),
    aDocument('two-days-document', { date: '1400-05-11/1400-05-12' }),
    aDocument('year', { date: '1400' }),
    aDocument('unknown', { date: 'XXXX' }),
  ],
});

/** What a month holds: day with ids, and the ids without a day. */
function month(calendar: Calendar, number: number) {
  const { days, dayless } = monthsOfYears(archive, calendar)[number - 1]!;
  const id = ({ document, meeting }: { document?: { id: string }; meeting?: { id: string } }) => document?.id ?? meeting?.id;
  return { days: Object.fromEntries([...days].map(([day, entries]) => [day, entries.map(id)])), dayless: dayless.map(id) };
}

describe('a month of all years', () => {
  it('an exact date stands on its day, oldest year first, a doubted one too', () => {
    assert.deepEqual(month('jalali', 5).days, { 8: ['same-day', 'day'], 9: ['perhaps'] });
  });

  it('a month, several days, and a day that is about stand without a day', () => {
    assert.deepEqual(month('jalali', 5).dayless.sort(), ['about', 'month', 'two-days-document']);
  });

  it('a month of one calendar is no month of the other', () => {
    assert.deepEqual(month('gregorian', 7).dayless, ['gregorian-month']);
    assert.ok(!month('jalali', 4).dayless.includes('gregorian-month'));
  });

  it('a date that is exact has a day in both calendars', () => assert.deepEqual(month('gregorian', 7).days, { 30: ['same-day', 'day'], 31: ['perhaps'] }));

  it('a meeting stands on each of its days, across months; a span of years on none', () => {
    assert.deepEqual(month('jalali', 7).days, { 30: ['two-days'] });
    assert.deepEqual(month('jalali', 8).days, { 1: ['two-days'] });
    assert.deepEqual(month('jalali', 7).dayless, []);
  });

  it('years and unknown dates stand nowhere', () => {
    const all = (['jalali', 'gregorian'] as const).flatMap((calendar) => monthsOfYears(archive, calendar)).flatMap(({ days, dayless }) => [...[...days.values()].flat(), ...dayless]);
    assert.ok(all.every(({ document }) => !['year', 'unknown'].includes(document?.id ?? '')));
  });

  it('its size counts days and what has none', () => assert.equal(sizeOfMonth(monthsOfYears(archive, 'jalali')[4]!), 6));
});

describe('a full month', () => {
  const many = (date: string, size: number) => Array.from({ length: size }, (_, index) => aDocument(`d-${date}-${index}`, { date }));

  it('gives its fuller days pages of their own', () => {
    const full = monthsOfYears(anArchive({ documents: [...many('1400-01-01', 160), ...many('1400-01-02', 4)] }), 'jalali')[0]!;
    assert.deepEqual(crowdedDays(full), [1]);
  });

  it('a month that fits its page has none', () => {
    assert.deepEqual(crowdedDays(monthsOfYears(anArchive({ documents: many('1400-01-01', 100) }), 'jalali')[0]!), []);
  });
});

describe('what has no day', () => {
  it('three documents of a meeting or more are gathered under it, in their year', () => {
    const meeting = aMeeting('congress', { date: '1400-05' });
    const of = (id: string) => aDocument(id, { date: '1400-05', meeting: 'congress' });
    const crowd = anArchive({ meetings: [meeting], documents: [of('a'), of('b'), of('c'), aDocument('alone', { date: '1399-05' })] });
    const gathered = gatherByMeeting(monthsOfYears(crowd, 'jalali')[4]!.dayless, crowd.meetings);
    assert.deepEqual(gathered.map((entry) => ('documents' in entry ? entry.documents.length : entry.document?.id)), ['alone', 3]);
  });

  it('two stay by themselves', () => {
    const pair = anArchive({ meetings: [aMeeting('m')], documents: ['a', 'b'].map((id) => aDocument(id, { date: '1400-05', meeting: 'm' })) });
    assert.equal(gatherByMeeting(monthsOfYears(pair, 'jalali')[4]!.dayless, pair.meetings).length, 2);
  });

  it('a meeting does not stand in the month of documents that came later, nor one of no known date', () => {
    for (const date of ['1400-03', 'XXXX']) {
      const later = anArchive({ meetings: [aMeeting('congress', { date })], documents: ['a', 'b', 'c'].map((id) => aDocument(id, { date: '1400-05', meeting: 'congress' })) });
      assert.deepEqual(gatherByMeeting(monthsOfYears(later, 'jalali')[4]!.dayless, later.meetings).map((entry) => entry.meeting), [undefined, undefined, undefined], date);
    }
  });
});

describe('months of the two calendars', () => {
  it('each meets two of the other', () => {
    assert.deepEqual(monthsMeeting('jalali', 1), [3, 4]);
    assert.deepEqual(monthsMeeting('jalali', 10), [12, 1]);
    assert.deepEqual(monthsMeeting('gregorian', 3), [12, 1]);
    assert.deepEqual(monthsMeeting('gregorian', 11), [8, 9]);
  });

  it('have as many days as they ever have', () => {
    assert.deepEqual([1, 6, 7, 12].map((number) => longestMonth('jalali', number)), [31, 31, 30, 30]);
    assert.deepEqual([1, 2, 4].map((number) => longestMonth('gregorian', number)), [31, 29, 30]);
  });
});
