import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { archiveJson } from '../../../src/export/archive/json.ts';
import { publicDocument } from '../../../src/export/archive/record.ts';
import { dataSchemas } from '../../../src/export/archive/schemas.ts';
import { fingerprint } from '../../../src/mdx/measure.ts';
import { compileDocument } from '../../../src/mdx/document.ts';
import { words } from '../../../src/i18n/index.ts';
import { documentOf } from '../../fixtures/records.ts';
import { contextOf, hardArchive, joined, writtenOf, writtenOfFolder } from '../whole.ts';

const GOOD = path.resolve(import.meta.dirname, '../../fixtures/archives/good');

function validator() {
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { uri: true, email: true } });
  for (const schema of dataSchemas().values()) ajv.addSchema(schema);
  return ajv;
}

describe('archive.json', () => {
  it('is as its schemas say, of small archives and hard ones', async () => {
    const ajv = validator();
    const { files } = await writtenOfFolder(GOOD);
    for (const text of [files.get('data/archive.json')!.toString(), await joined(archiveJson(contextOf(hardArchive()), new Map()))]) {
      assert.ok(ajv.validate('archive.schema.json', JSON.parse(text)), ajv.errorsText(ajv.errors));
    }
  });

  it('is not as its schemas say when a field is wrong, unknown or missing', async () => {
    const ajv = validator();
    const good = JSON.parse(await joined(archiveJson(contextOf(hardArchive()), new Map())));
    for (const wrong of [{ kind: 'poem' }, { draft: true }, { title: undefined }, { days: { calendar: 'jalali', earliest: '1400-5-8' } }]) {
      const document = { ...good.documents[0], ...wrong };
      assert.ok(!ajv.validate('archive.schema.json', { ...good, documents: [JSON.parse(JSON.stringify(document))] }), JSON.stringify(wrong));
    }
  });

  it('keeps dates as written, in Latin digits, and says which days they may mean', () => {
    const archive = hardArchive();
    const record = (id: string) => publicDocument(contextOf(archive), documentOf(archive, id), null);
    assert.equal(record('unknown')['date'], 'XXXX');
    assert.equal(record('unknown')['days'], undefined);
    assert.equal(record('about')['date'], '1378~');
    assert.deepEqual(record('about')['days'], { calendar: 'jalali', earliest: '1999-03-21', latest: '2000-03-19' });
    assert.deepEqual(record('interval')['days'], { calendar: 'gregorian', earliest: '2019-10-12', latest: '2019-10-13' });
    assert.deepEqual(record('open')['days'], { calendar: 'jalali', earliest: '2021-07-23' });
    assert.deepEqual(record('imported')['inArchive'], { published: '2022-04-23', updated: '2023-03-21' });
    assert.deepEqual(record('added')['inArchive'], { published: '2024-11-21', updated: '2024-11-21' });
    assert.equal(record('signed')['inArchive'], undefined);
  });

  it('says nothing of drafts, nor of what is the archive’s own business', async () => {
    const text = await joined(archiveJson(contextOf(hardArchive()), new Map()));
    for (const inner of ['a-draft', 'a-private-name', 'an inner remark', 'silenced', 'provenance', 'redirectFrom']) assert.ok(!text.includes(inner), inner);
    const pointing = JSON.parse(text).documents.find(({ id }: { id: string }) => id === 'pointing');
    assert.deepEqual(pointing.relations, [{ type: 'mentions', target: 'signed' }]);
    assert.deepEqual(pointing.events, [{ event: 'endorsed', by: 'garden-council' }]);
  });

  it('names the digest of each published text, which begins with the fingerprint on its page', async () => {
    const { files } = await writtenOf(contextOf(hardArchive()), (id) => `متن می‌رود ${id}.`);
    const documents: { id: string; text?: { sha256: string; words: number } }[] = JSON.parse(files.get('data/archive.json')!.toString()).documents;
    const signed = documents.find(({ id }) => id === 'signed')!;
    assert.equal(signed.text!.sha256.slice(0, 12), fingerprint(compileDocument('متن می‌رود signed.')));
    assert.equal(signed.text!.words, 3);
    assert.equal(documents.find(({ id }) => id === 'closed')!.text, undefined);
  });

  it('leaves addresses at the root of the host where the archive does not know its own', () => {
    const archive = hardArchive();
    assert.equal(publicDocument(contextOf(archive, null), documentOf(archive, 'signed'), null)['address'], '/statements/signed/');
  });
});

describe('the schemas of data files', () => {
  it('know every status that can be computed', () => {
    const status = (dataSchemas().get('document') as { properties: { status: { enum: string[] } } }).properties.status;
    assert.deepEqual(status.enum.toSorted(), Object.keys(words.statuses).sort());
  });
});
