import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldReference, persianDoc } from '../../src/editor/fields.ts';
import { fields } from '../../src/i18n/fa/fields.ts';
import { KINDS } from '../../src/model/schema/index.ts';

const all = fieldReference();
const find = (record: string, path: string) => all.find((field) => field.record === record && field.path === path)!;

describe('the field reference', () => {
  it('has a Persian and an English sentence for every field of every record', () => {
    assert.deepEqual(all.filter(({ doc }) => !/[ا-ی]/.test(doc.fa) || !/[a-z]/.test(doc.en)).map(({ record, path }) => `${record}.${path}`), []);
  });

  it('has no Persian sentence for a field that is no more', () => {
    const used = new Set(all.map(({ record, path }) => persianDoc(record, path)));
    assert.deepEqual(Object.entries(fields).filter(([, doc]) => !used.has(doc)).map(([key]) => key), []);
  });

  it('never tells a field of a group by the sentence of another that has the same name', () => {
    assert.notEqual(find('document', 'vote.note').doc.fa, find('organ', 'note').doc.fa);
    assert.notEqual(find('organ', 'relations.type').doc.fa, find('document', 'relations.type').doc.fa);
    assert.equal(find('organ', 'relations.sources.url').doc.fa, find('document', 'sources.url').doc.fa);
  });

  it('says of each field what can be written in it, and whether it must be', () => {
    const facts = ({ type, list, required, initial }: ReturnType<typeof find>) => ({ type, list, required, initial });
    assert.deepEqual(facts(find('document', 'title')), { type: 'text', list: false, required: true, initial: undefined });
    assert.deepEqual(facts(find('document', 'date')), { type: 'date', list: false, required: true, initial: undefined });
    assert.deepEqual(facts(find('document', 'holding')), { type: 'choice', list: false, required: false, initial: 'full' });
    assert.deepEqual(facts(find('document', 'meeting')), { type: 'meeting', list: false, required: false, initial: undefined });
    assert.deepEqual(facts(find('document', 'topics')), { type: 'topic', list: true, required: false, initial: undefined });
    assert.deepEqual(facts(find('document', 'vote.for')), { type: 'number', list: false, required: false, initial: undefined });
    assert.deepEqual(facts(find('document', 'draft')), { type: 'flag', list: false, required: false, initial: 'false' });
    assert.deepEqual(facts(find('document', 'sources')), { type: 'group', list: true, required: false, initial: undefined });
    assert.deepEqual(facts(find('document', 'sources.url')), { type: 'address', list: false, required: false, initial: undefined });
    assert.deepEqual(facts(find('document', 'sources.archived.date')), { type: 'date', list: false, required: true, initial: undefined });
    assert.deepEqual(facts(find('archive', 'calendars')), { type: 'choice', list: true, required: false, initial: undefined });
    assert.deepEqual(facts(find('meeting', 'date')), { type: 'date', list: false, required: false, initial: 'XXXX' });
  });

  it('names the values of a field in Persian, for documents those of all collections', () => {
    assert.deepEqual(find('document', 'kind').values.map(({ value }) => value), Object.values(KINDS).flat());
    assert.deepEqual(find('document', 'holding').values.map(({ label }) => label).every((label) => /[ا-ی]/.test(label)), true);
  });
});
