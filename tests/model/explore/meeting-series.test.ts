import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meetingSeries, neighboursInSeries } from '../../../src/model/explore/meeting-series.ts';
import { aMeeting, anArchive } from '../../fixtures/records.ts';

const plenum = (number: number, organ = 'garden-council') => aMeeting(`${organ}-${number}`, { kind: 'plenum', number, organ });
const archiveOf = (...meetings: ReturnType<typeof aMeeting>[]) => anArchive({ meetings });

describe('series of meetings', () => {
  it('meetings of one kind and one organ stand in order of number', () => {
    const [series, other] = meetingSeries(archiveOf(plenum(10), plenum(2), plenum(1, 'irrigation-board'), aMeeting('picnic')));
    assert.deepEqual(series?.meetings.map(({ number }) => number), [2, 10]);
    assert.equal(other?.organ, 'irrigation-board');
  });

  it('numbers between those known are missing, and those before the first', () => {
    const missing = (...numbers: number[]) => meetingSeries(archiveOf(...numbers.map((number) => plenum(number))))[0]?.missing;
    assert.deepEqual(missing(1, 2, 3), []);
    assert.deepEqual(missing(2, 3, 7, 9), [[1, 1], [4, 6], [8, 8]]);
    assert.deepEqual(missing(4), [[1, 3]]);
  });

  it('a number given twice is no gap', () => {
    assert.deepEqual(meetingSeries(archiveOf(plenum(1), { ...plenum(1), id: 'again' }, plenum(2)))[0]?.missing, []);
  });

  it('a name with a number but no number field is not counted', () => {
    assert.deepEqual(meetingSeries(archiveOf(aMeeting('plenum-12', { kind: 'plenum', name: 'پلنوم دوازدهم' }))), []);
  });

  it('a meeting knows the one before and the one after that are known, whatever lies between', () => {
    const archive = archiveOf(plenum(5), plenum(1), plenum(9));
    const { previous, next } = neighboursInSeries(archive, archive.meetings.get('garden-council-5')!);
    assert.deepEqual([previous?.number, next?.number], [1, 9]);
    assert.deepEqual(neighboursInSeries(archive, aMeeting('picnic')), {});
  });
});
