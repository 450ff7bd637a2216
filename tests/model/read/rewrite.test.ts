import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { z } from 'astro/zod';
import fc from 'fast-check';
import { splitFile } from '../../../src/model/read/frontmatter.ts';
import { AUTHORITIES } from '../../../src/model/read/read-authorities.ts';
import { rewriteList, rewriteRecord } from '../../../src/model/read/rewrite.ts';
import { COLLECTIONS, documentRecord, topic } from '../../../src/model/schema/index.ts';
import { readYaml } from '../../../src/model/read/yaml.ts';

const schema = documentRecord('statements') as unknown as z.ZodType;
type Fields = Record<string, unknown>;

const RECORD = `# یادداشت ویراستار
title: "فراخوان کاشت"   # همان عنوان
kind: call
date: 1400-12
issuedBy:   garden-council

# موضوع‌ها
topics: [orchards,  water]
notes:
  - >-
    سطری دراز که
    تا خورده است
# پایان
`;
const read = (text: string) => readYaml({ text, firstLine: 1 }).value as Fields;
const change = (fields: Fields, text = RECORD) => rewriteRecord(text, schema, { ...read(text), ...fields });

/** Lines that are in one text only, with a sign before each. */
function difference(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return [...a.filter((line) => !b.includes(line)).map((line) => `- ${line}`), ...b.filter((line) => !a.includes(line)).map((line) => `+ ${line}`)];
}

describe('a record changed in its file', () => {
  it('stays byte for byte when nothing is changed, whatever empty fields are added', () => {
    assert.equal(change({ meeting: null, summary: '', movers: [], vote: { for: null } }), RECORD);
  });

  it('changes the line of the field, and no other', () => {
    assert.deepEqual(difference(RECORD, change({ title: 'فراخوان هرس' })), ['- title: "فراخوان کاشت"   # همان عنوان', '+ title: فراخوان هرس']);
    assert.deepEqual(difference(RECORD, change({ topics: ['water'] })), ['- topics: [orchards,  water]', '+ topics:', '+   - water']);
  });

  it('gets a new field where the schema has it', () => {
    // A comment stays with the field that it stands above.
    assert.match(change({ meeting: 'plenum-3', draft: true }), /garden-council\nmeeting: plenum-3\n\n# موضوع‌ها\ntopics:/);
    assert.match(change({ draft: true }), /تا خورده است\n# پایان\ndraft: true\n$/);
  });

  it('loses an emptied field, and keeps the comments around it', () => {
    const after = change({ notes: [], issuedBy: '' });
    assert.doesNotMatch(after, /notes|issuedBy/);
    assert.match(after, /# موضوع‌ها\n/);
    assert.match(after, /# پایان\n$/);
  });

  it('tells an empty place of a table from none', () => {
    const text = 'title: x\nformerIds:\n  p-1: null\n';
    assert.equal(change({ formerIds: { 'p-1': null } }, text), text);
    assert.equal(change({ formerIds: { 'p-1': null, 'p-2': null } }, text), `${text}  p-2: null\n`);
  });

  it('keeps fields that no schema knows', () => {
    assert.equal(change({ title: 'نو' }, 'title: کهنه\ncolour: سبز\n'), 'title: نو\ncolour: سبز\n');
  });

  it('written in braces is written anew', () => {
    assert.equal(change({ title: 'نو' }, '{ kind: call, title: کهنه }'), 'title: نو\nkind: call\n');
  });

  it('may lack its last line end', () => assert.equal(change({ kind: 'letter' }, 'title: الف\nkind: call'), 'title: الف\nkind: letter\n'));
});

describe('a list of records changed in its file', () => {
  const LIST = '# واژه‌نامه\n\n- id: water\n  name: "آب"\n  altNames: [تقسیم آب]\n\n# دو\n- id: pruning\n  name: هرس  # درختان\n\n\n- id: orchards\n  name: باغداری\n';
  const records = () => readYaml({ text: LIST, firstLine: 1 }).value as Fields[];

  it('stays byte for byte when nothing is changed', () => {
    assert.equal(rewriteList(LIST, topic, records().map((record) => ({ ...record, related: [], nameEn: '' }))), LIST);
  });

  it('changes one line of one record', () => {
    const changed = records().map((record) => (record['id'] === 'water' ? { ...record, name: 'آب‌ها' } : record));
    assert.deepEqual(difference(LIST, rewriteList(LIST, topic, changed)), ['-   name: "آب"', '+   name: آب‌ها']);
  });

  it('gets a record, loses one, and is put in another order', () => {
    const [water, pruning, orchards] = records() as [Fields, Fields, Fields];
    assert.equal(rewriteList(LIST, topic, [water, pruning, orchards, { id: 'compost', name: 'کود' }]), `${LIST}\n- id: compost\n  name: کود\n`);
    assert.equal(rewriteList(LIST, topic, [orchards, water]), '# واژه‌نامه\n\n- id: orchards\n  name: باغداری\n- id: water\n  name: "آب"\n  altNames: [تقسیم آب]\n');
    assert.equal(rewriteList('', topic, [water]), '- id: water\n  name: آب\n  altNames:\n    - تقسیم آب\n');
    assert.equal(pruning['id'], 'pruning');
  });
});

it('a list with headings in it keeps them, whatever becomes of the records above, and its indents and last lines', () => {
  const text = '# شهر\n\n-   id: a\n    name: آب # جوی\n# ده\n\n-   id: b\n    name: باغ\n\n# دشت\n\n-   id: c\n    name: گل\n\n\n';
  const [a, b, c] = readYaml({ text, firstLine: 1 }).value as [Fields, Fields, Fields];
  assert.equal(rewriteList(text, topic, [{ ...a, altNames: ['رود'] }, b, c]), text.replace(' # جوی', ' # جوی\n    altNames:\n      - رود'));
  assert.equal(rewriteList(text, topic, [a, c]), text.replace('-   id: b\n    name: باغ\n\n', ''));
  assert.equal(rewriteList(text, topic, [b, c]), text.replace('-   id: a\n    name: آب # جوی\n', ''));
});

describe('for every record of the imaginary archive', () => {
  const folder = path.resolve(import.meta.dirname, '../../fixtures/archives/good');

  it('each field can be taken away, and put back', async () => {
    for (const collection of COLLECTIONS) {
      for (const file of await readdir(path.join(folder, collection), { recursive: true })) {
        if (!file.endsWith('.mdx')) continue;
        const parts = splitFile(await readFile(path.join(folder, collection, file), 'utf8'));
        assert.ok('frontmatter' in parts);
        const text = `${parts.frontmatter.text}\n`;
        const record = read(text);
        assert.equal(rewriteRecord(text, schema, record), text, file);
        for (const name of Object.keys(record)) {
          const { [name]: _, ...others } = record;
          const less = rewriteRecord(text, schema, others);
          assert.deepEqual(read(less) ?? {}, others, `${file} without ${name}`);
          assert.deepEqual(read(rewriteRecord(less, schema, record)), record, `${file} with ${name} again`);
        }
      }
    }
  });

  it('authority files stay as they are', async () => {
    for (const { file, schema: one } of Object.values(AUTHORITIES)) {
      const text = await readFile(path.join(folder, file), 'utf8');
      assert.equal(rewriteList(text, one as unknown as z.ZodType, readYaml({ text, firstLine: 1 }).value as Fields[]), text);
    }
  });
});

it('whatever the YAML, the result says what was asked for', () => {
  const piece = fc.constantFrom('title: x', 'title: |\n  دو\n  سطر', '"kind": call', 'topics:\n- a\n- b', 'notes: [a, "b: c"]', '# یادداشت', '', 'date: 1400', 'colour: {a: 1}', '? summary\n: خلاصه', 'vote:\n    result: adopted', 'issuedBy: &x a', 'meeting: *x', '...', 'note: "a\n  b"');
  fc.assert(fc.property(fc.array(piece, { maxLength: 6 }), fc.dictionary(fc.constantFrom('title', 'kind', 'summary', 'colour'), fc.constantFrom('نو', 'a: b', '# c', 'خط\nخط')), (pieces, changes) => {
    const text = `${pieces.join('\n')}\n`;
    const { value, errors } = readYaml({ text, firstLine: 1 });
    if (errors.length > 0 || (value !== null && (typeof value !== 'object' || Array.isArray(value)))) return;
    const wanted = { ...(value as Fields | null), ...changes };
    const result = read(rewriteRecord(text, schema, wanted)) ?? {};
    for (const [name, written] of Object.entries(changes)) assert.equal((result[name] as string).trim(), written);
    for (const name of Object.keys((value as Fields | null) ?? {})) if (!(name in changes) && wanted[name] !== null) assert.deepEqual(String(JSON.stringify(result[name])), String(JSON.stringify(wanted[name])));
  }), { numRuns: 500 });
});
