import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { itemsOf, scoreItems, scorePairs, wordPages, type ItemScore, type PairScore } from '../src/bench/compare.ts';
import { ownEngine, stockEngine } from '../src/bench/engines.ts';
import { readKnownItems, readPairs } from '../src/bench/pairs.ts';
import { endInWords } from '../src/build/last-words.ts';
import { readCommand } from '../src/command/words.ts';
import { searchDocuments } from '../src/search/index/documents.ts';
import { readContent } from '../src/model/read/content.ts';
import { readSettings } from '../src/model/settings.ts';

endInWords();
const root = path.resolve(import.meta.dirname, '..');
const verbose = readCommand('usage: npm run compare [-- --verbose]', { options: { verbose: { type: 'boolean', default: false } } }).values.verbose;
const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-compare-'));
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`;

function pairRows(own: PairScore[], stock: PairScore[]): string[] {
  const sum = (scores: PairScore[], expected: PairScore['expected']) =>
    scores.filter((score) => score.expected === expected).reduce((all, { right, of }) => ({ right: all.right + right, of: all.of + of }), { right: 0, of: 0 });
  const row = (name: string, what: string, a: { right: number; of: number }, b: { right: number }) =>
    `| ${name} | ${what} | ${a.of} | ${percent(a.right, a.of)} | ${percent(b.right, a.of)} |`;
  const words = { meet: 'meet', apart: 'stay apart' };
  const rows = own.map((score, index) => row(score.category, words[score.expected], score, stock[index]!));
  const totals = (['meet', 'apart'] as const).map((expected) => row('**all**', words[expected], sum(own, expected), sum(stock, expected)));
  return ['| category | the two words must | pairs | Bayegan | stock Pagefind |', '|---|---|---|---|---|', ...rows, ...totals];
}

function itemRows(own: ItemScore, stock: ItemScore): string[] {
  const row = (name: string, a: number, b: number) => `| ${name} | ${a} (${percent(a, own.of)}) | ${b} (${percent(b, own.of)}) |`;
  return [`| of ${own.of} queries | Bayegan | stock Pagefind |`, '|---|---|---|', row('item first', own.first, stock.first), row('item within five', own.withinFive, stock.withinFive)];
}

try {
  const pairs = readPairs(path.join(root, 'tests/persian/pairs.tsv'));
  const knownItems = readKnownItems(path.join(root, 'tests/search/known-items.tsv'));
  const { documents, addressOf } = wordPages(pairs);
  const archive = [...searchDocuments(await readContent(readSettings().content))];
  const items = itemsOf(knownItems, archive);
  // One Pagefind client a process keeps one index, so each engine is used before the next is made.
  const at = (name: string) => path.join(workshop, name);
  const ownPairs = await scorePairs(await ownEngine(documents, at('own-pairs')), pairs, addressOf);
  const stockPairs = await scorePairs(await stockEngine(documents, at('stock-pairs')), pairs, addressOf);
  const hasItems = items.length > 0;
  const ownItems = hasItems ? await scoreItems(await ownEngine(archive, at('own-items')), items) : null;
  const stockItems = hasItems ? await scoreItems(await stockEngine(archive, at('stock-items')), items) : null;
  const table = [...pairRows(ownPairs, stockPairs), ...(ownItems && stockItems ? ['', ...itemRows(ownItems, stockItems)] : [])].join('\n');
  console.log(table);
  const isShipped = items.length === knownItems.length;
  if (!isShipped) console.error(`${knownItems.length - items.length} of ${knownItems.length} known items are of another archive and are left out; docs/search.md stays as it is`);
  if (verbose) {
    for (const { category, expected, wrong } of ownPairs) for (const { a, b } of wrong) console.log(`${category}: ${a} – ${b} must ${expected}`);
    for (const { query, expected, place } of ownItems?.missed ?? []) console.log(`${query}: ${expected.join(' | ')} ${place ? `came ${place}.` : 'was not found'}`);
  }
  const page = path.join(root, 'docs/search.md');
  if (isShipped && existsSync(page)) {
    const MARKS = /(<!-- comparison -->)[^]*(<!-- \/comparison -->)/;
    writeFileSync(page, readFileSync(page, 'utf8').replace(MARKS, (_all, begin: string, end: string) => `${begin}\n\n${table}\n\n${end}`));
  }
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
