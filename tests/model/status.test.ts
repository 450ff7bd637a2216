import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Collection } from '../../src/model/schema/index.ts';
import { statusOf } from '../../src/model/status.ts';
import { aDocument, anArchive, documentOf } from '../fixtures/records.ts';

/** The status of a document to which these things happened. */
function after(events: string[], collection: Collection = 'resolutions') {
  const archive = anArchive({ documents: [aDocument('subject', { events: events.map((event) => ({ event })) }, collection)] });
  return statusOf(archive, documentOf(archive, 'subject'))?.status ?? null;
}

/** The status of a document to which another, with events of its own, stands in a relation. */
function changedBy(type: string, events: string[], collection: Collection = 'resolutions') {
  const archive = anArchive({
    documents: [
      aDocument('subject', { date: '1399', events: collection === 'resolutions' ? [{ event: 'adopted' }] : [] }, collection),
      aDocument('other', { events: events.map((event) => ({ event })), relations: [{ type, target: 'subject' }] }),
    ],
  });
  return statusOf(archive, documentOf(archive, 'subject'))?.status ?? null;
}

describe('the status of a resolution by its events', () => {
  const cases: [string[], string | null][] = [
    [[], null],
    [['discussed'], null],
    [['published'], null],
    [['endorsed'], null],
    [['proposed'], 'proposed'],
    [['referred'], 'proposed'],
    [['proposed', 'referred', 'discussed'], 'proposed'],
    [['proposed', 'adopted'], 'inForce'],
    [['adopted', 'published', 'endorsed'], 'inForce'],
    [['adopted', 'amended'], 'amended'],
    [['adopted', 'amended', 'confirmed'], 'inForce'],
    [['proposed', 'rejected'], 'rejected'],
    [['adopted', 'repealed'], 'repealed'],
    [['adopted', 'ended'], 'ended'],
    [['rejected', 'proposed', 'adopted'], 'inForce'],
    [['adopted', 'referred'], 'inForce'],
    [['rejected', 'referred'], 'proposed'],
  ];
  for (const [events, status] of cases) {
    it(`${events.join(', ') || 'no event'}: ${status ?? 'none'}`, () => assert.equal(after(events), status));
  }
});

describe('the status of a statement or a report by its events', () => {
  it('an adopted message of a congress is issued, not in force', () => assert.equal(after(['adopted'], 'statements'), null));
  it('a proposed report is not a proposal', () => assert.equal(after(['proposed', 'referred', 'confirmed', 'amended'], 'reports'), null));

  for (const event of ['rejected', 'repealed', 'ended']) {
    it(`one that was ${event} is ${event}, whatever came after`, () => {
      assert.equal(after(['adopted', event], 'statements'), event);
      assert.equal(after([event, 'published', 'confirmed'], 'reports'), event);
    });
  }
});

describe('the status by the vote of the record', () => {
  const voted = (result: string, events: string[], collection: Collection = 'resolutions') => {
    const archive = anArchive({ documents: [aDocument('subject', { vote: { result }, events: events.map((event) => ({ event })) }, collection)] });
    return statusOf(archive, documentOf(archive, 'subject'))?.status ?? null;
  };

  it('is its outcome where no event tells one', () => {
    for (const events of [[], ['proposed'], ['referred', 'published'], ['endorsed']]) {
      assert.equal(voted('adopted', events), 'inForce', events.join());
      assert.equal(voted('rejected', events), 'rejected', events.join());
    }
  });
  it('is no other than its events tell', () => {
    assert.equal(voted('adopted', ['adopted', 'repealed']), 'repealed');
    assert.equal(voted('adopted', ['repealed']), 'repealed');
    assert.equal(voted('adopted', ['confirmed', 'ended']), 'ended');
  });
  it('of a message or a report is none, unless that was rejected', () => {
    assert.equal(voted('adopted', [], 'statements'), null);
    assert.equal(voted('rejected', [], 'reports'), 'rejected');
  });
});

describe('the status by what another document did', () => {
  it('a document that was rejected by a vote, of which no event tells, changes nothing; a report that was referred does what it says', () => {
    const archive = anArchive({
      documents: [
        aDocument('subject', { date: '1399', events: [{ event: 'adopted' }] }), aDocument('former', { date: '1399' }, 'reports'),
        aDocument('draft', { vote: { result: 'rejected' }, relations: [{ type: 'repeals', target: 'subject' }] }),
        aDocument('report', { events: [{ event: 'referred' }], relations: [{ type: 'supersedes', target: 'former' }] }, 'reports'),
      ],
    });
    assert.equal(statusOf(archive, documentOf(archive, 'subject'))?.status, 'inForce');
    assert.equal(statusOf(archive, documentOf(archive, 'former'))?.status, 'superseded');
  });

  for (const [type, status] of [['repeals', 'repealed'], ['supersedes', 'superseded'], ['amends', 'amended']] as const) {
    it(`one that an adopted document ${type} is ${status}`, () => assert.equal(changedBy(type, ['adopted']), status));
    it(`a document without events of its own ${type} as well`, () => assert.equal(changedBy(type, []), status));
    it(`a statement that a document ${type} is ${status}`, () => assert.equal(changedBy(type, ['adopted'], 'statements'), status));

    for (const events of [['proposed'], ['proposed', 'referred'], ['proposed', 'rejected']]) {
      it(`a document that was last ${events.at(-1)} ${type} nothing`, () => assert.equal(changedBy(type, events), 'inForce'));
    }
  }

  for (const type of ['endorses', 'implements', 'mentions', 'repliesTo', 'partOf', 'translationOf']) {
    it(`one that another ${type} stays in force`, () => assert.equal(changedBy(type, ['adopted']), 'inForce'));
  }

  it('repeal outweighs supersession, and that outweighs amendment', () => {
    const relation = (id: string, type: string) => aDocument(id, { relations: [{ type, target: 'subject' }] });
    const archive = anArchive({ documents: [aDocument('subject'), relation('a', 'amends'), relation('b', 'repeals'), relation('c', 'supersedes')] });
    assert.equal(statusOf(archive, documentOf(archive, 'subject'))?.status, 'repealed');
  });
});

describe('the reason of a status', () => {
  it('is the latest telling event', () => {
    const events = [{ event: 'proposed' }, { event: 'adopted', date: '1400' }, { event: 'published' }];
    const archive = anArchive({ documents: [aDocument('subject', { events })] });
    const document = documentOf(archive, 'subject');
    assert.deepEqual(statusOf(archive, document)?.because, { event: document.events[1] });
  });

  it('is the latest document that changed it', () => {
    const archive = anArchive({
      documents: ['1401', '1402', '1400'].map((date) => aDocument(`by-${date}`, { date, relations: [{ type: 'amends', target: 'subject', note: `بند ${date}` }] }))
        .concat(aDocument('subject', { date: '1399' })),
    });
    assert.deepEqual(statusOf(archive, documentOf(archive, 'subject'))?.because, {
      relation: { type: 'amends', document: documentOf(archive, 'by-1402'), note: 'بند 1402' },
    });
  });
});
