import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { z } from 'astro/zod';
import { editorFields } from '../../src/admin/fields.ts';
import { documentFormat, listFormat } from '../../src/admin/formats.ts';
import type { FieldRecord } from '../../src/editor/fields.ts';
import { DOCUMENT_SCHEMAS } from '../../src/model/read/read-documents.ts';
import { topic } from '../../src/model/schema/index.ts';

const namesOf = (record: FieldRecord, schema: z.ZodType) => new Set(editorFields(record, schema).map(({ name }) => name));
const documents = documentFormat(DOCUMENT_SCHEMAS.statements, namesOf('document', DOCUMENT_SCHEMAS.statements));
const topicSchema = topic as unknown as z.ZodType;
const topics = listFormat(topicSchema, namesOf('topic', topicSchema));
const FILE = '---\n# یادداشت\ntitle: "فراخوان"\nkind: call\ndate: 1400-12-01\nissuedBy: a\ncolour: سبز\ndraft: false\n---\n\n\nیک  \n\n    دو\n';

describe('a document in the editor', () => {
  it('is saved byte for byte when nothing is changed', () => assert.equal(documents.toFile(documents.fromFile(FILE)), FILE));

  it('is saved byte for byte with spaces behind its fences, with a text that begins as code, and without any text', () => {
    for (const file of [FILE.replaceAll('---\n', '---  \n'), FILE.replace('\n\nیک', '    یک'), FILE.slice(0, FILE.indexOf('\n\n\nیک'))]) assert.equal(documents.toFile(documents.fromFile(file)), file);
    const spaced = FILE.replaceAll('---\n', '--- \n').replace('\n\nیک', '    یک');
    assert.equal(documents.toFile({ ...documents.fromFile(spaced), title: 'نو' }), spaced.replace('"فراخوان"', 'نو'));
    assert.match(documents.toFile({ ...documents.fromFile(spaced), body: `${String(documents.fromFile(spaced)['body'])}\n\nسه` }), /\n--- \n\n {4}یک/);
    assert.match(documents.toFile({ ...documents.fromFile('---\ntitle: x\n---'), body: 'متن' }), /\n---\n\nمتن\n$/);
  });

  it('has its dates as text', () => assert.equal(documents.fromFile(FILE)['date'], '1400-12-01'));

  it('gets no defaults that nobody chose, nor empty fields', () => {
    const given = { ...documents.fromFile(FILE), language: 'fa', holding: 'full', meeting: null, topics: [], summary: '', vote: { result: '', for: null } };
    assert.equal(documents.toFile(given), FILE);
  });

  it('keeps a default that was written, and writes one that was chosen', () => {
    assert.match(documents.toFile({ ...documents.fromFile(FILE), draft: true }), /\ndraft: true\n---/);
    assert.match(documents.toFile({ ...documents.fromFile(FILE.replace('draft: false', 'draft: true')), draft: false }), /\ndraft: false\n---/);
  });

  it('whose text is changed keeps its record', () => {
    const written = documents.toFile({ ...documents.fromFile(FILE), body: 'سه' });
    assert.equal(written, `${FILE.slice(0, FILE.indexOf('---\n\n'))}---\n\nسه\n`);
    assert.match(documents.toFile({ ...documents.fromFile(FILE), body: '' }), /draft: false\n---\n$/);
  });

  it('that is new is written as every new document', () => {
    const given = { title: 'فراخوان', kind: 'call', date: '1400-12', issuedBy: 'a', titleStatus: 'as-published', access: 'public', draft: false, notes: [], body: 'متن' };
    assert.equal(documents.toFile(given), '---\ntitle: فراخوان\nkind: call\ndate: 1400-12\nissuedBy: a\n---\n\nمتن\n');
  });

  it('keeps what the form does not show, even where the editor has garbled it', () => {
    const file = FILE.replace('colour: سبز', 'colour: { 1: سبز, "a.b": زرد }\nprovenance: { file: x }');
    const given = { ...documents.fromFile(file), colour: ['سبز'], title: 'نو' };
    delete (given as { provenance?: unknown }).provenance;
    assert.equal(documents.toFile(given), file.replace('"فراخوان"', 'نو'));
  });

  it('that can’t be read is refused, not emptied', () => {
    assert.throws(() => documents.fromFile('متن'), /three hyphens/);
    assert.throws(() => documents.fromFile('---\ntitle: "x\n---\n'));
  });
});

describe('an authority file in the editor', () => {
  const LIST = '# موضوع‌ها\n- id: water\n  name: "آب"\n\n- id: pruning\n  name: هرس\n';

  it('is saved byte for byte when nothing is changed', () => assert.equal(topics.toFile(topics.fromFile(LIST)), LIST));

  it('gets a record without empty fields', () => {
    const fields = topics.fromFile(LIST);
    const records = [...(fields['records'] as object[]), { id: 'compost', name: 'کود', altNames: [], nameEn: '' }];
    assert.equal(topics.toFile({ ...fields, records }), `${LIST}\n- id: compost\n  name: کود\n`);
  });

  it('keeps what the form does not show of a record that gets another id', () => {
    const silenced = "  silenced:\n    - rule: typography\n      text: آب\n      reason: نام";
    const fields = topics.fromFile(LIST.replace('  name: "آب"', `  name: آب\n${silenced}`));
    const records = (fields['records'] as Record<string, unknown>[]).map(({ silenced: _, ...record }) => (record['id'] === 'water' ? { ...record, id: 'waters' } : record));
    assert.ok(topics.toFile({ ...fields, records }).includes(`- id: waters\n  name: آب\n${silenced}\n`));
  });

  it('may begin empty, and end so', () => {
    assert.equal(topics.toFile({ ...topics.fromFile(''), records: [{ id: 'water', name: 'آب' }] }), '- id: water\n  name: آب\n');
    assert.equal(topics.toFile({ ...topics.fromFile(LIST), records: [] }), '[]\n');
  });

  it('that is no list is refused', () => assert.throws(() => topics.fromFile('water: آب\n'), /not a list/));
});

describe('a file with the line ends of Windows', () => {
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  const list = windows('# سر\n- id: a\n  name: آب\n- id: b\n  name: باد\n');

  it('is saved byte for byte when nothing is changed, also where they are mixed', () => {
    for (const file of [windows(FILE), `\ufeff${windows(FILE)}`, windows(FILE).replace('\r\n', '\n')]) assert.equal(documents.toFile(documents.fromFile(file)), file);
    for (const file of [list, list.replace('\r\n', '\n')]) assert.equal(topics.toFile(topics.fromFile(file)), file);
  });

  it('keeps them on every line when something is changed', () => {
    const change = (file: string, fields: Record<string, unknown>) => documents.toFile({ ...documents.fromFile(file), ...fields });
    for (const fields of [{ title: 'نو' }, { body: 'سه\n\nچهار' }]) assert.equal(change(windows(FILE), fields), windows(change(FILE, fields)));
    assert.equal(change(windows(FILE), { body: 'سه\r\nچهار' }), windows(change(FILE, { body: 'سه\nچهار' })));
    const given = topics.fromFile(list);
    const records = (given['records'] as object[]).with(0, { id: 'a', name: 'خاک' }).concat({ id: 'c', name: 'نو' });
    assert.equal(topics.toFile({ ...given, records }), windows('# سر\n- id: a\n  name: خاک\n- id: b\n  name: باد\n- id: c\n  name: نو\n'));
  });
});
