import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitFile } from '../../../src/model/read/frontmatter.ts';
import { DOCUMENT_SCHEMAS, readDocument } from '../../../src/model/read/read-documents.ts';
import { Reader } from '../../../src/model/read/reader.ts';
import { COLLECTIONS, EVENT_TYPES, RELATION_TYPES } from '../../../src/model/schema/index.ts';
import { writeDocument, type RecordInput } from '../../../src/model/read/write.ts';
import { readYaml } from '../../../src/model/read/yaml.ts';

const minimal: RecordInput = { title: 'فراخوان کاشت', kind: 'call', date: '1400-12', issuedBy: 'garden-council' };

function readBack(written: string) {
  const reader = new Reader();
  const entry = readDocument(written, 'statements/a.mdx', 'statements', reader);
  assert.deepEqual(reader.problems, [], written);
  return entry!;
}

describe('a document written', () => {
  it('is its record and its text', () => {
    assert.equal(writeDocument(minimal, 'بهار در راه است.'), '---\ntitle: فراخوان کاشت\nkind: call\ndate: 1400-12\nissuedBy: garden-council\n---\n\nبهار در راه است.\n');
  });

  it('without a text is its record', () => {
    assert.match(writeDocument(minimal, ' \n\n'), /issuedBy: garden-council\n---\n$/);
  });

  it('has its fields in the order of the schema, at every depth, whatever the order given', () => {
    const text = writeDocument({ topics: ['water'], events: [{ date: '1400', by: 'a', event: 'adopted' }], ...minimal, vote: { against: 1, result: 'adopted' } }, '');
    const names = [...text.matchAll(/^[ -]*(\w+):/gm)].map(([, name]) => name);
    assert.deepEqual(names, ['title', 'kind', 'date', 'issuedBy', 'vote', 'result', 'against', 'events', 'event', 'by', 'date', 'topics']);
  });

  it('leaves out what is empty, and keeps zero and false', () => {
    const text = writeDocument({ ...minimal, meeting: null, summary: '', topics: [], events: [{ event: 'adopted', note: '' }], vote: { result: 'adopted', for: null, against: 0 }, draft: false }, '');
    for (const name of ['meeting', 'summary', 'topics', 'note', 'for']) assert.doesNotMatch(text, new RegExp(`\\b${name}:`));
    assert.match(text, /against: 0\n/);
    assert.match(text, /draft: false\n/);
  });

  it('keeps what is empty in a table, where it says something', () => {
    assert.match(writeDocument({ ...minimal, formerIds: { 'p-1': 'p-2', 'p-3': null } }, ''), /formerIds:\n  p-1: p-2\n  p-3: null\n/);
  });

  it('loses no field that the schema does not know', () => {
    assert.match(writeDocument({ ...minimal, colour: 'سبز' } as RecordInput, ''), /issuedBy: garden-council\ncolour: سبز\n/);
  });

  it('has dates that stay text when read', () => {
    for (const date of ['1400', '1400-05', '1400-05-08', '2021-07~', '138X', 'XXXX', '2019-10-12/2019-10-13', '2019-11/..', '2017?']) {
      const parts = splitFile(writeDocument({ ...minimal, date }, ''));
      assert.ok('frontmatter' in parts);
      assert.equal((readYaml(parts.frontmatter).value as { date: unknown }).date, date);
    }
  });

  it('has Persian as Persian, and long lines whole', () => {
    const title = `«کتاب‌ها»: ${'سخنی دراز دربارهٔ باغ، '.repeat(40)}`.trim();
    assert.ok(writeDocument({ ...minimal, title }, '').includes(title));
  });

  it('keeps an indented first line of the text', () => {
    assert.ok(writeDocument(minimal, '\n    متن\n').endsWith('---\n\n    متن\n'));
  });
});

describe('every document', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
  const awkward = fc.constantFrom('true', 'null', '~', '1400', '0x1F', '# باغ', '- باغ', 'a: b', '"', "'", '---', '&a *a', '!tag', '%', '\t', 'خط یک\nخط دو', ' پیش و پس ', 'می‌خواهم\u200f', '\u2028', '\r\n', '[یک]', '{دو}', '| بلوک', '>', '?', '\u0085', '\ufeff');
  const text = fc.oneof(words, awkward, fc.tuple(words, awkward).map((parts) => parts.join(' ')));
  const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
  const date = fc.constantFrom('1400', '1400-05-08', '2021-07~', '138X', 'XXXX', '2019-10-12/2019-10-13', '2019-11/..');
  const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
  const count = fc.option(fc.nat(500), { nil: null });
  const record = fc.record({
    title: text.filter((value) => value.trim() !== ''),
    kind: fc.constantFrom('statement', 'call'),
    date,
    issuedBy: id,
    summary: optional(text.filter((value) => value.trim() !== '')),
    vote: fc.option(fc.record({ result: fc.constantFrom('adopted' as const, 'rejected' as const), unanimous: fc.option(fc.boolean(), { nil: null }), for: count, against: count, note: optional(text) })),
    events: fc.array(fc.record({ event: fc.constantFrom(...EVENT_TYPES), by: optional(id), date: optional(date), note: optional(text) }), { maxLength: 3 }),
    relations: fc.array(fc.record({ type: fc.constantFrom(...RELATION_TYPES), target: id }), { maxLength: 2 }),
    topics: fc.array(id, { maxLength: 3 }),
    notes: fc.array(text, { maxLength: 3 }),
    sources: fc.array(fc.record({ url: optional(fc.webUrl({ validSchemes: ['https'] })), title: optional(text), accessed: optional(date) }, { requiredKeys: ['title'] }).filter(({ url, title }) => Boolean(url ?? title)), { maxLength: 2 }),
    draft: fc.boolean(),
  });

  it('is read back as it was given, the text too', () => {
    fc.assert(fc.property(record, fc.array(fc.oneof(words.map((line) => line.replace(/[\r\n]/g, ' ')), fc.constantFrom('', '---', '    x', '> نقل'))), (given, lines) => {
      const expected = DOCUMENT_SCHEMAS.statements.safeParse(given);
      if (!expected.success) return;
      const body = lines.join('\n').replace(/^(?:[ \t]*\n)+/, '').trimEnd();
      const entry = readBack(writeDocument(given, lines.join('\n')));
      // As JSON: a field left out is the same as one that is undefined.
      assert.deepEqual(entry.record, JSON.parse(JSON.stringify(expected.data)));
      assert.equal(entry.body.replace(/^\n/, '').replace(/\n$/, ''), body.trim() === '' ? '' : body);
    }), { numRuns: 300 });
  });
});

it('every document of the imaginary archive stays what it is when written anew', async () => {
  const folder = path.resolve(import.meta.dirname, '../../fixtures/archives/good');
  let seen = 0;
  for (const collection of COLLECTIONS) {
    for (const file of await readdir(path.join(folder, collection), { recursive: true })) {
      if (!file.endsWith('.mdx')) continue;
      const original = await readFile(path.join(folder, collection, file), 'utf8');
      const parts = splitFile(original);
      assert.ok('frontmatter' in parts);
      const value = readYaml(parts.frontmatter).value as RecordInput;
      const read = (text: string) => readDocument(text, file, collection, new Reader());
      const anew = writeDocument(value, parts.body);
      assert.deepEqual(read(anew)!.record, read(original)!.record);
      assert.equal(read(anew)!.body, read(original)!.body);
      seen++;
    }
  }
  assert.ok(seen > 10);
});
