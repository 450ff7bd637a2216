import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citedBy, sameMeeting } from '../../../src/model/explore/related.ts';
import { sameTopic } from '../../../src/model/explore/same-topic.ts';
import { aDocument, aMeeting, anArchive, aTopic, documentOf } from '../../fixtures/records.ts';

const ids = (documents: { id: string }[]) => documents.map(({ id }) => id);

describe('documents about the same', () => {
  const topics = ['water', 'trees', 'frost'].map((id) => aTopic(id));
  const archive = anArchive({
    topics,
    meetings: [aMeeting('congress-1')],
    documents: [
      aDocument('subject', { date: '1400', topics: ['water', 'trees'], meeting: 'congress-1' }),
      aDocument('far-one', { date: '1380', topics: ['water'] }), aDocument('near-one', { date: '1399', topics: ['trees'] }),
      aDocument('far-two', { date: '1370', topics: ['trees', 'water'] }), aDocument('undated', { date: 'XXXX', topics: ['water'] }),
      aDocument('beside', { date: '1400', topics: ['water', 'trees'], meeting: 'congress-1' }), aDocument('other', { topics: ['frost'] }),
    ],
  });

  it('come with most topics in common first, then the nearest in time, the undated last', () => {
    assert.deepEqual(ids(sameTopic(archive, documentOf(archive, 'subject'))), ['far-two', 'near-one', 'far-one', 'undated']);
  });

  it('are no more than six', () => {
    const many = anArchive({ topics, documents: Array.from({ length: 9 }, (_, index) => aDocument(`d-${index}`, { topics: ['water'] })) });
    assert.equal(sameTopic(many, documentOf(many, 'd-4')).length, 6);
  });
});

describe('documents of the same meeting', () => {
  const documents = Array.from({ length: 12 }, (_, index) => aDocument(`c-${index + 1}`, { meeting: 'congress-1' }));
  const archive = anArchive({ meetings: [aMeeting('congress-1')], documents });
  const near = (id: string) => sameMeeting(archive, documentOf(archive, id));

  it('are the six nearest in its order, at its ends as well as in its middle', () => {
    assert.deepEqual(ids(near('c-1').documents), ['c-2', 'c-3', 'c-4', 'c-5', 'c-6', 'c-7']);
    assert.deepEqual(ids(near('c-6').documents), ['c-3', 'c-4', 'c-5', 'c-7', 'c-8', 'c-9']);
    assert.deepEqual(ids(near('c-12').documents), ['c-6', 'c-7', 'c-8', 'c-9', 'c-10', 'c-11']);
    assert.equal(near('c-6').total, 11);
  });

  it('are none without a meeting', () => {
    const alone = anArchive({ documents: [aDocument('alone')] });
    assert.deepEqual(sameMeeting(alone, documentOf(alone, 'alone')), { documents: [], total: 0 });
  });
});

describe('documents that cite', () => {
  it('are those that mention it, with what they say of it', () => {
    const archive = anArchive({
      documents: [
        aDocument('subject'), aDocument('citing', { relations: [{ type: 'mentions', target: 'subject', note: 'بند ۲' }] }),
        aDocument('amending', { relations: [{ type: 'amends', target: 'subject' }] }),
      ],
    });
    assert.deepEqual(citedBy(archive, documentOf(archive, 'subject')).map(({ document, note }) => [document.id, note]), [['citing', 'بند ۲']]);
  });
});
