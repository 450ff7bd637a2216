import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DOCUMENT_SCHEMAS, readDocument } from '../../../src/model/read/read-documents.ts';
import { Reader } from '../../../src/model/read/reader.ts';
import { fieldsAt } from '../../../src/model/read/schema-walk.ts';
import { nearest } from '../../../src/model/read/schema-problems.ts';
import type { Collection } from '../../../src/model/schema/index.ts';

/** Problems of a document whose record is these lines, as `line:column message → remedy`. The first line is line 2 of the file. */
function problemsOf(lines: string[], collection: Collection = 'resolutions'): string[] {
  const reader = new Reader();
  readDocument(['---', ...lines, '---', 'متن'].join('\n'), 'content/resolutions/a.mdx', collection, reader);
  return reader.problems.map(({ line, column, rule, message, remedy }) => {
    assert.equal(rule, 'schema');
    return `${line}:${column} ${message} → ${remedy}`;
  });
}

const TITLE = 'title: قرار دربارهٔ هرس';
const KIND = 'kind: decision';
const DATE = 'date: 1400-05-08';
const ISSUER = 'issuedBy: garden-council';
const record = (...more: string[]) => [TITLE, KIND, DATE, ISSUER, ...more];
const KINDS = 'resolution, decision, amendment, programme, statutes';

const cases: Record<string, [why: string, lines: string[], problems: string[]][]> = {
  'unknown fields': [
    ['a misspelt field is told its right name', record('isuedBy: x'), ['6:1 unknown field “isuedBy” → write “issuedBy”']],
    ['capital letters matter', record('titlestatus: supplied'), ['6:1 unknown field “titlestatus” → write “titleStatus”']],
    ['a field of a list item is placed in its item', record('events:', '  - event: adopted', '    dat: 1400'), ['8:5 unknown field “dat” → write “date”']],
    ['two unknown fields are two problems', record('isuedBy: x', 'tpics: []'), ['6:1 unknown field “isuedBy” → write “issuedBy”', '7:1 unknown field “tpics” → write “topics”']],
    [
      'a field like no other is told of all that there are', record('relations:', '  - type: mentions', '    target: b', '    colour: سبز'),
      ['9:5 unknown field “colour” → remove it; the fields here are: type, target, note'],
    ],
  ],
  'missing fields': [
    ['a missing field is placed at the record', [TITLE, KIND, DATE], ['2:1 the field “issuedBy” is missing or empty → add “issuedBy:” with text']],
    ['an empty field is placed after its colon', ['title:', KIND, DATE, ISSUER], ['2:7 the field “title” is missing or empty → add “title:” with text']],
    ['a title of spaces is empty', ['title: "  "', KIND, DATE, ISSUER], ['2:8 “title” is empty or too small → fill it in, or remove the field if it may be left out']],
    ['a missing kind is told the kinds', [TITLE, DATE, ISSUER], [`2:1 the field “kind” is missing or empty → write one of: ${KINDS}`]],
    [
      'a missing date may be unknown', [TITLE, KIND, ISSUER],
      ['2:1 the field “date” is missing or empty → add “date:” with a date such as 1400-05-08, or XXXX when it is unknown'],
    ],
    ['a missing field of a list item is placed at the item', record('relations:', '  - type: mentions'), ['7:5 the field “target” is missing or empty → add “target:” with text']],
  ],
  'values from a list': [
    ['a misspelt value is told the nearest', [TITLE, 'kind: decsion', DATE, ISSUER], [`3:7 “kind” can’t be the string “decsion” → perhaps “decision”; write one of: ${KINDS}`]],
    ['a value like no other is told all', [TITLE, 'kind: زردآلو', DATE, ISSUER], [`3:7 “kind” can’t be the string “زردآلو” → write one of: ${KINDS}`]],
    ['a kind of another collection is refused', [TITLE, 'kind: call', DATE, ISSUER], [`3:7 “kind” can’t be the string “call” → write one of: ${KINDS}`]],
  ],
  'types': [
    ['a word for a truth value', record('draft: yes'), ['6:8 “draft” is the string “yes”, not true or false → write true or false']],
    [
      'a word for a list', record('topics: water'),
      ['6:9 “topics” is the string “water”, not a list (each item on a line of its own, after “- ”) → write a list (each item on a line of its own, after “- ”)'],
    ],
    ['a word for a group of fields', record('vote: adopted'), ['6:7 “vote” is the string “adopted”, not a group of fields → write its fields, one to a line, each as “name: value”: result, unanimous, secret, for, against, abstain, note']],
    ['a word for a number', record('vote: { result: adopted, for: many }'), ['6:31 “for” is the string “many”, not a number → write a number']],
    ['a number in Persian digits', record('vote: { result: adopted, for: ۴۱ }'), ['6:31 “for” is the string “۴۱”, not a number → write it in Latin digits: for: 41']],
    ['a number in quotation marks', record('vote: { result: adopted, for: "41" }'), ['6:31 “for” is the string “41”, not a number → write it without quotation marks: for: 41']],
    ['half a vote', record('vote: { result: adopted, for: 1.5 }'), ['6:31 “for” is the number “1.5”, not a whole number → write a whole number']],
    [
      'a unanimous vote has nobody on the other side', record('vote: { result: adopted, unanimous: true, against: 12 }'),
      ['6:37 a vote with 12 “against” was not unanimously adopted → correct one of the two, or leave “unanimous” out and say in “note” what the source says'],
    ],
    [
      'a motion is rejected unanimously where nobody is for it', record('vote: { result: rejected, unanimous: true, for: 1, against: 12 }'),
      ['6:38 a vote with 1 “for” was not unanimously rejected → correct one of the two, or leave “unanimous” out and say in “note” what the source says'],
    ],
    ['who abstains is on neither side', record('vote: { result: adopted, unanimous: true, for: 30, against: 0, abstain: 2 }'), []],
    ['votes against what was not unanimous are no contradiction', record('vote: { result: adopted, unanimous: false, against: 12 }'), []],
    ['fewer votes than none', record('vote: { result: adopted, for: -1 }'), ['6:31 “for” can’t be -1 → write 0 or more']],
    ['a number for a title', ['title: 1400', KIND, DATE, ISSUER], ['2:8 “title” is the number “1400”, not text → put it in quotation marks: title: "1400"']],
    ['a number for a title that begins with a nought', ['title: 0912', KIND, DATE, ISSUER], ['2:8 “title” is the number “0912”, not text → put it in quotation marks: title: "0912"']],
    ['a number of many digits for a title', ['title: 12345678901234567890', KIND, DATE, ISSUER], ['2:8 “title” is the number “12345678901234567890”, not text → put it in quotation marks: title: "12345678901234567890"']],
    ['a truth value for a word', record('sources:', '  - title: True'), ['7:12 “title” is the boolean “True”, not text → put it in quotation marks: title: "True"']],
    ['a list for a title', ['title: [الف]', KIND, DATE, ISSUER], ['2:8 “title” is a list, not text → put it in quotation marks: title: "[الف]"']],
    ['a list in lines for a title', ['title:', '  - الف', KIND, DATE, ISSUER], ['3:3 “title” is a list, not text → write text']],
    ['a word for a group of a list', record('events: [adopted]'), ['6:10 “events” is the string “adopted”, not a group of fields → write its fields, one to a line, each as “name: value”: event, by, to, meeting, date, document, note, source']],
    ['a record that is a sentence', ['فقط یک جمله'], [`2:1 “the record” is the string “فقط یک جمله”, not a group of fields → write its fields, one to a line, each as “name: value”: ${fieldsAt(DOCUMENT_SCHEMAS.resolutions, []).join(', ')}`]],
  ],
  'addresses': [
    ['without a scheme', record('sources:', '  - url: baghbanan.example'), ['7:10 “baghbanan.example” is not a web address → write a full address that begins with https:// or http://']],
    ['of another scheme', record('sources:', '  - url: ftp://baghbanan.example/'), ['7:10 “ftp://baghbanan.example/” is not a web address → write a full address that begins with https:// or http://']],
    ['that names a user', record('sources:', '  - url: https://known.example@other.example/'), ['7:10 the address names a user, before an @: what stands behind it is the site → write the address without it']],
    ['that would run code', record('sources:', '  - url: javascript:alert(1)'), ['7:10 “javascript:alert(1)” is not a web address → write a full address that begins with https:// or http://']],
    ['old ones that are not addresses', record('redirectFrom: [old]'), ['6:16 “old” does not fit “redirectFrom” → an old address such as /statements/old-id/, letters as they are and not as %D8…']],
  ],
  'dates': [
    ['one that is not a day says why', [TITLE, KIND, 'date: 1400-12-30', ISSUER], ['4:7 “1400-12-30” has day 30: that Jalali month has 29 days → correct “date”']],
    ['one with strokes', [TITLE, KIND, 'date: 1400/05/08', ISSUER], ['4:7 “1400/05/08” is not a date: write it as 1400-05-08 → correct “date”']],
    ['a list', [TITLE, KIND, 'date: [1400]', ISSUER], ['4:7 “date” is a list → write text, for a date in the form 1400-05-08']],
    ['a number with a fraction', [TITLE, KIND, 'date: 1400.5', ISSUER], ['4:7 “date” is the number “1400.5” → write text, for a date in the form 1400-05-08']],
    ['of an event', record('events:', '  - event: adopted', '    date: 1400-13'), ['8:11 “1400-13” has month 13: months run from 01 to 12 → correct “date”']],
  ],
  'ids and codes': [
    [
      'an id with capitals and spaces', [TITLE, KIND, DATE, 'issuedBy: Garden Council'],
      ['5:11 “Garden Council” does not fit “issuedBy” → write the id of the organ: lower-case Latin letters and digits, joined by single hyphens'],
    ],
    [
      'a language by its name', record('language: فارسی'),
      ['6:11 “فارسی” does not fit “language” → write the code of a language: two or three lower-case letters, such as fa, ku or en'],
    ],
  ],
};

for (const [what, table] of Object.entries(cases)) {
  describe(what, () => {
    for (const [why, lines, problems] of table) it(why, () => assert.deepEqual(problemsOf(lines), problems));
  });
}

describe('a record without problems', () => {
  it('has none', () => assert.deepEqual(problemsOf(record()), []));
  it('all problems of a record are told at once', () => assert.equal(problemsOf(['kind: call', 'dat: 1400']).length, 5));
});

describe('nearest', () => {
  const fields = ['issuedBy', 'title', 'titleStatus', 'date'];
  it('names what was most likely meant', () => {
    assert.equal(nearest('isuedby', fields), 'issuedBy');
    assert.equal(nearest('titel', fields), 'title');
    assert.equal(nearest('Date', fields), 'date');
  });
  it('of short words, in which every letter could be another, names few', () => {
    assert.equal(nearest('at', ['event', 'by', 'to', 'meeting', 'date']), undefined);
    assert.equal(nearest('x', ['p1', 'p2']), undefined);
    assert.equal(nearest('font', ['tfoot', 'b']), undefined);
    assert.equal(nearest('dat', ['to', 'date']), 'date');
  });
  it('names nothing when nothing is near', () => assert.equal(nearest('colour', fields), undefined));
  it('names nothing when there is nothing', () => assert.equal(nearest('title', []), undefined));
});
