import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { z } from 'astro/zod';
import type { Field } from '@sveltia/cms';
import { editorConfig } from '../../src/admin/config.ts';
import { editorFields, NOT_EDITED } from '../../src/admin/fields.ts';
import { placeInRepository } from '../../src/admin/place.ts';
import { editorPolicy } from '../../src/admin/policy.ts';
import type { FieldRecord } from '../../src/editor/fields.ts';
import { editing } from '../../src/i18n/fa/editing.ts';
import { AUTHORITIES } from '../../src/model/read/read-authorities.ts';
import { DOCUMENT_SCHEMAS } from '../../src/model/read/read-documents.ts';
import { archiveIdentity, COLLECTIONS } from '../../src/model/schema/index.ts';
import { fieldsAt } from '../../src/model/read/schema-walk.ts';

type Any = Field & { fields?: Any[]; field?: Any };
const schemas = { ...DOCUMENT_SCHEMAS, ...Object.fromEntries(Object.entries(AUTHORITIES).map(([name, { schema }]) => [name, schema])) } as Record<string, z.ZodType>;
const records: Record<string, FieldRecord> = { organs: 'organ', meetings: 'meeting', people: 'person', topics: 'topic' };
const recordOf = (name: string): FieldRecord => records[name] ?? 'document';
const named = (fields: Field[], name: string) => fields.find((field) => field.name === name) as unknown as Record<string, unknown>;

/** Every field at any depth, with its path. */
function* deep(fields: Any[], before = ''): Generator<[string, Any]> {
  for (const field of fields) {
    yield [before + field.name, field];
    yield* deep([...(field.fields ?? []), ...(field.field ? [field.field] : [])], `${before}${field.name}.`);
  }
}

describe('the fields of the editor', () => {
  for (const [name, schema] of Object.entries(schemas)) {
    it(`of ${name} are those of the schema, in its order`, () => {
      const shown = editorFields(recordOf(name), schema).map((field) => field.name);
      const all = fieldsAt(schema, []);
      assert.deepEqual(shown, all.filter((field) => shown.includes(field)));
      const hidden = all.filter((field) => !shown.includes(field));
      // A new field is in the form, or somebody has decided that it is not.
      assert.deepEqual(hidden.filter((field) => !NOT_EDITED.has(field)), []);
    });

    it(`of ${name} have Persian names, at every depth, and so have their values`, () => {
      for (const [at, field] of deep(editorFields(recordOf(name), schema) as Any[])) {
        assert.match(field.label ?? '', /\p{Script=Arabic}/u, at);
        const { options = [] } = field as { options?: { label: string }[] };
        for (const { label } of options) assert.match(label, /\p{Script=Arabic}/u, `${at}: ${label}`);
      }
    });
  }

  it('that refer to other records offer them by name', () => {
    const fields = editorFields('document', DOCUMENT_SCHEMAS.resolutions);
    assert.deepEqual([named(fields, 'issuedBy')['widget'], named(fields, 'issuedBy')['file'], named(fields, 'issuedBy')['required']], ['relation', 'organs', true]);
    assert.deepEqual([named(fields, 'topics')['file'], named(fields, 'topics')['multiple'], named(fields, 'topics')['required']], ['topics', true, false]);
  });

  it('of what is yes, no or not known offer the three, and no box in which to write', () => {
    const { fields } = named(editorFields('document', DOCUMENT_SCHEMAS.resolutions), 'vote') as unknown as { fields: Field[] };
    for (const name of ['unanimous', 'secret']) assert.deepEqual([named(fields, name)['widget'], named(fields, name)['required'], (named(fields, name)['options'] as { label: string }[]).map(({ label }) => label)], ['select', false, [editing.admin.yes, editing.admin.no]]);
    assert.deepEqual([named(fields, 'for')['widget'], named(editorFields('document', DOCUMENT_SCHEMAS.resolutions), 'draft')['widget']], ['number', 'boolean']);
  });

  it('take dates that the reader of dates takes, and no words', () => {
    const [pattern] = named(editorFields('document', DOCUMENT_SCHEMAS.reports), 'date')['pattern'] as [string];
    for (const date of ['1400', '۱۴۰۰-۰۵-۰۸', '١٤٠٠-٠٥-٠٨', '2021-07~', '138X', 'XXXX', '2019-10-12/2019-10-13', '../1400']) assert.match(date, new RegExp(pattern));
    assert.doesNotMatch('پارسال', new RegExp(pattern));
  });

  it('leave out what no form can show', () => {
    const odd = z.strictObject({ title: z.string(), others: z.record(z.string(), z.string()).default({}) });
    assert.deepEqual(editorFields('document', odd).map(({ name }) => name), ['title']);
  });

  it('that nobody edits are fields of a schema', () => {
    for (const name of NOT_EDITED) assert.ok(Object.values(schemas).some((schema) => fieldsAt(schema, []).includes(name)), name);
  });

  it('that have a Persian name are fields of a schema', () => {
    const used = new Set(Object.entries(schemas).flatMap(([name, schema]) => [...deep(editorFields(recordOf(name), schema) as Any[])].map(([, { name }]) => name)));
    assert.deepEqual(Object.keys(editing.fields).filter((name) => !used.has(name)), []);
  });
});

describe('the configuration of the editor', () => {
  const grounds = { identity: { title: 'باغ' }, content: 'content' };
  const onDisk = editorConfig(grounds);

  it('is one that Sveltia CMS knows', () => {
    const schema = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../node_modules/@sveltia/cms/schema/sveltia-cms.json'), 'utf8')) as object;
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    for (const config of [onDisk, editorConfig({ ...grounds, identity: { title: 'باغ', repository: { host: 'gitlab', name: 'garden/archive' } } })]) {
      const { load_config_file: _, ...written } = JSON.parse(JSON.stringify(config)) as Record<string, unknown>;
      assert.ok(validate(written), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
    }
  });

  it('has the three collections and the authority files, under the content folder', () => {
    const files = onDisk.collections!.flatMap((collection) => ('folder' in collection ? [collection.folder] : 'files' in collection ? collection.files.map(({ file }) => file) : []));
    assert.deepEqual(files, [...COLLECTIONS.map((name) => `content/${name}`), ...Object.values(AUTHORITIES).map(({ file }) => `content/${file}`)]);
  });

  it('offers no copies of documents, which would carry what belongs to one alone', () => {
    for (const collection of onDisk.collections!) if ('folder' in collection) assert.equal((collection as { duplicate?: boolean }).duplicate, false);
  });

  it('names the repository of the archive, and one by the title of the archive where there is none', () => {
    assert.deepEqual(editorConfig({ ...grounds, identity: { title: 'باغ: ۱/۲' } }).backend, { name: 'github', repo: 'local/باغ  ۱ ۲', auth_methods: ['token'] });
    assert.deepEqual(onDisk.backend, { name: 'github', repo: 'local/باغ', auth_methods: ['token'] });
    const identity = archiveIdentity.parse({ title: 'باغ', repository: { host: 'gitlab', name: 'garden/papers/archive', branch: 'main' } });
    assert.deepEqual(editorConfig({ ...grounds, identity }).backend, { name: 'gitlab', repo: 'garden/papers/archive', branch: 'main', auth_methods: ['token'] });
  });

  it('the repository is named by owner and name', () => {
    for (const name of ['archive', 'https://github.com/a/b', 'a b/c', '/a']) {
      assert.equal(archiveIdentity.safeParse({ title: 'باغ', repository: { host: 'github', name } }).success, false, name);
    }
  });
});

describe('the policy of the editor’s page', () => {
  it('lets it ask nobody, or the host of the repository alone', () => {
    const others = (policy: string) => [...new Set(policy.match(/https?:\/\/[\w.-]+/g) ?? [])];
    assert.deepEqual(others(editorPolicy(undefined)), []);
    assert.deepEqual(others(editorPolicy({ host: 'github', name: 'a/b' })), ['https://avatars.githubusercontent.com', 'https://api.github.com']);
    assert.deepEqual(others(editorPolicy({ host: 'gitlab', name: 'a/b' })), ['https://gitlab.com', 'https://secure.gravatar.com']);
  });

  it('lets no script in that is not a file of the site', () => assert.match(editorPolicy(undefined), /script-src 'self';/));
});

it('the content folder is found in its repository', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  assert.equal(placeInRepository('/no/such/archive'), 'archive');
  assert.match(placeInRepository(path.join(root, 'content')), /content$/);
});
