import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lifeOf } from '../../src/model/life.ts';
import { aDocument, aMeeting, anArchive, anOrgan, documentOf } from '../fixtures/records.ts';

type Fields = Record<string, unknown>;

function lifeWith(events: Fields[], others: ReturnType<typeof aDocument>[] = [], fields: Fields = {}) {
  const archive = anArchive({
    organs: [anOrgan('branch')],
    meetings: [aMeeting('plenum-3', { date: '1400-02' }), aMeeting('undated')],
    documents: [aDocument('subject', { events, ...fields }), ...others],
  });
  return lifeOf(archive, documentOf(archive, 'subject'));
}
const happened = (...given: Parameters<typeof lifeWith>) => lifeWith(...given).map(({ event }) => event);
const other = (type: string, fields: Fields = {}) => aDocument(`other-${type.toLowerCase()}`, { relations: [{ type, target: 'subject' }], ...fields });

describe('the life of a document', () => {
  it('keeps its own events in the order of its record, dated or not', () => {
    assert.deepEqual(happened([{ event: 'referred', date: '1401' }, { event: 'adopted' }, { event: 'published', date: '1399' }]), ['referred', 'adopted', 'published']);
  });

  it('is empty where nothing is known', () => assert.deepEqual(happened([]), []));

  it('takes in what other documents did to it, before the first event known to be later', () => {
    const events = [{ event: 'adopted', date: '1399' }, { event: 'published' }, { event: 'ended', date: '1402' }];
    assert.deepEqual(happened(events, [other('amends', { date: '1400' }), other('endorses', { date: '1398' }), other('repeals', { date: '1403' })]), [
      'endorsed', 'adopted', 'published', 'amended', 'ended', 'repealed',
    ]);
  });

  it('says by whom, where, when and with which document another was at work', () => {
    const [point] = lifeWith([], [other('supersedes', { date: '1401-01-01', issuedBy: 'branch', meeting: 'plenum-3' })]);
    assert.deepEqual([point!.event, point!.by, point!.meeting, point!.date, point!.document], ['superseded', 'branch', 'plenum-3', '1401-01-01', 'other-supersedes']);
  });

  it('tells once what its own record tells already', () => {
    assert.deepEqual(happened([{ event: 'endorsed', document: 'other-endorses' }], [other('endorses')]), ['endorsed']);
  });

  it('leaves out what only mentions it, and what was proposed or rejected', () => {
    assert.deepEqual(happened([], [other('mentions'), other('amends', { events: [{ event: 'proposed' }] }), other('repeals', { events: [{ event: 'rejected' }] })]), []);
  });

  it('leaves out what a draft would have done, though another document has taken the place of the draft', () => {
    const draft = other('amends', { events: [{ event: 'proposed' }] });
    const second = aDocument('second', { date: '1401', events: [{ event: 'adopted' }], relations: [{ type: 'supersedes', target: draft.id }, { type: 'amends', target: 'subject' }] });
    assert.deepEqual(lifeWith([{ event: 'adopted', date: '1399' }], [draft, second]).map(({ event, document }) => [event, document]), [['adopted', undefined], ['amended', 'second']]);
  });

  it('tells a vote of which no event speaks before what was done with the document afterwards', () => {
    const vote = { result: 'adopted', for: 9 };
    assert.deepEqual(happened([{ event: 'referred' }, { event: 'published' }, { event: 'ended', date: '1403' }], [], { vote }), ['referred', 'adopted', 'published', 'ended']);
    assert.deepEqual(happened([{ event: 'referred' }], [], { vote }), ['referred', 'adopted']);
  });

  it('leaves before such a vote what happened at its meeting or earlier, which may be what was voted on', () => {
    const fields = { vote: { result: 'adopted' }, meeting: 'plenum-3' };
    assert.deepEqual(happened([{ event: 'published', date: '1399' }, { event: 'endorsed', meeting: 'plenum-3' }, { event: 'ended' }], [], fields), ['published', 'endorsed', 'adopted', 'ended']);
  });

  it('keeps an undated deed of another for the end', () => {
    assert.deepEqual(happened([{ event: 'adopted', date: '1399' }], [other('implements', { date: 'XXXX' })]), ['adopted', 'implemented']);
  });
});

describe('the day of an event', () => {
  it('is that of its meeting where it has none of its own', () => {
    const [held, own, unknown] = lifeWith([
      { event: 'discussed', meeting: 'plenum-3' }, { event: 'adopted', meeting: 'plenum-3', date: '1400-03' }, { event: 'published', meeting: 'undated' },
    ]);
    assert.equal(held!.meetingDate?.written, '1400-02');
    assert.equal(own!.meetingDate, undefined);
    assert.equal(unknown!.meetingDate, undefined);
  });
});

describe('the vote', () => {
  const vote = { result: 'adopted', for: 41, against: 3 };

  it('stands with the last event that it decided', () => {
    const life = lifeWith([{ event: 'adopted' }, { event: 'adopted' }, { event: 'published' }], [], { vote });
    assert.deepEqual(life.map((point) => point.vote?.for ?? null), [null, 41, null]);
  });

  it('is a point of its own where no event tells of the decision', () => {
    const life = lifeWith([{ event: 'published' }], [], { vote: { result: 'rejected' }, meeting: 'plenum-3' });
    assert.deepEqual(life.map(({ event, by, meeting }) => [event, by, meeting]), [['published', undefined, undefined], ['rejected', 'garden-council', 'plenum-3']]);
    assert.equal(life[1]!.meetingDate?.written, '1400-02');
  });
});
