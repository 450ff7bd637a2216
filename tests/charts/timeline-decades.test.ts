import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byDecade, isLong } from '../../src/charts/timeline-decades.ts';
import { timelineOf } from '../../src/model/explore/timeline.ts';
import { yearAxis } from '../../src/charts/year-axis.ts';
import { aDocument, aMeeting, anArchive } from '../fixtures/records.ts';

const { years } = timelineOf(anArchive({
  documents: [
    aDocument('day', { date: '1398-02-01' }, 'statements'),
    aDocument('of-two-years', { date: '1396/1397' }),
    aDocument('of-two-decades', { date: '1399/1400' }),
    aDocument('perhaps', { date: '1395?' }),
    aDocument('about', { date: '1394-12~' }),
    aDocument('about-the-end', { date: '1399-12~' }),
    aDocument('about-a-year', { date: '1392~' }),
  ],
  meetings: [
    aMeeting('session', { date: '1391-01' }),
    aMeeting('congress', { kind: 'congress', date: '1399-10' }),
    aMeeting('of-two-years', { kind: 'plenum', date: '1396/1397' }),
    aMeeting('about-the-beginning', { kind: 'plenum', date: '1400~' }),
  ],
}));
const ids = (records: { id: string }[]) => records.map(({ id }) => id).sort();

describe('byDecade', () => {
  const [nineties, next, ...others] = byDecade(years);

  it('makes one period of each decade that has anything', () => {
    assert.deepEqual([nineties, next].map((period) => [period?.first, period?.last]), [[1390, 1399], [1400, 1409]]);
    assert.deepEqual(others, []);
  });

  it('is certain of a decade where a date allows several of its years', () => {
    assert.deepEqual(ids(nineties!.documents), ['about', 'day', 'of-two-years']);
    assert.deepEqual(nineties!.counts, { statements: 1, resolutions: 2, reports: 0 });
  });

  it('names once what may be of several of its years, and in each decade what may be of two', () => {
    assert.deepEqual(ids(nineties!.possible), ['about-a-year', 'about-the-end', 'of-two-decades', 'perhaps']);
    assert.deepEqual(ids(next!.possible), ['of-two-decades']);
  });

  it('names congresses before other meetings, each once', () => {
    assert.deepEqual(nineties!.meetings.map(({ id }) => id), ['congress', 'of-two-years', 'session']);
    assert.deepEqual([ids(nineties!.possibleMeetings), ids(next!.possibleMeetings)], [[], ['about-the-beginning']]);
  });

  it('gives a decade no more room than the axis has of it', () => {
    const axis = yearAxis({ first: 1391, last: 1400 });
    assert.deepEqual(axis.place(1390, 1399), { x: 10, width: 90 });
    assert.deepEqual(axis.place(1400, 1409), { x: 0, width: 10 });
  });
});

describe('isLong', () => {
  it('is an archive of more than forty years', () => {
    const of = (count: number) => timelineOf(anArchive({ documents: Array.from({ length: count }, (_, index) => aDocument(`d${index}`, { date: String(1350 + index) })) })).years;
    assert.deepEqual([40, 41].map((count) => isLong(of(count))), [false, true]);
  });
});
