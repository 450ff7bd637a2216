import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meetingsByDate, newestMeetingsFirst } from '../../../src/model/explore/meeting-order.ts';
import { aMeeting } from '../../fixtures/records.ts';

const meetings = [aMeeting('undated'), aMeeting('third', { date: '1400-05', number: 3 }), aMeeting('second', { date: '1400-05', number: 2 }), aMeeting('new', { date: '1402' }), aMeeting('since', { date: '1399/..' })];
const ids = (those: { id: string }[]) => those.map(({ id }) => id);

describe('the order of meetings', () => {
  it('is that of their dates, of one date that of their numbers', () => assert.deepEqual(ids(meetingsByDate(meetings)), ['since', 'second', 'third', 'new', 'undated']));
  it('with the newest first has those without a date last, not above the newest', () => assert.deepEqual(ids(newestMeetingsFirst(meetings)), ['new', 'third', 'second', 'since', 'undated']));
});
