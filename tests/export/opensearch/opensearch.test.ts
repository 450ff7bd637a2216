import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import type { Indices_Create_RequestBody } from '@opensearch-project/opensearch/api/indices/create.d.ts';
import type { Search_RequestBody } from '@opensearch-project/opensearch/api/_core/search.d.ts';
import { exportOpenSearch, indexBody, searchBody, type IndexMeta } from '../../../src/export/opensearch/index.ts';
import { readContent } from '../../../src/model/read/content.ts';
import { ANALYSIS_VERSION } from '../../../src/persian/index.ts';
import { buildIndex } from '../../../src/search/index/build.ts';
import { compoundsOf } from '../../../src/search/index/compounds.ts';
import { searchDocuments } from '../../../src/search/index/documents.ts';
import { openIndexFolder } from '../../../src/search/node.ts';
import { aFolder } from '../../fixtures/folders.ts';
import { runScript } from '../../support/run.ts';
import { intoMemory } from '../whole.ts';
import { Engine } from './engine.ts';

const GOOD = path.resolve(import.meta.dirname, '../../fixtures/archives/good');
const documents = [...searchDocuments(await readContent(GOOD))];
const compounds = compoundsOf(documents);

async function exported(): Promise<{ mapping: ReturnType<typeof indexBody>; bulk: string }> {
  const { files, write } = intoMemory();
  await exportOpenSearch({ documents, compounds, index: 'garden', address: (place) => `https://baghbanan.example${place}`, files: { bulk: 'bulk', mapping: 'mapping' }, write });
  return { mapping: JSON.parse(files.get('mapping')!.toString()), bulk: files.get('bulk')!.toString() };
}

const { mapping, bulk } = await exported();
const meta: IndexMeta = mapping.mappings._meta;
const engine = new Engine(mapping);
engine.bulk(bulk);

/** What somebody might ask of this archive: words of its texts as they stand there, and as other people write them. */
function queries(): string[] {
  const runs = documents.flatMap(({ blocks }) => blocks.flatMap(({ text }) => {
    const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
    return [words.slice(0, 1), words.slice(0, 2), words.slice(1, 4), words.slice(-2)].map((run) => run.join(' '));
  }));
  const otherwise = (run: string) => [run, run.replaceAll('\u200c', ' '), run.replaceAll('\u200c', ''), run.replaceAll('ی', 'ي').replaceAll('ک', 'ك'), `"${run}"`];
  const written = ['قطعنامه ها', 'می روید', 'کنگره ۲', '"تقسیم آب"', 'آب -خشکسالی', 'باغ -"تقسیم آب"', 'شوراى باغ', 'جلسات', '1398', '۲۰ مهر', 'نیست‌درجهان', 'از', 'قطعنامهٔ آب و نوبت'];
  return [...new Set([...runs.flatMap(otherwise), ...written])].filter((query) => query.replace(/["\s]/g, '') !== '');
}

describe('the export for a search cluster', () => {
  it('has the shapes of the requests it is for, by the types of OpenSearch’s own client', () => {
    // These lines are checked by the compiler: types that do not fit fail `npm test` before anything runs.
    const created: Indices_Create_RequestBody = indexBody(new Map([['words_1', 1]]), new Set<string>());
    const asked: Search_RequestBody = searchBody('آب -باغ "تقسیم آب"', meta, { filters: { collection: 'resolutions' } });
    assert.ok(created.mappings && asked.query);
  });

  it('finds what the site finds', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bayegan-cluster-'));
    after(() => rmSync(folder, { recursive: true, force: true }));
    await buildIndex(documents, compounds, folder);
    const session = await openIndexFolder(folder);
    const asked = queries();
    assert.ok(asked.length > 500);
    let found = 0;
    for (const query of asked) {
      const { results } = await session.ask(query);
      const urls = (await Promise.all(results.map((result) => result.load()))).map(({ url }) => url.replace(/#.*/, '')).sort();
      assert.deepEqual(engine.search(searchBody(query, meta)), urls, query);
      if (urls.length > 0) found++;
    }
    assert.ok(found > 400, `${found} of ${asked.length} queries found anything`);
  });

  it('keeps phrases within a block, and filters by ids', () => {
    assert.deepEqual(engine.search(searchBody('آب', meta, { filters: { collection: 'statements' } })).filter((id) => !id.startsWith('/statements/')), []);
    assert.ok(engine.search(searchBody('', meta, { filters: { kind: 'amendment' } })).includes('/resolutions/water-amendment/'));
  });

  it('counts a match as the site does, by where it is', () => {
    assert.deepEqual(Object.values(meta.weights), [...new Set(documents.flatMap(({ blocks }) => blocks.map(({ weight }) => weight)))].sort((a, b) => b - a));
    const body = JSON.stringify(searchBody('درختان', meta));
    assert.match(body, /"words_9\^9"/);
    assert.match(body, /"words_0_6\^0\.6"/);
  });

  it('shows what was written, holds no draft and nothing that is withheld', () => {
    assert.ok(bulk.includes('قطعنامه دربارهٔ تقسیم آب') && bulk.includes('"address":"https://baghbanan.example/resolutions/water-resolution/"'));
    for (const hidden of ['frost-draft', 'نامی که نباید خوانده شود']) assert.ok(!bulk.includes(hidden), hidden);
    assert.equal(bulk.split('\n').length, documents.length * 2 + 1);
  });

  it('refuses to ask an index of another analysis', () => {
    assert.equal(meta.analysis, ANALYSIS_VERSION);
    assert.throws(() => searchBody('آب', { ...meta, analysis: 'fa-0' }), /another version/);
  });
});

describe('npm run export:opensearch', () => {
  it('writes both files, and the body of a request for a query', async (test) => {
    const out = path.join(await aFolder(test), 'folder', 'garden.ndjson');
    const written = await runScript('export-opensearch', ['--out', out, '--index', 'garden'], { ARCHIVE_CONTENT: GOOD, SITE_URL: 'https://baghbanan.example' });
    assert.equal(written.code, 0, written.err);
    assert.equal(readFileSync(out, 'utf8'), bulk);
    assert.deepEqual(JSON.parse(readFileSync(path.join(path.dirname(out), 'mapping.json'), 'utf8')), mapping);
    const asked = await runScript('export-opensearch', ['--out', out, '--query', 'تقسیم آب', '--size', '3']);
    assert.deepEqual(JSON.parse(asked.out), searchBody('تقسیم آب', meta, { size: 3 }));
  });

  it('says how it is used, and what is wrong', async (test) => {
    for (const wrong of [[], ['--out', 'x', '--index', 'Garden'], ['--out', 'x/mapping.json'], ['--what']]) assert.match((await runScript('export-opensearch', wrong)).err, /usage:/);
    const out = path.join(await aFolder(test), 'none.ndjson');
    assert.equal((await runScript('export-opensearch', ['--out', out, '--query', 'آب'])).code, 1);
  });
});
