import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { openEngine } from '../../../src/search/browser/engine.ts';
import { buildIndex } from '../../../src/search/index/build.ts';
import { compoundsOf } from '../../../src/search/index/compounds.ts';
import { INDEX_MANIFEST, type IndexManifest } from '../../../src/search/manifest.ts';
import { openIndexFolder } from '../../../src/search/node.ts';
import { loadPagefind } from '../../../src/search/pagefind-node.ts';
import { filesClient } from '../../../src/search/plain/files.ts';
import type { AskOptions, Session } from '../../../src/search/query/ask.ts';
import type { PagefindClient } from '../../../src/search/query/pagefind.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { buildSupplementIndex } from '../../../src/search/supplement/build.ts';
import { purgedChunks } from '../../../src/search/supplement/purge.ts';
import { mergedSource } from '../../../src/search/supplement/source.ts';
import type { IndexSource } from '../../../src/search/transport/source.ts';
import type { SupplementManifest } from '../../../src/search/supplement/manifest.ts';
import { VOCABULARY_FILE } from '../../../src/search/vocabulary.ts';
import { readIndex } from '../index/oracle/decode.ts';

const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-supplement-'));
after(() => rmSync(workshop, { recursive: true, force: true }));
let folders = 0;
const aFolder = () => path.join(workshop, String(folders++));

/** What a test says of a page. */
interface Draft {
  id: number;
  title: string;
  texts: string[];
  day: number;
  organ: string;
}

const toDocument = ({ id, title, texts, day, organ }: Draft): SearchDocument => ({
  url: `/statements/garden-${id}/`,
  meta: { title, kind: 'بیانیه', issuer: organ, date: String(day), otherDate: '' },
  filters: { organ: [organ], collection: ['statements'] },
  sort: { date: `2021-07-${String(day).padStart(2, '0')}` },
  blocks: [{ text: title, weight: 9 }, ...texts.map((text, index) => ({ anchor: `p-${index}`, text, weight: 1 })), { anchor: 'record', text: organ, weight: 0.6 }],
});

interface Pair {
  merged: Session;
  mergedPagefind: PagefindClient;
  full: Session;
  fullPagefind: PagefindClient;
  about: SupplementManifest;
  supplement: string;
  base: string;
}

const onDisk = (folder: string): IndexSource => ({
  manifest: async () => JSON.parse(await readFile(path.join(folder, INDEX_MANIFEST), 'utf8')) as IndexManifest,
  vocabulary: () => readFile(path.join(folder, VOCABULARY_FILE), 'utf8'),
  client: () => loadPagefind(folder),
});

/** An index with its supplement, and a full index of the same state, whose pages are analysed by the same compounds. */
async function bothWays(before: readonly Draft[], now: readonly Draft[]): Promise<Pair> {
  const [base, current, supplement, full] = [aFolder(), aFolder(), aFolder(), aFolder()];
  const [old, young] = [before.map(toDocument), now.map(toDocument)];
  const compounds = compoundsOf(old);
  await buildIndex(old, compounds, base);
  await buildIndex(young, compoundsOf(young), current);
  await buildIndex(young, compounds, full);
  const about = await buildSupplementIndex({ base, current, to: supplement });
  const source = mergedSource(onDisk(base), onDisk(supplement), about);
  assert.equal((await source.manifest()).pages, now.length);
  return { merged: await openEngine(source), mergedPagefind: await source.client(), full: await openIndexFolder(full), fullPagefind: await loadPagefind(full), about, supplement, base };
}

const OPTIONS: AskOptions[] = [{}, { sort: 'newest' }, { sort: 'oldest' }, { typing: true }, { filters: { organ: { any: ['شورا'] } } }];

/** What a session answers, by address; in order where that is by date. */
async function answer(session: Session, query: string, options: AskOptions) {
  const { results, partial, missing, also, suggestions } = await session.ask(query, options);
  const shown = async (list: typeof results) => {
    const loaded = await Promise.all(list.map(async (result) => ({ url: (await result.load()).url, missing: result.missing })));
    return 'sort' in options ? loaded : loaded.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  };
  return { results: await shown(results), partial: await shown(partial), missing, also, suggestions: suggestions.toSorted() };
}

const WORDS = ['باغ', 'درخت', 'آب', 'درخت‌ها', 'می‌کارد', 'پیش‌نهاد', 'پیشنهاد', 'باغبان', 'جوی', 'کشت', 'لاله', 'نهال', '۱۴۰۰', 'سرو'];
const QUERIES = ['باغ', 'درخت آب', '«باغ درخت»', 'باغ -آب', 'لاله سرو', 'نهال', 'پیشنهاد', 'پیش نهاد', '«جوی کشت»', 'جو', '', 'هیچستان باغ'];

const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const draft = (id: number) => fc.record({ id: fc.constant(id), title: text, texts: fc.array(fc.oneof(text, fc.constant('… ؟')), { minLength: 1, maxLength: 3 }), day: fc.integer({ min: 1, max: 9 }), organ: fc.constantFrom('شورا', 'کمیته', 'انجمن') });
const PAGES = 9;
const before = fc.tuple(...Array.from({ length: PAGES }, (_, id) => draft(id)));
/** For each page, and some more, what becomes of it: as it was, withdrawn, or another. */
const edits = fc.tuple(...Array.from({ length: PAGES + 3 }, (_, id) => fc.oneof({ weight: 3, arbitrary: fc.constant('kept' as const) }, fc.constant('gone' as const), draft(id))));

const apply = (drafts: readonly Draft[], changes: readonly (Draft | 'kept' | 'gone')[]): Draft[] =>
  changes.flatMap((change, id) => (change === 'gone' ? [] : change === 'kept' ? (drafts[id] ?? []) : [change]));

describe('an index and its supplement', () => {
  it('find, count and order what a full index of the new state does, whatever was edited', async () => {
    await fc.assert(
      fc.asyncProperty(before, edits, async (drafts, changes) => {
        const { merged, mergedPagefind, full, fullPagefind, about } = await bothWays(drafts, apply(drafts, changes));
        assert.equal(about.pages, apply(drafts, changes).length);
        assert.deepEqual(await mergedPagefind.filters(), await fullPagefind.filters());
        for (const query of QUERIES) {
          for (const options of OPTIONS) assert.deepEqual(await answer(merged, query, options), await answer(full, query, options), `${query} ${JSON.stringify(options)}`);
          assert.deepEqual(await merged.counts(query, {}), await full.counts(query, {}), query);
        }
        for (const term of [...WORDS, '"باغ\u0640 درخت\u0640"', 'ب']) {
          assert.equal((await mergedPagefind.search(term)).unfilteredResultCount, (await fullPagefind.search(term)).unfilteredResultCount, term);
        }
      }),
      { numRuns: 6 },
    );
  });

  const GARDEN: Draft[] = Array.from({ length: 12 }, (_, id) => ({ id, title: `بیانیهٔ ${id}`, texts: ['باغ و آب برای همه', id % 3 ? 'درخت در باغ' : 'لاله و سرو و آب'], day: 1 + (id % 4), organ: 'شورا' }));

  it('rank a changed page as a full index does', async () => {
    // As long as before, so that the average length of a page, on which every score depends, is the same in both.
    const changed = GARDEN.map((page) => ([1, 5, 10].includes(page.id) ? { ...page, texts: ['درخت و درخت کنار آب', 'نهال باغ در'] } : page));
    const { mergedPagefind, fullPagefind } = await bothWays(GARDEN, changed);
    for (const term of ['درخت\u0640', 'نهال\u0640', 'باغ\u0640', 'آب\u0640', 'لا', '"درخت\u0640 و\u0640"']) {
      const scores = async (client: PagefindClient) => {
        const { results } = await client.search(term);
        return new Map(await Promise.all(results.map(async ({ score, data }): Promise<[string, number]> => [(await data()).raw_url, score])));
      };
      const [found, expected] = [await scores(mergedPagefind), await scores(fullPagefind)];
      assert.deepEqual([...found.keys()].sort(), [...expected.keys()].sort(), term);
      // The average is made of whole positions, which in texts as short as these shows.
      for (const [url, score] of expected) assert.ok(Math.abs(found.get(url)! / score - 1) < 0.005, `${term} ${url}: ${found.get(url)} for ${score}`);
    }
  });

  it('are searched as one without WebAssembly too', async () => {
    const changed = [...GARDEN.slice(2).map((page) => (page.id % 4 ? page : { ...page, texts: ['نهال کنار جوی'], day: 9 })), { ...GARDEN[0]!, id: 30 }];
    const { base, supplement, about, full } = await bothWays(GARDEN, changed);
    const plain = (folder: string): IndexSource => ({ ...onDisk(folder), client: () => filesClient((name) => readFile(path.join(folder, name))) });
    const merged = await openEngine(mergedSource(plain(base), plain(supplement), about));
    for (const query of QUERIES) for (const options of OPTIONS) assert.deepEqual(await answer(merged, query, options), await answer(full, query, options), query);
  });

  it('know no word any more that only a withdrawn page held, and say of none which it was', async () => {
    const secret: Draft = { id: 20, title: 'هیچستان', texts: ['رازدار باغ'], day: 3, organ: 'محفل' };
    const { merged, mergedPagefind, supplement, about } = await bothWays([...GARDEN, secret], GARDEN);
    const { results, missing, suggestions } = await merged.ask('رازدار');
    assert.deepEqual([results, missing, suggestions], [[], ['رازدار'], []]);
    assert.deepEqual(Object.keys((await mergedPagefind.filters())['organ']!), ['شورا']);
    assert.deepEqual(about.added, []);
    const said = await Promise.all([VOCABULARY_FILE, 'supplement.json'].map((name) => readFile(path.join(supplement, name), 'utf8')));
    assert.doesNotMatch(said.join(), /رازدار|هیچستان/);
  });

  it('leave no place of a word of a withdrawn page, once the files of words are purged', async () => {
    const { base, supplement, about, full } = await bothWays(GARDEN, GARDEN.slice(1));
    const url = toDocument(GARDEN[0]!).url;
    const purged = aFolder();
    await cp(base, purged, { recursive: true });
    for (const { path: name, content } of await purgedChunks({ base, urls: new Set([url]) })) await writeFile(path.join(purged, name), content);
    const [whole, left] = [readIndex(base), readIndex(purged)];
    const without = [...whole.words].map(([word, places]): [string, string[]] => [word, places.filter((place) => !place.startsWith(`${url} `))]);
    assert.deepEqual([...left.words], without.filter(([, places]) => places.length > 0));
    assert.deepEqual(left.sorts, whole.sorts);
    const { results } = await (await loadPagefind(purged)).search('باغ\u0640');
    assert.equal(results.length, GARDEN.length - 1);
    const merged = await openEngine(mergedSource(onDisk(purged), onDisk(supplement), about));
    for (const options of OPTIONS) assert.deepEqual(await answer(merged, 'باغ لاله', options), await answer(full, 'باغ لاله', options));
  });

  it('are not made for an index of another version of the analysis', async () => {
    const { base } = await bothWays(GARDEN, GARDEN);
    const other = aFolder();
    await cp(base, other, { recursive: true });
    const file = path.join(other, INDEX_MANIFEST);
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"analysis":"[^"]*"/, '"analysis":"0"'));
    await assert.rejects(buildSupplementIndex({ base, current: other, to: aFolder() }), /another version of the analysis/);
  });
});
