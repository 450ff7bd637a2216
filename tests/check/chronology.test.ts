import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('nothing happens before it could: not before its organ, after it, before the meeting that adopted it or voted on it, or to a text that is not there yet; where a date leaves room, it is believed', async () => {
  assert.deepEqual(await linesIn('chronology'), [
    'meetings.yaml:4:9 chronology 1389-12 is before “garden-council” was founded (1390-01)',
    'resolutions/adopted-there.mdx:4:7 chronology 1395-01-15 is before the meeting “plenum-1” (1395-03-10/1395-03-11)',
    'resolutions/before-its-meeting.mdx:4:7 chronology 1395-03-09 is before the meeting “plenum-1” (1395-03-10/1395-03-11)',
    'resolutions/before-what-it-amends.mdx:10:13 chronology 1395 is before “amended-later” (1396-02), so “amends” can’t be',
    'resolutions/voted-before.mdx:4:7 chronology 1395-01-15 is before the meeting “plenum-1” (1395-03-10/1395-03-11)',
    'statements/too-early.mdx:4:7 chronology 2011-03-20 is before “garden-council” was founded (1390-01)',
    'statements/too-late.mdx:4:7 chronology 1400-01-01 is after “garden-council” ended (1399)',
  ]);
});
