import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type SearchCost } from '../src/bench/search-cost.ts';
import { searchDocuments } from '../src/search/index/documents.ts';
import { writeCorpus } from '../src/corpus/index.ts';
import { readContent } from '../src/model/read.ts';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '2000' }, json: { type: 'boolean', default: false } } });
const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-bench-'));

/** Queries of the kinds that readers ask: common words, rare ones, several, a verb, a plural, a number, a phrase. */
const QUERIES = [
  'باغ', 'آبیاری', 'قطعنامه آب', 'شورای باغ', 'کنگره دوازدهم', 'می‌کارند', 'درختان', 'بیانیه 1390', '«شورای باغ»', 'بذر کهن', 'گزارش سال', 'باغبان',
  'انتخاب هیئت', 'خاک و آب', 'پلنوم', 'تصمیم درباره جوی', 'سازمان', 'نمی‌توان', 'کتاب‌ها', 'پیام به مردم',
];

const milliseconds = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const kilobytes = (value: number) => `${(value / 1024).toFixed(0)} KB`;

try {
  const content = path.join(workshop, 'content');
  writeCorpus(content, { documents: Number(values.documents), seed: '1' });
  const documents = [...searchDocuments(await readContent(content))];
  const stock = await measure('stock', documents, path.join(workshop, 'stock'), QUERIES);
  const own = await measure('own', documents, path.join(workshop, 'own'), QUERIES);
  if (values.json) console.log(JSON.stringify({ documents: documents.length, own, stock }));
  else {
    const row = (name: string, key: keyof SearchCost, show: (value: number) => string) => `| ${name} | ${show(own[key])} | ${show(stock[key])} | ${(own[key] / stock[key]).toFixed(2)} |`;
    console.log([
      `| ${documents.length} documents | Bayegan | stock Pagefind | ratio |`, '|---|---|---|---|',
      row('indexing', 'indexing', milliseconds),
      row('bytes of a cold query with its first results, median', 'coldBytes', kilobytes),
      row('query to first results, warm, median', 'warmMedian', milliseconds),
      row('query to first results, warm, worst', 'warmWorst', milliseconds),
    ].join('\n'));
  }
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
