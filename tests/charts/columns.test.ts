import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stackColumns } from '../../src/charts/columns.ts';
import { meetingLanes, meetingShape } from '../../src/charts/meeting-marks.ts';
import { overTime } from '../../src/charts/over-time.ts';
import { timelineOf } from '../../src/model/explore/timeline.ts';
import { yearAxis } from '../../src/charts/year-axis.ts';
import { aDocument, aMeeting, anArchive } from '../fixtures/records.ts';

const archive = anArchive({
  documents: [
    aDocument('a', { date: '1398' }, 'statements'),
    aDocument('b', { date: '1398' }),
    aDocument('c', { date: '1398' }),
    aDocument('d', { date: '1400' }),
    aDocument('e', { date: '1399/1400' }),
  ],
  meetings: ['1', '2', '3'].map((day) => aMeeting(`m${day}`, { kind: 'plenum', date: `1398-01-0${day}` })),
});
const { years } = timelineOf(archive);
const axis = yearAxis({ first: 1391, last: 1400 });

describe('stackColumns', () => {
  const { columns, levels } = stackColumns(years, axis, 100);

  it('stacks the collections from the ground, each as high as its number', () => {
    assert.deepEqual(columns[0]!.segments, [
      { series: 'statements', count: 1, y: 66.67, height: 33.33 },
      { series: 'resolutions', count: 2, y: 0, height: 66.67 },
    ]);
  });

  it('puts what may be of the year on top', () => {
    assert.deepEqual(columns.at(-1)!.segments.map(({ series, count }) => [series, count]), [['resolutions', 1], ['possible', 1]]);
  });

  it('keeps a bar within the room of its year', () => {
    for (const { x, width, room } of columns) assert.ok(x > room.x && x + width < room.x + room.width);
  });

  it('draws lines at whole numbers', () => assert.deepEqual(levels.map(({ value }) => value), [0, 1, 2, 3]));

  it('an archive without documents has lines and no bars', () => assert.deepEqual(stackColumns([], axis, 100).columns, []));
});

describe('meetingLanes', () => {
  it('gives each meeting its mark where there is room, the earliest on the right', () => {
    const [lane] = meetingLanes(years, axis, 3);
    assert.deepEqual(lane!.marks.map(({ shift, meetings }) => [shift, meetings[0]!.id]), [[28, 'm1'], [0, 'm2'], [-28, 'm3']]);
  });

  it('gives one mark to all where there is none', () => {
    const [lane] = meetingLanes(years, axis, 1);
    assert.deepEqual(lane!.marks.map(({ x, shift, meetings }) => [x, shift, meetings.length]), [[25, 0, 3]]);
  });

  it('has a shape for each kind', () => assert.equal(new Set((['congress', 'plenum', 'session'] as const).map(meetingShape)).size, 3));
});

describe('overTime', () => {
  const documents = [...archive.documents.values()];

  it('counts documents by year, those without a certain one apart', () => {
    assert.deepEqual(overTime(documents), { years: [{ year: 1398, count: 3 }, { year: 1400, count: 1 }], certain: 4, uncertain: 1, most: 3, peaks: [1398] });
  });

  it('is nothing where fewer than three have a year', () => assert.equal(overTime(documents.slice(0, 2)), null));
});
