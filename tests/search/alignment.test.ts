import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { compileText } from '../../src/mdx/compile.ts';
import { buildIndex } from '../../src/search/index/build.ts';
import { compoundsOf } from '../../src/search/index/compounds.ts';
import { pageEntry } from '../../src/search/index/page-entry.ts';
import { openIndexFolder } from '../../src/search/node.ts';
import { splitPieces } from '../../src/search/pieces.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'bayegan-alignment-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Pieces of writing that have broken alignment somewhere: joiners, marks, forms copied from PDFs, signs, other scripts. */
const writing = fc.oneof(
  fc.constantFrom(
    'باغ', 'می‌کارد', 'می کارد', 'نمی‌روید', 'درخت‌ها', 'درخت ها', 'درختها', 'سرمایه‌داری', 'باغـــبان', 'آبِ', 'خانهٔ', 'خانه‌ی', 'ﺑﺎﻍ', 'ﻻله',
    'كتاب', 'ي', '۱۲', '١٢', '12', '۱۴۰۰/۵/۸', '3.5', '٪', '،', '؛', '؟', '«', '»', '"', '(', ')', '–', '…', '!', '.', ':', '😀', '👩‍🌾', 'é', 'e\u0301',
    'Garden', 'ب.ا.غ', '\u200f', '\u200e', '\u202b', '\u200b', '\u200d', '\u00a0', '\u00ad', '\ufeff', 'تا ', '-', '--', '/', '_', 'ـ', '·', '\u2028', '𐎠', '१२',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[\\`*_{}[\]()#+!<>|~$^:&\r\n\t-]/g, '')),
);
const run = fc.array(fc.tuple(writing, fc.constantFrom('', ' ', ' ', ' ', '\u200c')), { minLength: 1, maxLength: 14 }).map((words) => words.flat().join('').trim() || 'باغ');
const inline = fc.array(
  fc.oneof(run, run.map((text) => `**${text}**`), run.map((text) => `*${text}*`), run.map((text) => `[${text.replaceAll('"', '')}](/about/)`), run.map((text) => `~~${text}~~`), fc.constant('می‌**رو**ید'), fc.constant('[^1]')),
  { minLength: 1, maxLength: 6 },
).map((parts) => parts.join(' '));
const block = fc.oneof(
  inline,
  inline.map((text) => `## ${text}`),
  fc.array(inline, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  inline.map((text) => `> ${text}`),
  fc.tuple(inline, inline).map(([a, b]) => `| الف | ب |\n|---|---|\n| ${a.replaceAll('|', '')} | ${b.replaceAll('|', '')} |`),
  inline.map((text) => `<Clause number="۱">\n\n${text}\n\n</Clause>`),
);
const page = fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks) => `باغ[^1]\n\n${blocks.join('\n\n')}\n\n[^1]: پانویس\n`);

const options = { words: { footnotes: 'پانویس‌ها', backToText: '{reference}' }, root: '../../' };
const meta = { title: '', kind: '', issuer: '', date: '', otherDate: '' };

function toDocument(source: string, index: number): SearchDocument {
  const { blocks } = compileText(source, options);
  return { url: `/page/${index}/`, meta, filters: { collection: ['reports'] }, sort: { date: '2020-01-01' }, blocks: blocks.map(({ id, text }) => ({ anchor: id, text, weight: 1 })) };
}

test('however a page is written, what Pagefind’s client marks are words of its text', async () => {
  const documents = fc.sample(page, { numRuns: 300, seed: 1401 }).map(toDocument);
  // The build itself compares positions and pieces of every page, and throws where they differ.
  await buildIndex(documents, compoundsOf(documents), folder);
  const session = await openIndexFolder(folder);
  const { results } = await session.ask('باغ');
  assert.ok(results.length > 50);
  for (const result of results) {
    const { url, excerpt } = await result.load();
    const text = documents[Number(/\d+/.exec(url)![0])]!.blocks.map((block) => block.text).join(' ');
    for (const { text: marked } of excerpt.filter((part) => part.marked)) assert.ok(text.includes(marked), `${url}: ${marked}`);
  }
});

test('the pieces of a page, joined, are its text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (texts) => {
      const { fragment: { content } } = pageEntry({ url: '/x/', meta, filters: {}, sort: {}, blocks: texts.map((text) => ({ text, weight: 1 })) }, {});
      const plain = (text: string) => text.replaceAll('\u200b', '').replace(/\s+/gu, ' ').trim();
      assert.equal(plain(splitPieces(content).join('')), plain(texts.map(plain).join(' ')));
    }),
  );
});
