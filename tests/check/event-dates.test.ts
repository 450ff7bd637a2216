import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn } from './problems.ts';

it('events happen while their organs exist, on days of their meeting, and in the order in which they are written, by their own date or that of their meeting; vague dates are believed', async () => {
  assert.deepEqual(await linesIn('event-dates'), [
    'organs.yaml:7:14 chronology 1394 is before 1395: an organ ends after it was founded',
    'organs.yaml:15:17 chronology 1389 is before “garden-council” was founded (1390-01)',
    'people.yaml:6:19 chronology 1391-05 is before 1392: an office is held from the earlier day to the later',
    'people.yaml:8:21 chronology 1380 is before “garden-council” was founded (1390-01)',
    'resolutions/days.mdx:10:11 chronology 1388-05 is before “garden-council” was founded (1390-01)',
    'resolutions/days.mdx:12:9 chronology 1388 is before “garden-council” was founded (1390-01)',
    'resolutions/days.mdx:16:11 chronology 1395-04-01 is not a day of the meeting “plenum-1” (1395-03-10/1395-03-11)',
    'resolutions/days.mdx:18:11 chronology 1395-03 is before 1395-04-01: events stand in the order in which they happened',
    'resolutions/days.mdx:23:11 chronology 1395-02-01 is before 1395-04-01: events stand in the order in which they happened',
    'resolutions/meetings.mdx:10:11 chronology 1394 is before 1395-03-10/1395-03-11: events stand in the order in which they happened',
    'resolutions/meetings.mdx:12:14 chronology 1388 is before 1395-03-10/1395-03-11: events stand in the order in which they happened',
  ]);
});
