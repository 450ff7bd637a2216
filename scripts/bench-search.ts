import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { costOf } from '../src/bench/build/process.ts';
import { measureOnPhone, type Contestant, type PhoneCost } from '../src/bench/search/phone.ts';
import { FEW_QUERIES, QUERIES } from '../src/bench/search/queries.ts';
import { stockSite, wholeIndexSite } from '../src/bench/search/rivals.ts';
import { measure, type SearchCost } from '../src/bench/search/search-cost.ts';
import { readCommand, refuse } from '../src/command/words.ts';
import { DOCUMENT_COUNT, isDocumentCount } from '../src/corpus/count.ts';
import { writeCorpus } from '../src/corpus/index.ts';
import { readContent } from '../src/model/read/content.ts';
import { CACHE_VARIABLE } from '../src/model/settings.ts';
import { searchDocuments } from '../src/search/index/documents.ts';
import { writeState } from '../src/search/browser/state.ts';
import { endOnSignals } from '../src/build/end-on-signals.ts';
import { requireChromium } from '../src/browser/chromium.ts';

const HELP = `usage: npm run bench:search [-- --documents 2000] [--phone] [--minisearch FOLDER] [--json]

What search costs on a synthetic archive, beside stock Pagefind on the same texts. With --phone, in a real browser slowed
down to a cheap phone on a slow line, and beside one index of everything (if --minisearch names a folder in which it is
installed: npm install --prefix FOLDER minisearch).`;

const { values } = readCommand(HELP, {
  options: {
    documents: { type: 'string', default: '2000' },
    phone: { type: 'boolean', default: false },
    minisearch: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

if (!isDocumentCount(values.documents)) refuse(`--documents takes ${DOCUMENT_COUNT}, not “${values.documents}”`, HELP);

const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-bench-'));
// Also where it is told to end: what it has made may be gigabytes.
endOnSignals();
process.once('exit', () => rmSync(workshop, { recursive: true, force: true }));
const milliseconds = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;
const kilobytes = (value: number) => `${(value / 1024).toFixed(0)} KB`;

/** In the terminal: what indexing takes, and what a query reads. */
async function inTerminal(content: string): Promise<void> {
  const documents = [...searchDocuments(await readContent(content))];
  const stock = await measure('stock', documents, path.join(workshop, 'stock'), QUERIES);
  const own = await measure('own', documents, path.join(workshop, 'own'), QUERIES);
  if (values.json) return console.log(JSON.stringify({ documents: documents.length, own, stock }));
  const row = (name: string, key: keyof SearchCost, show: (value: number) => string) => `| ${name} | ${show(own[key])} | ${show(stock[key])} | ${(own[key] / stock[key]).toFixed(2)} |`;
  console.log([
    `| ${documents.length} documents | Bayegan | stock Pagefind | ratio |`, '|---|---|---|---|',
    row('indexing', 'indexing', milliseconds),
    row('bytes of a cold query with its first results, median', 'coldBytes', kilobytes),
    row('query to first results, warm, median', 'warmMedian', milliseconds),
    row('query to first results, warm, worst', 'warmWorst', milliseconds),
  ].join('\n'));
}

/** In a browser, as a reader with a cheap phone meets it: the whole page, not the index alone. */
async function onPhone(content: string): Promise<void> {
  const own = path.join(workshop, 'site');
  // Its cache lies in the workshop too: nobody will build this archive again.
  const env = { ARCHIVE_CONTENT: content, ARCHIVE_OUT: own, [CACHE_VARIABLE]: path.join(workshop, 'cache') };
  await costOf(process.execPath, ['scripts/run.mjs', 'build'], { cwd: process.cwd(), env });
  const documents = [...searchDocuments(await readContent(content))];
  const byHash = (query: string) => `#${encodeURIComponent(query)}`;
  const contestants: Contestant[] = [
    { name: 'Bayegan', folder: own, fieldAt: '', addressOf: (query: string) => `search/${writeState({ query, filters: {}, sort: 'relevance' })}` },
    { name: 'stock Pagefind', folder: path.join(workshop, 'stock-site'), addressOf: byHash },
  ];
  await stockSite(documents, contestants[1]!.folder);
  if (values.minisearch) {
    contestants.push({ name: 'one whole index (MiniSearch)', folder: path.join(workshop, 'whole'), addressOf: byHash, queries: FEW_QUERIES.slice(1, 2) });
    await wholeIndexSite(documents, values.minisearch, contestants[2]!.folder);
  }
  const costs: PhoneCost[] = [];
  if (!values.json) console.log(`| ${documents.length} documents, on a phone | first query | until its first result | later query | until its first result | typed on the home page |\n|---|---|---|---|---|---|`);
  await measureOnPhone(requireChromium(), contestants, FEW_QUERIES, (cost) => {
    costs.push(cost);
    if (!values.json) console.log(`| ${cost.name} | ${kilobytes(cost.coldBytes)} | ${seconds(cost.coldTime)} | ${kilobytes(cost.warmBytes)} | ${seconds(cost.warmTime)} | ${cost.typedTime === undefined ? '–' : seconds(cost.typedTime)} |`);
  });
  if (values.json) console.log(JSON.stringify({ documents: documents.length, costs }));
}

const content = path.join(workshop, 'content');
writeCorpus(content, { documents: Number(values.documents), seed: '1' });
await (values.phone ? onPhone : inTerminal)(content);
