import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { publishedRecord } from '../../../src/export/mapping/index.ts';
import { FACT_NAMES } from '../../../src/export/mapping/facts.ts';
import { KIND_TYPES } from '../../../src/export/mapping/kinds.ts';
import { RELATION_PROPERTIES } from '../../../src/export/mapping/schema-org.ts';
import { MAPPING, NOT_PUBLISHED, ONLY_IN_RECORD } from '../../../src/export/mapping/table.ts';
import { documentRecord } from '../../../src/model/schema/index.ts';
import { documentOf } from '../../fixtures/records.ts';
import { archive } from '../gardeners.ts';

const docs = readFileSync(path.resolve(import.meta.dirname, '../../../docs/formats.md'), 'utf8');
const FORMATS = ['dublinCore', 'schemaOrg', 'legislation', 'highwire', 'csl', 'bibtex', 'ris'] as const;
const cell = (name: string | undefined) => (name === undefined ? '' : name.startsWith('(') ? name.slice(1, -1) : `\`${name}\``);
const table = (rows: string[][]) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

describe('the table of fields and formats', () => {
  it('says of every field of a record what becomes of it', () => {
    const said = MAPPING.map(({ from }) => from).join(' ');
    for (const field of Object.keys(documentRecord('reports').shape)) {
      const isSaid = said.includes(`\`${field}\``) || (ONLY_IN_RECORD as readonly string[]).includes(field) || field in NOT_PUBLISHED;
      assert.ok(isSaid, field);
    }
  });

  it('has one row for each fact', () => assert.deepEqual(MAPPING.map(({ fact }) => fact).sort(), [...FACT_NAMES].sort()));

  it('stands in docs/formats.md as it is', () => {
    const rows = MAPPING.map((row) => [row.from, ...FORMATS.map((format) => cell(row[format]))]);
    assert.ok(docs.includes(table(rows)), `docs/formats.md should have these rows:\n${table(rows)}`);
    const kinds = Object.entries(KIND_TYPES).map(([kind, { schemaOrg, csl, bibtex, ris }]) => [`\`${kind}\``, schemaOrg, csl, bibtex, ris]);
    assert.ok(docs.includes(table(kinds)), `docs/formats.md should have these rows:\n${table(kinds)}`);
    const relations = Object.entries(RELATION_PROPERTIES).map(([type, { property, legislation }]) => [`\`${type}\``, `\`${property}\``, cell(legislation)]);
    assert.ok(docs.includes(table(relations)), `docs/formats.md should have these rows:\n${table(relations)}`);
    const unpublished = Object.entries(NOT_PUBLISHED).map(([field, reason]) => [`\`${field}\``, reason]);
    assert.ok(docs.includes(table(unpublished)), `docs/formats.md should have these rows:\n${table(unpublished)}`);
  });
});

describe('the published record', () => {
  it('has all that was written, and nothing of what is the archive’s own business', () => {
    const document = documentOf(archive, 'related');
    const record = publishedRecord(archive, document) as unknown as Record<string, unknown>;
    for (const field of Object.keys(NOT_PUBLISHED)) assert.ok(!(field in record), field);
    assert.equal(record['date'], '1400-05-08');
    assert.deepEqual(record['vote'], document.vote);
    assert.doesNotMatch(JSON.stringify(record), /secret-name|راز/);
  });

  it('says nothing of documents that are not published', () => {
    const document = documentOf(archive, 'related');
    const drafted = { ...document, relations: [{ type: 'mentions' as const, target: 'a-draft' }], events: [{ event: 'published' as const, document: 'a-draft' }] };
    assert.doesNotMatch(JSON.stringify(publishedRecord(archive, drafted)), /a-draft/);
  });
});
