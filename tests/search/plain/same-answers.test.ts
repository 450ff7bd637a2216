import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { writeCorpus } from '../../../src/corpus/index.ts';
import { readContent } from '../../../src/model/read/content.ts';
import { buildIndex } from '../../../src/search/index/build.ts';
import { compoundsOf } from '../../../src/search/index/compounds.ts';
import { searchDocuments } from '../../../src/search/index/documents.ts';
import { pageEntry } from '../../../src/search/index/page-entry.ts';
import { decodeFragment } from '../../../src/search/index/fragment.ts';
import { loadPagefind } from '../../../src/search/pagefind-node.ts';
import { filesClient } from '../../../src/search/plain/files.ts';
import { pagesClient } from '../../../src/search/plain/pages.ts';
import { readSequences, wordTable, writeSequence } from '../../../src/search/plain/sequence.ts';
import { sequencesClient } from '../../../src/search/plain/sequences-client.ts';
import { openSession, type AskOptions, type Session } from '../../../src/search/query/ask.ts';
import type { PagefindClient } from '../../../src/search/query/pagefind.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { readVocabulary, VOCABULARY_FILE, type Vocabulary } from '../../../src/search/vocabulary.ts';
import { aFolder } from '../../fixtures/folders.ts';
import { SITES } from '../../support/sites.ts';

/** Pagefind’s own client in WebAssembly, and ours, over the same pages. */
interface Clients {
  pagefind: PagefindClient;
  files: PagefindClient;
  pages: PagefindClient;
  sequences: PagefindClient;
  compounds: string[];
  vocabulary: Vocabulary;
}

/** Ours over the words of the pages, written and read again. */
function overSequences(documents: SearchDocument[], ids: ReadonlyMap<string, string>, compounds: ReadonlySet<string>): PagefindClient {
  const blocks = documents.map((document) => pageEntry(document, { compounds }).blocks);
  const table = wordTable(blocks);
  const numbers = new Map(table.map((word, number) => [word, number]));
  const pages = [...readSequences(Buffer.concat(blocks.map((own) => writeSequence(own, numbers))))];
  const held = documents.map((document, index) => ({ ...document, id: ids.get(document.url)!, blocks: pages[index]!, read: async () => document }));
  return sequencesClient(held, { table, compounds, vocabulary: async () => '' });
}

async function clientsOver(test: TestContext, documents: SearchDocument[]): Promise<Clients> {
  const folder = await aFolder(test);
  const compounds = compoundsOf(documents);
  const manifest = await buildIndex(documents, compounds, folder);
  const names = readdirSync(path.join(folder, 'fragment'));
  const ids = new Map(names.map((name) => [decodeFragment(readFileSync(path.join(folder, 'fragment', name))).url, name.replace('.pf_fragment', '')]));
  return {
    pagefind: await loadPagefind(folder),
    files: await filesClient((name) => readFile(path.join(folder, name))),
    pages: pagesClient(documents.map((document) => ({ id: ids.get(document.url)!, document })), { compounds }),
    sequences: overSequences(documents, ids, compounds),
    compounds: manifest.compounds,
    vocabulary: readVocabulary(await readFile(path.join(folder, VOCABULARY_FILE), 'utf8')),
  };
}

/** All that a reader sees of an answer, and apart from it the scores. */
async function seen(session: Session, query: string, options: AskOptions) {
  const { results, partial, ...rest } = await session.ask(query, options);
  const shown = async (list: typeof results) => Promise.all(list.slice(0, 3).map((result) => result.load()));
  const order = (list: typeof results) => list.map(({ id }) => id);
  const answer = { order: order(results), partialOrder: order(partial), shown: await shown(results), partialShown: await shown(partial), ...rest };
  return { answer, scores: [...results, ...partial].map(({ score }) => score) };
}

function sessionsOf({ pagefind, files, pages, sequences, compounds, vocabulary }: Clients): { own: Session; others: Session[] } {
  const session = (client: PagefindClient) => openSession({ pagefind: client, manifest: { analysis: '', pages: 0, compounds }, vocabulary: async () => vocabulary });
  return { own: session(pagefind), others: [session(files), session(pages), session(sequences)] };
}

/** Loads all files of words into Pagefind’s client: what it finds of a beginning depends on what it has looked for before. */
async function loadAll({ pagefind, files, vocabulary }: Clients): Promise<void> {
  const words = [...vocabulary.keys()].filter((_word, index) => index % 100 === 0);
  for (const word of words) await Promise.all([pagefind.search(`${word}ـ`), files.search(`${word}ـ`)]);
}

const QUERIES = [
  'زندگی', 'کارگران', 'حقوق کودکان', 'کنگرهٔ دوازدهم', 'اعدام', 'زن', 'آزادی زندانیان سیاسی', 'می‌خواهیم', 'نمیخواهیم', 'جمهوری اسلامی',
  '«جمهوری اسلامی»', '"دفتر سیاسی"', '«حقوق زنان» کنگره', 'کارگران -اعتصاب', '-«جمهوری اسلامی» کارگران', '-زن', 'دفتر سیاسی در', 'در', 'و',
  'سال ۱۴۰۰', '1400', 'iran', 'زندگیکارگران', 'هیچ‌جا‌نیست', 'کارگران هیچ‌جا‌نیست', 'بیانیه', 'قطعنامه دربارهٔ', 'حکمت', 'منصور حکمت', 'قرار', 'سوسیالیسم',
  'باغ', 'آب باغ', '«شورای باغ»', 'شورا -باغ', 'انتخابات مجلس', 'بیانیهٔ پایانی پلنوم', 'مبارزه با گرانی', 'a < b', '؟!', '""', '۱۲',
];

/** Asserts that a reader sees the same; of beginnings, perhaps in another order. */
async function assertSame(clients: Clients, query: string, options: AskOptions = {}): Promise<void> {
  const { own, others } = sessionsOf(clients);
  const expected = await seen(own, query, options);
  for (const other of others) {
    const { answer, scores } = await seen(other, query, options);
    const what = `${query} ${JSON.stringify(options)}`;
    if (options.typing) {
      // Where two words with one beginning stand in one place, Pagefind takes whichever its sorting happens to put first.
      assert.deepEqual([answer.order.toSorted(), answer.missing, answer.also, answer.suggestions], [expected.answer.order.toSorted(), expected.answer.missing, expected.answer.also, expected.answer.suggestions], what);
      continue;
    }
    assert.deepEqual(answer, expected.answer, what);
    // The last of 24 bits may differ: no two libraries take e to a power quite alike.
    for (const [index, score] of scores.entries()) assert.ok(Math.abs(score - expected.scores[index]!) <= 1e-6 * score, `${what}: ${score}, ${expected.scores[index]}`);
  }
}

for (const [name, content] of [['the shipped archive', async () => SITES.shipped.content], ['an archive of 120 documents', async (test: TestContext) => {
  const folder = await aFolder(test);
  writeCorpus(folder, { documents: 120, seed: 'plain' });
  return folder;
}]] as const) {
  describe(`without WebAssembly, in ${name},`, () => {
    it('a reader gets the same answers in the same order, with the same excerpts', async (test) => {
      const documents = [...searchDocuments(await readContent(await content(test)))];
      const clients = await clientsOver(test, documents);
      const filters = await clients.pagefind.filters();
      assert.deepEqual(await clients.files.filters(), filters);
      assert.deepEqual(await clients.pages.filters(), filters);
      assert.deepEqual(await clients.sequences.filters(), filters);
      const [organ, year] = [Object.keys(filters['organ']!)[0]!, Object.keys(filters['year']!)[0]!];
      const narrowings: AskOptions[] = [
        { sort: 'newest' },
        { sort: 'oldest', filters: { year: { any: [year] } } },
        { filters: { organ: { any: [organ, 'nobody'] }, kind: { any: Object.keys(filters['kind']!).slice(0, 2) } } },
      ];
      for (const [index, query] of QUERIES.entries()) {
        await assertSame(clients, query);
        await assertSame(clients, query, narrowings[index % narrowings.length]);
      }
      await assertSame(clients, '', { filters: { organ: { any: [organ] } } });
      const { own, others } = sessionsOf(clients);
      for (const other of others) assert.deepEqual(await other.counts('کارگران', { year: { any: [year] } }), await own.counts('کارگران', { year: { any: [year] } }));

      await loadAll(clients);
      for (const query of QUERIES.slice(0, 12)) {
        for (const length of [1, 2, 3, 5, 8, 12]) await assertSame(clients, query.slice(0, length), { typing: true });
      }
      const words = fc.constantFrom(...clients.vocabulary.values());
      const asked = fc.record({
        words: fc.array(words, { minLength: 1, maxLength: 4 }),
        form: fc.constantFrom((text: string) => text, (text: string) => `«${text}»`, (text: string) => `-${text}`),
        options: fc.record({ typing: fc.boolean(), sort: fc.constantFrom('relevance' as const, 'newest' as const) }),
      });
      await fc.assert(fc.asyncProperty(asked, async ({ words: some, form, options }) => assertSame(clients, form(some.join(' ')), options)), { numRuns: 20 });
    });
  });
}
