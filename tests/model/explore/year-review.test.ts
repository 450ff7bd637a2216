import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSplit, sameTime, yearLists, yearPages, yearReview } from '../../../src/model/explore/year-review.ts';
import { yearIndex } from '../../../src/model/years.ts';
import { aDocument, aMeeting, anArchive, anOrgan, aTopic } from '../../fixtures/records.ts';

const archive = anArchive({
  organs: [anOrgan('board', { acts: [{ id: 'night-watering', title: 'آبیاری شبانه', reportedIn: 'month', events: [{ event: 'ended', date: '1400-06-31' }] }] })],
  meetings: [aMeeting('congress', { date: '1400-05-08' }), aMeeting('long', { date: '1399/1400' })],
  topics: [aTopic('water'), aTopic('soil')],
  documents: [
    aDocument('day', { date: '1400-05-08', topics: ['water'], events: [{ event: 'adopted', by: 'garden-council', meeting: 'congress' }] }),
    aDocument('next-day', { date: '1400-05-09', topics: ['water', 'soil'], events: [{ event: 'adopted', by: 'garden-council', meeting: 'congress' }] }),
    aDocument('month', { date: '1400-03', kind: 'decision', issuedBy: 'board', events: [{ event: 'referred', to: 'board' }, { event: 'adopted' }] }),
    aDocument('published', { date: '1400-02-01', events: [{ event: 'adopted' }, { event: 'published', date: '1400-02-01' }] }),
    aDocument('year', { date: '1400', events: [{ event: 'rejected', date: '1400' }] }),
    aDocument('perhaps', { date: '1400/1401', events: [{ event: 'adopted' }] }),
  ],
});
const documents = yearIndex(archive, 'jalali').get(1400)!;
const review = yearReview(archive, 'jalali', 1400, documents.certain);

describe('a year in review', () => {
  it('counts kinds, organs and topics, the most first', () => {
    assert.deepEqual(review.kinds, [['resolution', 4], ['decision', 1]]);
    assert.deepEqual(review.organs, [['garden-council', 4], ['board', 1]]);
    assert.deepEqual(review.topics, [['water', 2], ['soil', 1]]);
  });

  it('names the meetings that were certainly held in it', () => assert.deepEqual(review.meetings.map(({ id }) => id), ['congress']));

  it('begins and ends with documents of which the month is known', () => assert.deepEqual([review.first?.id, review.last?.id], ['published', 'next-day']));

  it('names no first or last of several that may be it', () => {
    const ends = (...dates: string[]) => {
      const own = anArchive({ documents: dates.map((date, index) => aDocument(`d${index}`, { date })) });
      const { first, last } = yearReview(own, 'jalali', 1400, yearIndex(own, 'jalali').get(1400)!.certain);
      return [first?.id, last?.id];
    };
    assert.deepEqual(ends('1400-02-01', '1400-02-01', '1400-03-01'), [undefined, 'd2']);
    assert.deepEqual(ends('1400-02', '1400-02-10', '1400-03'), [undefined, 'd2']);
    assert.deepEqual(ends('1400-02-01', '1400-03', '1400-03-20'), ['d0', undefined]);
    assert.deepEqual(ends('1400-02-01'), ['d0', undefined]);
  });

  it('names meetings in order of date, and none of which the year is in doubt', () => {
    const own = anArchive({ meetings: [aMeeting('tenth', { date: '1400-03' }), aMeeting('ninth', { date: '1400-02-05' }), aMeeting('perhaps', { date: '1400?' })], documents: [aDocument('a', { date: '1400-05' })] });
    assert.deepEqual(yearReview(own, 'jalali', 1400, []).meetings.map(({ id }) => id), ['ninth', 'tenth']);
  });

  it('tells decisions by month, alike ones at one meeting together, those without a month last', () => {
    const told = review.deeds.map(({ month, deeds }) => [month, deeds.map(({ event, occurrences }) => [event.event, ...occurrences.map(({ document, act }) => document?.id ?? act?.act.id)])]);
    assert.deepEqual(told, [
      [3, [['adopted', 'month']]],
      [5, [['adopted', 'day', 'next-day']]],
      [6, [['ended', 'night-watering']]],
      [null, [['rejected', 'year']]],
    ]);
  });

  it('a referral without a date and the adoption of what was published later are placed nowhere', () => {
    const ids = review.deeds.flatMap(({ deeds }) => deeds).flatMap(({ event, occurrences }) => occurrences.map(({ document }) => `${event.event} ${document?.id}`));
    assert.ok(!ids.includes('referred month') && !ids.includes('adopted published'));
  });

  it('an adoption at a meeting of which no date is known is told in the year of its document', () => {
    const own = anArchive({ meetings: [aMeeting('undated')], documents: [aDocument('a', { date: '1400-05-08', meeting: 'undated', events: [{ event: 'adopted', meeting: 'undated' }, { event: 'ended', meeting: 'undated' }] })] });
    assert.deepEqual(yearReview(own, 'jalali', 1400, []).deeds.map(({ month, deeds }) => [month, deeds.map(({ event }) => event.event)]), [[5, ['adopted']]]);
  });

  it('an empty year is no error', () => assert.deepEqual(yearReview(archive, 'jalali', 1350, []).deeds, []));
});

describe('the documents of a year', () => {
  it('stand by month, then without one, then those that may be of it', () => {
    assert.deepEqual(
      yearLists(documents, 'jalali').map(({ list, documents: own }) => [list, ...own.map(({ id }) => id)]),
      [[2, 'published'], [3, 'month'], [5, 'day', 'next-day'], ['no-month', 'year'], ['perhaps', 'perhaps']],
    );
  });

  it('about a month are of no month', () => {
    const own = anArchive({ documents: [aDocument('about', { date: '1400-05~' })] });
    assert.deepEqual(yearLists(yearIndex(own, 'jalali').get(1400)!, 'jalali').map(({ list }) => list), ['no-month']);
  });

  it('have pages of their own only where they are many', () => {
    assert.ok(!isSplit(yearLists(documents, 'jalali')));
    const many = anArchive({ documents: Array.from({ length: 121 }, (_, index) => aDocument(`d-${index}`, { date: '1400-01' })) });
    assert.ok(isSplit(yearPages(many)[0]!.lists));
  });
});

describe('years of the two calendars', () => {
  it('meet in two of the other', () => {
    assert.deepEqual(sameTime('jalali', 1400), [2021, 2022]);
    assert.deepEqual(sameTime('gregorian', 2021), [1399, 1400]);
  });

  it('have a page each, and one for what has no year', () => {
    assert.deepEqual(yearPages(anArchive({ documents: [aDocument('a'), aDocument('b', { date: 'XXXX' })] })).map(({ year }) => year), [1400, 2021, 'unknown']);
  });
});
