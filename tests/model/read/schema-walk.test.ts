import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'astro/zod';
import { fieldsAt, referenceFinder } from '../../../src/model/read/schema-walk.ts';
import { archiveIdentity, documentRecord, meeting, organ, person, ref, topic } from '../../../src/model/schema/index.ts';

/** The fields of a schema that refer to other records, found by giving every field of the record a value. */
function referenceFields(schema: z.ZodType): string[] {
  const everything: unknown = new Proxy(Object.assign([], { 0: null }), {
    get: (target, key) => (key === 'entries' ? () => [[0, everything]][Symbol.iterator]() : key === Symbol.toPrimitive ? () => 'id' : typeof key === 'string' ? everything : Reflect.get(target, key)),
  });
  const fields = referenceFinder(schema)(everything).map(({ kind, path }) => `${path.filter((step) => step !== 0).join('.')}: ${kind}`);
  return fields.sort();
}

const EVENT = ['by: organ', 'document: document', 'meeting: meeting', 'to: organ'];
const under = (name: string, fields: string[]) => fields.map((field) => `${name}.${field}`);

describe('the fields that refer to other records', () => {
  it('of a document', () => {
    for (const collection of ['statements', 'resolutions', 'reports'] as const) {
      assert.deepEqual(referenceFields(documentRecord(collection)), [
        'authors: person', 'conflictingAccounts.document: document', ...under('events', EVENT), 'issuedBy: organ', 'meeting: meeting',
        'meetings: meeting', 'movers: person', 'organs: organ', 'people: person', 'presenters: person', 'relations.target: document',
        'signatories: person', 'topics: topic',
      ]);
    }
  });

  it('of an organ', () => {
    assert.deepEqual(referenceFields(organ), [
      ...under('acts', under('events', EVENT)), 'acts.reportedIn: document', 'acts.topics: topic', 'relations.target: organ',
    ]);
  });

  it('of a meeting', () => assert.deepEqual(referenceFields(meeting), ['conflictingAccounts.document: document', 'organ: organ']));
  it('of a person', () => assert.deepEqual(referenceFields(person), ['offices.organ: organ']));
  it('of a topic', () => assert.deepEqual(referenceFields(topic), ['broader: topic', 'related: topic']));

  it('of the archive itself', () => {
    assert.deepEqual(referenceFields(archiveIdentity), ['centrepiece: document', 'doors: meeting', 'organisation.organ: organ']);
  });
});

describe('referenceFinder', () => {
  it('finds references in lists within lists, with the path to each', () => {
    const schema = z.object({ rows: z.array(z.object({ organs: z.array(ref('organ')) })) });
    assert.deepEqual(referenceFinder(schema)({ rows: [{ organs: ['a'] }, { organs: ['b', 'c'] }] }), [
      { kind: 'organ', id: 'a', path: ['rows', 0, 'organs', 0] },
      { kind: 'organ', id: 'b', path: ['rows', 1, 'organs', 0] },
      { kind: 'organ', id: 'c', path: ['rows', 1, 'organs', 1] },
    ]);
  });

  it('finds a reference under any wrapper, described or not', () => {
    const plain = ref('topic');
    for (const field of [
      plain, plain.describe('…'), plain.optional(), plain.optional().describe('…'), plain.nullable().default(null).describe('…'),
      z.string().optional().meta({ ref: 'topic' }).describe('…'),
    ]) {
      assert.deepEqual(referenceFinder(z.object({ field }))({ field: 'x' }), [{ kind: 'topic', id: 'x', path: ['field'] }]);
    }
  });

  it('passes over what is absent or null', () => {
    const schema = z.object({ a: ref('organ').optional(), b: ref('organ').nullable(), c: z.array(ref('organ')).optional() });
    assert.deepEqual(referenceFinder(schema)({ b: null }), []);
  });
});

describe('fieldsAt', () => {
  it('names the fields of a record and of what is within it', () => {
    assert.deepEqual(fieldsAt(topic, []), ['id', 'name', 'altNames', 'nameEn', 'note', 'sources', 'silenced', 'broader', 'related']);
    assert.deepEqual(fieldsAt(documentRecord('reports'), ['relations', 3]), ['type', 'target', 'note']);
    assert.deepEqual(fieldsAt(documentRecord('reports'), ['sources', 0, 'archived']), ['url', 'date']);
  });

  it('is empty where there are no fields', () => {
    assert.deepEqual(fieldsAt(topic, ['name']), []);
    assert.deepEqual(fieldsAt(topic, ['nothing', 'here']), []);
  });
});
