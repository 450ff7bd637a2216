import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kindsByYear } from '../../src/charts/kinds-by-year.ts';
import { decadeOf, decadesOf, timelineOf } from '../../src/model/explore/timeline.ts';
import { aDocument, aMeeting, anArchive } from '../fixtures/records.ts';

const archive = anArchive({
  documents: [
    aDocument('one', { date: '1398-02-01' }),
    aDocument('two', { date: '1398' }, 'statements'),
    aDocument('three', { date: '1400-05-08' }),
    aDocument('either', { date: '1399/1400' }),
    aDocument('that-decade', { date: '137X' }),
    aDocument('unknown', { date: 'XXXX' }),
  ],
  meetings: [
    aMeeting('session', { date: '1400-01' }),
    aMeeting('congress', { kind: 'congress', date: '1400-10' }),
    aMeeting('gregorian-year', { kind: 'plenum', date: '2019' }),
    aMeeting('unknown-meeting'),
  ],
});
const timeline = timelineOf(archive);
const ids = (records: { id: string }[]) => records.map(({ id }) => id);

describe('timelineOf', () => {
  it('runs from the first year to the last that has anything, and a very open date does not stretch it', () => {
    assert.deepEqual(timeline.span, { first: 1397, last: 1400 });
  });

  it('tells what is of a year from what may be of it', () => {
    const year = timeline.years.find(({ first }) => first === 1400)!;
    assert.deepEqual([ids(year.documents), ids(year.possible)], [['three'], ['either']]);
    assert.deepEqual(year.counts, { statements: 0, resolutions: 1, reports: 0 });
  });

  it('names congresses before other meetings, and a meeting of an uncertain year in each', () => {
    assert.deepEqual(timeline.years.map(({ first, meetings, possibleMeetings }) => [first, ids(meetings), ids(possibleMeetings)]), [
      [1397, [], ['gregorian-year']],
      [1398, [], ['gregorian-year']],
      [1399, [], []],
      [1400, ['congress', 'session'], []],
    ]);
  });

  it('keeps apart the meetings of no known year', () => assert.deepEqual(ids(timeline.meetingsWithoutYear), ['unknown-meeting']));

  it('a meeting in a doubt outside its years is among those without one, and one in doubt is not certain', () => {
    const { years, meetingsWithoutYear } = timelineOf(anArchive({
      documents: [aDocument('a', { date: '1398' })],
      meetings: [aMeeting('that-decade', { date: '136X' }), aMeeting('about', { date: '1398~' }), aMeeting('some-time', { date: '13XX' })],
    }));
    assert.deepEqual(ids(meetingsWithoutYear), ['some-time', 'that-decade']);
    assert.deepEqual(years.map(({ meetings, possibleMeetings }) => [ids(meetings), ids(possibleMeetings)]), [[[], ['about']]]);
  });

  it('shows open dates where there is nothing else', () => {
    assert.deepEqual(timelineOf(anArchive({ documents: [aDocument('a', { date: '137X' })] })).span, { first: 1370, last: 1379 });
  });

  it('an empty archive has no years', () => {
    assert.deepEqual(timelineOf(anArchive({})), { span: null, years: [], meetingsWithoutYear: [] });
  });
});

describe('decades', () => {
  it('a year is of the decade that it begins with', () => assert.deepEqual([1390, 1399, 1400].map(decadeOf), [1390, 1390, 1400]));
  it('are those that have anything', () => assert.deepEqual(decadesOf(timeline), [1390, 1400]));
});

describe('kindsByYear', () => {
  it('counts certain documents, the most frequent kind first', () => {
    const rows = kindsByYear(timeline.years).map(({ kind, counts, total }) => [kind, [...counts], total]);
    assert.deepEqual(rows, [['resolution', [[1398, 1], [1400, 1]], 2], ['statement', [[1398, 1]], 1]]);
  });
});
