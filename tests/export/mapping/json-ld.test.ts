import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import edtf from 'edtf';
import ts from 'typescript';
import {
  exportContext, jsonLd, schemaOrg, schemaOrgOfArchive, schemaOrgOfMeeting, schemaOrgOfOrgan, schemaOrgOfPerson, schemaOrgOfTopic, type JsonLdNode,
} from '../../../src/export/mapping/index.ts';
import { schemaOrgWithRecord } from '../../../src/export/mapping/schema-org.ts';
import { aDocument, anArchive, anOrgan, aPerson, documentOf } from '../../fixtures/records.ts';
import { all, archive, context } from '../gardeners.ts';

// The package describes no types.
const jsonld = createRequire(import.meta.url)('jsonld') as { expand(document: unknown, options: object): Promise<Record<string, any>[]> };

const find = (id: string) => documentOf(archive, id);
const others = [
  schemaOrgOfArchive(context),
  ...[...archive.organs.values()].map((organ) => schemaOrgOfOrgan(context, organ)),
  ...[...archive.meetings.values()].map((meeting) => schemaOrgOfMeeting(context, meeting)),
  ...[...archive.people.values()].slice(0, 1).map((person) => schemaOrgOfPerson(context, person)),
  ...[...archive.topics.values()].map((topic) => schemaOrgOfTopic(context, topic)),
];
const nodes = [...all.map((document) => schemaOrg(context, document)), ...others];

const SCHEMA = 'https://schema.org/';
/** The context of schema.org so far as it matters here: every word is one of its words. Nothing is asked of the network. */
const documentLoader = (url: string) => {
  if (url !== 'https://schema.org') throw new Error(`asked for ${url}`);
  return Promise.resolve({ contextUrl: null, documentUrl: url, document: { '@context': { '@vocab': SCHEMA } } });
};
const expand = async (node: JsonLdNode) => (await jsonld.expand(jsonLd(node), { documentLoader }))[0]!;

/** A node without what schema.org knows nothing of, down to the last. */
const schemaOrgOnly = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(schemaOrgOnly);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !name.includes(':')).map(([name, inner]) => [name, schemaOrgOnly(inner)]));
};

describe('JSON-LD', () => {
  it('says only what schema.org has words for, in the shapes that it gives them', { timeout: 120_000 }, () => {
    const root = path.resolve(import.meta.dirname, '../../..');
    const file = path.join(root, 'tests/export/mapping/nodes.virtual.ts');
    const lines = nodes.map((node, place) => `export const node${place}: schema.${node['@type']} = ${JSON.stringify(schemaOrgOnly(node))};`);
    const text = `import type * as schema from 'schema-dts';\n${lines.join('\n')}\n`;
    const options: ts.CompilerOptions = { noEmit: true, strict: true, skipLibCheck: true, types: [], lib: ['lib.es2022.d.ts'], module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022 };
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (name) => name === file || fileExists(name);
    host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest));
    const program = ts.createProgram([file], options, host);
    const said = ts.getPreEmitDiagnostics(program).map(({ messageText, start = 0 }) => `${lines[text.slice(0, start).split('\n').length - 2]}\n${ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 2000)}`);
    assert.deepEqual(said, []);
  });

  it('expands, with every thing named by an address of the archive', async () => {
    for (const node of nodes) {
      const expanded = await expand(node);
      assert.match(expanded['@id'], /^https:\/\/example\.org\/archive\/(?:\w+\/[\w-]+\/)?#(?:document|organ|meeting|person|topic|archive)$/);
      assert.deepEqual(expanded['@type'], [SCHEMA + node['@type']]);
      assert.equal(expanded[`${SCHEMA}name`][0]['@value'], node['name']);
      for (const property of Object.keys(expanded)) assert.match(property, /^@|^https:\/\/schema\.org\/|^http:\/\/purl\.org\/dc\/terms\/|^http:\/\/www\.w3\.org\/|^urn:uuid:/);
    }
  });

  it('calls one thing by one name, wherever it stands', () => {
    const ids = new Map(others.map((node) => [node['url'], node['@id']]));
    const check = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return;
      const { '@id': id } = value as { '@id'?: string };
      const own = id && ids.get(id.replace(/#.*/, ''));
      if (own) assert.equal(id, own);
      Object.values(value).forEach(check);
    };
    nodes.forEach(check);
  });

  it('keeps the date as EDTF and, where it was written in the Jalali calendar, as it was written', async () => {
    for (const document of all) {
      const expanded = await expand(schemaOrg(context, document));
      const [date] = expanded['http://purl.org/dc/terms/date'];
      assert.equal(date['@type'], 'http://id.loc.gov/datatypes/edtf/EDTF');
      for (const end of date['@value'].split('/')) if (end !== '..' && end !== 'XXXX') assert.ok(edtf(end, { level: 1 }), end);
    }
    const of = (id: string) => schemaOrg(context, find(id));
    assert.equal(of('jalali-year')['bayegan:jalaliDate'], '1400');
    assert.equal(of('jalali-year')['legislationDate'], undefined);
    assert.equal(of('gregorian-month')['bayegan:jalaliDate'], undefined);
    assert.equal(of('gregorian-month')['legislationDate'], '2021-07');
    assert.equal(of('related')['datePublished'], '2021-08-01');
    assert.equal(of('related')['dateModified'], '2022-05');
    assert.equal(of('unknown-date')['legislationDate'], undefined);
  });

  it('carries the whole record as data', async () => {
    const expanded = await expand(schemaOrgWithRecord(context, find('related')));
    const name = Object.keys(expanded).find((property) => property.endsWith('#record'))!;
    const [{ '@type': type, '@value': record }] = expanded[name];
    assert.equal(type, '@json');
    assert.equal(record.title, 'سند related');
    assert.deepEqual(record.vote, find('related').vote);
  });

  it('says what one resolution does to another, and what is in force', () => {
    const node = schemaOrg(context, find('related'));
    const target = (id: string) => ({ '@id': `https://example.org/archive/resolutions/${id}/#document`, '@type': 'Legislation', name: `سند ${id}` });
    assert.deepEqual(node['legislationRepeals'], target('jalali-year'));
    assert.equal((node['legislationAmends'] as JsonLdNode)['@id'], 'https://example.org/archive/resolutions/plain/#document');
    assert.equal(node['legislationLegalForce'], 'https://schema.org/InForce');
    assert.equal(schemaOrg(context, find('jalali-year'))['legislationLegalForce'], 'https://schema.org/NotInForce');
    assert.equal((node['translationOfWork'] as JsonLdNode)['@id'], 'https://example.org/archive/statements/foreign/#document');
  });

  it('names who adopted a decision, be it another than issued it; of a draft and of what was rejected nobody, and it repeals nothing', () => {
    const nodeOf = (...events: object[]) => {
      const one = anArchive({
        organs: [anOrgan('garden-council', { name: 'شورای باغ' }), anOrgan('board', { name: 'هیئت' })],
        documents: [aDocument('d', { issuedBy: 'board', events, relations: [{ type: 'repeals', target: 'old' }] }), aDocument('old')],
      });
      const node = schemaOrg(exportContext(one, { site: undefined, base: '/' }), documentOf(one, 'd'));
      return { by: (node['legislationPassedBy'] as JsonLdNode | undefined)?.['name'], on: node['legislationDate'], repeals: 'legislationRepeals' in node, cites: 'citation' in node };
    };
    assert.deepEqual(nodeOf(), { by: 'هیئت', on: '2021-07-30', repeals: true, cites: false });
    assert.deepEqual(nodeOf({ event: 'proposed', by: 'board' }, { event: 'adopted', by: 'garden-council' }), { by: 'شورای باغ', on: '2021-07-30', repeals: true, cites: false });
    for (const event of ['proposed', 'rejected']) assert.deepEqual(nodeOf({ event, by: 'board' }), { by: undefined, on: undefined, repeals: false, cites: true }, event);
  });

  it('names twenty authors, and those who only signed as contributors', () => {
    assert.equal((schemaOrg(context, find('twenty-authors'))['author'] as unknown[]).length, 20);
    const signed = schemaOrg(context, find('twenty-signatories'));
    assert.equal((signed['author'] as JsonLdNode)['@type'], 'Organization');
    assert.equal((signed['contributor'] as unknown[]).length, 20);
  });

  it('gives each other name once, and a licence for what the archive says, not for what it holds', () => {
    const { alternateName } = schemaOrgOfPerson(context, aPerson('a', { nameEn: 'Narges', altNames: ['نرگسی', 'Narges'] }));
    assert.deepEqual(alternateName, ['Narges', 'نرگسی']);
    const { license, sdLicense } = schemaOrgOfArchive(context);
    assert.deepEqual([license, sdLicense], [undefined, 'https://creativecommons.org/publicdomain/zero/1.0/']);
  });

  it('gives the days of a meeting where both are known', () => {
    const [meeting] = archive.meetings.values();
    const { startDate, endDate } = schemaOrgOfMeeting(context, meeting!);
    assert.deepEqual([startDate, endDate], ['2019-10-12', '2019-10-13']);
  });
});
