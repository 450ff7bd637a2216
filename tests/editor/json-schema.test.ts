import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { DATE_PATTERN } from '../../src/editor/date-pattern.ts';
import { editorSchemas } from '../../src/editor/json-schema.ts';
import { parseDate } from '../../src/model/date.ts';
import { splitFile } from '../../src/model/read/frontmatter.ts';
import { readContent, type Content } from '../../src/model/read/content.ts';
import { AUTHORITIES } from '../../src/model/read/read-authorities.ts';
import { documentFiles, DOCUMENT_SCHEMAS } from '../../src/model/read/read-documents.ts';
import { archiveIdentity, COLLECTIONS, type Collection } from '../../src/model/schema/index.ts';
import { readYaml } from '../../src/model/read/yaml.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Validators of the JSON Schemas of an archive, by name. */
function validatorsOf(content: Content): Map<string, ValidateFunction> {
  // The words that only editing programs know, such as enumDescriptions, are no part of the standard.
  const ajv = new Ajv({ strict: false, allErrors: true });
  return new Map([...editorSchemas(content)].map(([name, schema]) => [name, ajv.compile(schema)]));
}

function recordIn(file: string): unknown {
  const parts = splitFile(readFileSync(file, 'utf8'));
  assert.ok('body' in parts, file);
  return readYaml(parts.frontmatter).value;
}

const yamlIn = (file: string) => readYaml({ text: readFileSync(file, 'utf8'), firstLine: 1 }).value;

for (const folder of [path.join(root, 'content'), path.join(root, 'tests/fixtures/archives/good')]) {
  describe(`the JSON Schemas of ${path.relative(root, folder)}`, () => {
    it('accept every file of it', async () => {
      const content = await readContent(folder);
      const validators = validatorsOf(content);
      const accept = (name: string, value: unknown, file: string) => {
        const validate = validators.get(name)!;
        assert.ok(validate(value), `${file}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
      };
      for (const { file, collection } of await documentFiles(folder)) accept(collection, recordIn(file), file);
      for (const [name, { file }] of Object.entries(AUTHORITIES)) accept(name, yamlIn(path.join(folder, file)), file);
      accept('archive', yamlIn(path.join(folder, 'archive.yaml')), 'archive.yaml');
    });
  });
}

describe('what a schema refuses', () => {
  let validators: Map<string, ValidateFunction>;
  before(async () => {
    validators = validatorsOf(await readContent(path.join(root, 'tests/fixtures/archives/good')));
  });

  const good = { title: 'قرار هرس', kind: 'decision', date: '1400-05-08', issuedBy: 'garden-council' };
  const broken: [why: string, value: unknown][] = [
    ['a record that is a sentence', 'متن'], ['a record that is a list', []], ['nothing', null],
    ['no title', { ...good, title: undefined }], ['an empty title', { ...good, title: '' }], ['a title of spaces', { ...good, title: '  ' }],
    ['a title that is nothing', { ...good, title: null }], ['a title that is a number', { ...good, title: 1400 }], ['a title that is a list', { ...good, title: ['الف'] }],
    ['a kind of another collection', { ...good, kind: 'call' }], ['a misspelt kind', { ...good, kind: 'decsion' }], ['no kind', { ...good, kind: undefined }],
    ['an unknown field', { ...good, colour: 'سبز' }], ['a field in other letters', { ...good, titlestatus: 'supplied' }],
    ['a day that no year has', { ...good, date: '1400-13-01' }], ['a date in words', { ...good, date: 'بهار' }], ['a date that is a list', { ...good, date: [1400] }],
    ['a year too early', { ...good, date: 900 }], ['half a year', { ...good, date: 1400.5 }], ['no date', { ...good, date: undefined }],
    ['an id with capitals', { ...good, issuedBy: 'Garden-Council' }], ['a language by its name', { ...good, language: 'فارسی' }],
    ['a word for a truth value', { ...good, draft: 'yes' }], ['a word for a list', { ...good, topics: 'water' }], ['a word for a vote', { ...good, vote: 'adopted' }],
    ['fewer votes than none', { ...good, vote: { result: 'adopted', for: -1 } }], ['half a vote', { ...good, vote: { result: 'adopted', for: 1.5 } }],
    ['a vote without a result', { ...good, vote: {} }], ['an unknown field of an event', { ...good, events: [{ event: 'adopted', dat: '1400' }] }],
    ['an event that never happens', { ...good, events: [{ event: 'eaten' }] }], ['a relation without a target', { ...good, relations: [{ type: 'amends' }] }],
    ['an address without a scheme', { ...good, sources: [{ url: 'baghbanan.example' }] }], ['an address that would run code', { ...good, sources: [{ url: 'javascript:alert(1)' }] }],
    ['an address of another scheme', { ...good, sources: [{ url: 'ftp://baghbanan.example/' }] }], ['an old address that is none', { ...good, redirectFrom: ['old'] }],
    ['a list that is nothing', { ...good, topics: null }], ['a silence without reason', { ...good, silenced: [{ rule: 'private-data', text: 'x' }] }],
    ['a silenced error', { ...good, silenced: [{ rule: 'link', text: 'x', reason: 'y' }] }],
  ];
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

  for (const [why, value] of broken) {
    it(`${why}: so does the check`, () => {
      assert.equal(DOCUMENT_SCHEMAS.resolutions.safeParse(plain(value)).success, false);
      assert.equal(validators.get('resolutions')!(plain(value)), false);
    });
  }

  it('ids of records that do not exist, or of another kind, as the check of references does', () => {
    const resolutions = validators.get('resolutions')!;
    assert.ok(resolutions({ ...good, relations: [{ type: 'amends', target: 'water-resolution' }] }));
    for (const bad of [{ issuedBy: 'garden-counsel' }, { issuedBy: 'congress-2' }, { meeting: 'garden-council' }, { topics: ['nothing'] }, { relations: [{ type: 'amends', target: 'water' }] }]) {
      assert.equal(resolutions({ ...good, ...bad }), false, JSON.stringify(bad));
    }
  });

  it('of authority records and archive.yaml', () => {
    for (const [name, schema] of [...Object.entries(AUTHORITIES).map(([file, { schema: one }]) => [file, one] as const), ['archive', archiveIdentity] as const]) {
      const list = (value: unknown) => (name === 'archive' ? value : [value]);
      for (const bad of [{}, { id: 'Ä', name: 'ا', title: '' }, { id: 'a', name: 'آ', title: 'آ', colour: 1 }, { id: 'a', name: '', title: '' }]) {
        assert.equal(schema.safeParse(bad).success, false);
        assert.equal(validators.get(name)!(list(bad)), false, `${name} ${JSON.stringify(bad)}`);
      }
    }
  });

  /** Records of a few right and wrong values in each field. */
  const value = fc.constantFrom<unknown>('', ' ', 'متن', 'fa', 'full', 'public', 'adopted', 'supplied', 'decision', 0, -1, 1400, 1.5, true, null, [], ['متن'], {}, { result: 'adopted' }, { text: 'x', language: 'en' }, 'https://x.example/', [{ url: 'https://x.example/' }], [{ url: 'x' }], [{ event: 'adopted' }], ['/a/b/']);
  const field = fc.constantFrom('title', 'titleStatus', 'titleAsPrinted', 'titleOriginal', 'kind', 'dateBasis', 'language', 'holding', 'summary', 'vote', 'events', 'sources', 'confidence', 'notes', 'access', 'draft', 'redirectFrom', 'colour');

  it('is what the check refuses, whatever stands in the fields', () => {
    fc.assert(fc.property(fc.dictionary(field, value, { maxKeys: 3 }), fc.constantFrom<Collection>(...COLLECTIONS), (changes, collection) => {
      const record = { ...good, ...changes };
      assert.equal(validators.get(collection)!(record), DOCUMENT_SCHEMAS[collection].safeParse(record).success, JSON.stringify(record));
    }), { numRuns: 2000 });
  });
});

describe('the pattern of dates', () => {
  const pattern = new RegExp(DATE_PATTERN);
  const digit = fc.constantFrom(...'0123456789X', '۱', '۴', '٠', '٣');
  const number = (length: number) => fc.array(digit, { minLength: length, maxLength: length }).map((digits) => digits.join(''));
  const year = fc.oneof(fc.constantFrom('1400', '1357', '2021', '199X', '13XX', '۱۴۰۰', '3000', '1199', 'XXXX'), number(4));
  const two = fc.oneof(fc.integer({ min: 0, max: 33 }).map((value) => String(value).padStart(2, '0')), fc.constant('XX'), number(2));
  const moment = fc.tuple(year, fc.option(two), fc.option(two), fc.constantFrom('', '', '', '~', '?', '%', '!')).map(([y, m, d, mark]) => y + (m === null ? '' : `-${m}${d === null ? '' : `-${d}`}`) + mark);
  const date = fc.oneof(moment, fc.tuple(fc.oneof(moment, fc.constantFrom('', '..')), fc.oneof(moment, fc.constantFrom('', '..'))).map((ends) => ends.join('/')), fc.string());
  const isRead = (text: string) => !('problem' in parseDate(text));

  it('fits every date that is read', () => {
    fc.assert(fc.property(date, (text) => {
      if (isRead(text)) assert.match(text, pattern);
    }), { numRuns: 5000 });
  });

  it('fits no text that is none, but for what a pattern can’t know', () => {
    // Lengths of the last months, ends that do not fit each other, and a month of an unknown year.
    const beyond = /^that |ends before|mixes calendars|has day|no certain year|no month|has year|is not a date: write/;
    fc.assert(fc.property(date, (text) => {
      const result = parseDate(text);
      if ('problem' in result && pattern.test(text)) assert.match(result.problem.replace(/^“[^”]*” /, ''), beyond, text);
    }), { numRuns: 5000 });
    for (const text of ['', 'بهار', '1400-13', '1400-00', '1400-07-31', '2021-02-30', '2021-04-31', '1400-5-8', '140', '14000', '1400/', '/', '../..', '1400-05-08T00:00', '1400-05-08/x', '900', '3000']) {
      if (!['1400/'].includes(text)) assert.doesNotMatch(text, pattern);
    }
  });
});
