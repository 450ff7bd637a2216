import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { oaiMissing, oaiRepository } from '../../../src/export/oai/index.ts';
import type { ExportContext } from '../../../src/export/mapping/index.ts';
import { aDocument, anArchive } from '../../fixtures/records.ts';
import { schemaErrors } from '../../support/schemas.ts';
import { readXml, textsIn } from '../../support/xml.ts';
import { contextOf, hardArchive, joined, writtenOfFolder } from '../whole.ts';

const GOOD = path.resolve(import.meta.dirname, '../../fixtures/archives/good');
const errorsOf = (xml: string) => schemaErrors(xml, 'static-repository.xsd', ['oai.xsd', 'oai_dc.xsd', 'dc.xsd', 'xml.xsd']);
const repositoryOf = (context: ExportContext = contextOf(hardArchive())) => joined(oaiRepository(context));

describe('oai.xml', () => {
  it('is a static repository by its specification, of small archives and hard ones', async () => {
    const { files } = await writtenOfFolder(GOOD);
    assert.deepEqual(await errorsOf(files.get('oai.xml')!.toString()), []);
    assert.deepEqual(await errorsOf(await repositoryOf()), []);
  });

  it('would not pass with a set, a deleted record, an hour or a field of nobody', async () => {
    const good = await repositoryOf();
    const wrongs: [RegExp, string][] = [
      [/<\/oai:datestamp>/, '</oai:datestamp><oai:setSpec>a</oai:setSpec>'], [/<oai:header>/, '<oai:header status="deleted">'],
      [/<oai:datestamp>[^<]*/, '<oai:datestamp>2021-01-01T00:00:00Z'], [/<dc:title /, '<dc:heading '], [/<oai:deletedRecord>no/, '<oai:deletedRecord>transient'],
    ];
    for (const [found, wrong] of wrongs) assert.notDeepEqual(await errorsOf(good.replace(found, wrong)), [], wrong);
  });

  it('gives each document under its permanent address, in Dublin Core', async () => {
    const texts = textsIn(readXml(await repositoryOf()));
    const archive = hardArchive();
    assert.equal(texts('oai:record').length, archive.documents.size);
    assert.deepEqual(texts('oai:identifier').sort(), [...archive.documents.values()].map(({ collection, id }) => `https://baghbanan.example/${collection}/${id}/`).sort());
    assert.ok(texts('dc:title').includes('=HYPERLINK("http://a.example";"می‌رود")'));
    assert.ok(texts('dc:date').includes('1999~/2000~'));
    assert.equal(texts('oai:adminEmail')[0], 'archive@baghbanan.example');
  });

  it('dates a record by its last change in the archive, else by the document, else by the first day of all', async () => {
    const records = (await repositoryOf()).split('<oai:record>').slice(1);
    const dayOf = (id: string) => /<oai:datestamp>([^<]*)/.exec(records.find((record) => record.includes(`/${id}/</oai:identifier>`))!)![1];
    assert.deepEqual(['imported', 'signed', 'unknown'].map(dayOf), ['2023-03-21', '2021-07-30', '1970-01-01']);
  });

  it('is not made without an address of the site, somebody to write to, or a document', () => {
    const archive = hardArchive();
    assert.equal(oaiMissing(contextOf(archive)), null);
    assert.equal(oaiMissing(contextOf(archive, null)), 'site');
    assert.equal(oaiMissing(contextOf({ ...archive, identity: { ...archive.identity, contact: undefined } })), 'contact');
    assert.equal(oaiMissing(contextOf({ ...archive, documents: new Map() })), 'documents');
    assert.throws(() => [...oaiRepository(contextOf(archive, null))], /without site/);
  });

  it('any title stays well formed and reads back, but for what XML can’t hold', async () => {
    const { identity } = hardArchive();
    const unit = fc.oneof(fc.constantFrom('<', '&', '>', '"', ']]>', '\u0000', '\u000b', '\ud800', '\uffff', '\r', '\u200c', '«'), fc.string({ minLength: 1, maxLength: 1 }));
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1 }), async (units) => {
        const title = `${units.join('')}.`;
        const archive = { ...anArchive({ documents: [{ ...aDocument('any'), title }] }), identity };
        const [read] = textsIn(readXml(await repositoryOf(contextOf(archive))))('dc:title');
        assert.equal(read, title.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''));
      }),
    );
  });
});
