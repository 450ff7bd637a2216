import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { producedBy, rowOf } from '../../../src/model/explore/neighbours.ts';
import { aDocument, aMeeting, anArchive, anOrgan, documentOf } from '../../fixtures/records.ts';

const names = (archive: ReturnType<typeof anArchive>, id: string) => {
  const row = rowOf(archive, documentOf(archive, id));
  return row && [row.previous?.id ?? null, row.next?.id ?? null, row.place, row.length];
};

describe('the row of a meeting', () => {
  const meeting = 'congress-1';
  const archive = anArchive({
    meetings: [aMeeting(meeting), aMeeting('congress-2')],
    documents: [
      aDocument('c-10', { meeting }), aDocument('c-9', { meeting }), aDocument('c-2', { meeting }),
      aDocument('opening', { meeting, date: '1400-05-07' }, 'statements'),
      aDocument('closing', { meeting, date: 'XXXX' }, 'reports'),
      aDocument('speaks-of-it', { meetings: [meeting] }),
      aDocument('alone', { meeting: 'congress-2', kind: 'programme' }),
    ],
  });

  it('goes by date, on one date by the numbers in the ids, the undated last', () => {
    assert.deepEqual(producedBy(archive, meeting).map(({ id }) => id), ['opening', 'c-2', 'c-9', 'c-10', 'closing']);
  });

  it('has a beginning, a middle and an end, whatever the kinds of its documents', () => {
    assert.deepEqual(names(archive, 'opening'), [null, 'c-2', 1, 5]);
    assert.deepEqual(names(archive, 'c-9'), ['c-2', 'c-10', 3, 5]);
    assert.deepEqual(names(archive, 'closing'), ['c-10', null, 5, 5]);
    assert.equal(rowOf(archive, documentOf(archive, 'c-9'))?.meeting, meeting);
  });

  it('does not take in a document that only speaks of the meeting', () => {
    assert.ok(!producedBy(archive, meeting).some(({ id }) => id === 'speaks-of-it'));
  });

  it('is none for a document that stands alone', () => assert.equal(names(archive, 'alone'), null));
});

describe('the row of a kind', () => {
  const archive = anArchive({
    organs: [anOrgan('branch')],
    meetings: [aMeeting('only-one')],
    documents: [
      aDocument('first', { date: '1399' }), aDocument('second', { date: '1400', meeting: 'only-one' }), aDocument('third', { date: '2022' }),
      aDocument('other-kind', { kind: 'decision' }), aDocument('other-organ', { issuedBy: 'branch' }), aDocument('undated', { date: 'XXXX' }),
    ],
  });

  it('holds one organ’s documents of one kind, by date', () => {
    assert.deepEqual(names(archive, 'first'), [null, 'second', 1, 3]);
    assert.deepEqual(names(archive, 'third'), ['second', null, 3, 3]);
  });

  it('takes a meeting’s only document, which has no row there', () => {
    assert.deepEqual(names(archive, 'second'), ['first', 'third', 2, 3]);
    assert.equal(rowOf(archive, documentOf(archive, 'second'))?.meeting, null);
  });

  it('has no place for the undated, and is none for one document', () => {
    for (const id of ['undated', 'other-kind', 'other-organ']) assert.equal(names(archive, id), null, id);
  });
});
