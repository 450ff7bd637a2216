import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meetingsOf, organsOf, peopleOf } from '../../src/model/graph.ts';
import { aDocument, aMeeting, anArchive, anOrgan, aPerson, aTopic, documentOf } from '../fixtures/records.ts';

const ids = (records: { id: string }[] | undefined) => records?.map(({ id }) => id) ?? [];

describe('documents', () => {
  it('stand in order of date, the undated last, those of one day by id', () => {
    const archive = anArchive({
      documents: [aDocument('d', { date: 'XXXX' }), aDocument('c', { date: '1400-05-08' }), aDocument('b', { date: '2021-07-30' }), aDocument('a', { date: '1402' })],
    });
    assert.deepEqual([...archive.documents.keys()], ['b', 'c', 'a', 'd']);
  });

  it('carry their parsed date', () => {
    const archive = anArchive({ documents: [aDocument('a')] });
    assert.equal(documentOf(archive, 'a').parsedDate.earliest, '2021-07-30');
  });
});

describe('inverses', () => {
  it('a relation is seen from the other document, with its note', () => {
    const archive = anArchive({ documents: [aDocument('a', { relations: [{ type: 'amends', target: 'b', note: 'بند سوم' }] }), aDocument('b')] });
    assert.deepEqual(archive.incoming.get('b'), [{ type: 'amends', document: documentOf(archive, 'a'), note: 'بند سوم' }]);
    assert.equal(archive.incoming.get('a'), undefined);
  });

  it('a relation of organs is seen from the other organ, with its sources', () => {
    const council = anOrgan('congress', { relations: [{ type: 'elects', target: 'garden-council', sources: [{ title: 'دفتر کنگره' }] }] });
    const [related] = anArchive({ organs: [council] }).incomingOrgans.get('garden-council') ?? [];
    assert.equal(related?.type, 'elects');
    assert.equal(related?.organ.id, 'congress');
    assert.equal(related?.sources[0]?.title, 'دفتر کنگره');
  });

  it('a topic knows its narrower topics', () => {
    const archive = anArchive({ topics: [aTopic('water'), aTopic('drought', { broader: ['water'] }), aTopic('wells', { broader: ['water'] })] });
    assert.deepEqual(ids(archive.narrowerTopics.get('water')), ['drought', 'wells']);
  });
});

describe('what a document names', () => {
  const document = aDocument('a', {
    issuedBy: 'garden-council', organs: ['congress', 'garden-council'], meeting: 'm1', meetings: ['m2', 'm1'], topics: ['water'],
    authors: ['narges'], presenters: ['narges'], movers: ['sohrab'], signatories: ['taraneh'], people: ['bahar', 'sohrab'],
    events: [{ event: 'referred', by: 'garden-council', to: 'irrigation', meeting: 'm3' }, { event: 'adopted' }],
  });

  it('people in any role, once each', () => assert.deepEqual(peopleOf(document), ['narges', 'sohrab', 'taraneh', 'bahar']));
  it('organs as issuer, as subject and in events, once each', () => assert.deepEqual(organsOf(document), ['garden-council', 'congress', 'irrigation']));
  it('meetings of its own, as subject and in events, once each', () => assert.deepEqual(meetingsOf(document), ['m1', 'm2', 'm3']));

  it('a document without a meeting names none', () => assert.deepEqual(meetingsOf(aDocument('b')), []));

  it('is found from each record named', () => {
    const archive = anArchive({
      organs: [anOrgan('congress'), anOrgan('irrigation')], meetings: ['m1', 'm2', 'm3'].map((id) => aMeeting(id)),
      people: ['narges', 'sohrab', 'taraneh', 'bahar'].map((id) => aPerson(id)), topics: [aTopic('water')], documents: [document],
    });
    for (const id of ['garden-council', 'congress', 'irrigation']) assert.deepEqual(ids(archive.documentsByOrgan.get(id)), ['a']);
    for (const id of ['m1', 'm2', 'm3']) assert.deepEqual(ids(archive.documentsByMeeting.get(id)), ['a']);
    for (const id of ['narges', 'sohrab', 'taraneh', 'bahar']) assert.deepEqual(ids(archive.documentsByPerson.get(id)), ['a']);
    assert.deepEqual(ids(archive.documentsByTopic.get('water')), ['a']);
  });

  it('is found once where the record names one twice', () => {
    const archive = anArchive({ topics: [aTopic('water')], documents: [aDocument('a', { topics: ['water', 'water'] })] });
    assert.deepEqual(ids(archive.documentsByTopic.get('water')), ['a']);
    assert.deepEqual(archive.documents.get('a')!.topics, ['water']);
  });
});

describe('occurrences', () => {
  it('an event is told at the organ that acted, at the one acted before, and at the meeting', () => {
    const events = [{ event: 'referred', by: 'garden-council', to: 'irrigation', meeting: 'm1' }];
    const archive = anArchive({ organs: [anOrgan('irrigation')], meetings: [aMeeting('m1')], documents: [aDocument('a', { events })] });
    const document = documentOf(archive, 'a');
    const expected = [{ event: document.events[0], document }];
    assert.deepEqual(archive.eventsByOrgan.get('garden-council'), expected);
    assert.deepEqual(archive.eventsByOrgan.get('irrigation'), expected);
    assert.deepEqual(archive.eventsByMeeting.get('m1'), expected);
  });

  it('an organ that refers a draft to itself is told of once', () => {
    const events = [{ event: 'referred', by: 'garden-council', to: 'garden-council' }];
    assert.equal(anArchive({ documents: [aDocument('a', { events })] }).eventsByOrgan.get('garden-council')?.length, 1);
  });

  it('an act is told like an event of a document, and at the document that reports it', () => {
    const irrigation = anOrgan('irrigation', {
      acts: [{ id: 'night-watering', title: 'آبیاری شبانه', reportedIn: 'a', events: [{ event: 'proposed', by: 'garden-council', meeting: 'm1' }] }],
    });
    const archive = anArchive({ organs: [irrigation], meetings: [aMeeting('m1')], documents: [aDocument('a')] });
    const act = { act: irrigation.acts[0]!, organ: irrigation };
    assert.deepEqual(archive.actsReportedIn.get('a'), [act]);
    assert.deepEqual(archive.eventsByOrgan.get('garden-council'), [{ event: irrigation.acts[0]!.events[0], act }]);
    assert.equal(archive.eventsByMeeting.get('m1')?.length, 1);
  });
});
