import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { buildIndex } from '../../../src/search/index/build.ts';
import { compoundsOf } from '../../../src/search/index/compounds.ts';
import { decodeFragment } from '../../../src/search/index/fragment.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { INDEX_MANIFEST } from '../../../src/search/manifest.ts';
import { splitPieces } from '../../../src/search/pieces.ts';
import { aFolder } from '../../fixtures/folders.ts';

const TEXTS = ['می‌خواهیم «آب» از آنِ همه باشد؛ قطعنامه ها را بخوانید.', 'a < b & c _d_ · ـ', '… ؟', '۱۴۰۰/۵/۸ و ح.ب'];
const aPage = (id: string): SearchDocument => ({
  url: `/resolutions/${id}/`, meta: { title: `قرار ${id}`, kind: 'قرار', issuer: 'شورای باغ', date: '۱۴۰۰', otherDate: '' },
  filters: { organ: ['garden-council'] }, sort: { date: '2021-07-30' }, blocks: [{ text: `قرار ${id}`, weight: 9 }, ...TEXTS.map((text, index) => ({ anchor: `p-${index}`, text, weight: 1 }))],
});

it('an index shows every page as it was written', async (test) => {
  const folder = await aFolder(test);
  const pages = Array.from({ length: 70 }, (_, index) => aPage(`decision-${index}`));
  const manifest = await buildIndex(pages, compoundsOf(pages), folder);
  assert.equal(manifest.pages, 70);
  assert.deepEqual(JSON.parse(readFileSync(path.join(folder, INDEX_MANIFEST), 'utf8')), manifest);
  const fragments = readdirSync(path.join(folder, 'fragment')).map((name) => decodeFragment(readFileSync(path.join(folder, 'fragment', name))));
  const shown = new Map(fragments.map(({ url, content, meta }) => [url, { text: splitPieces(content).join(''), meta }]));
  for (const { url, meta, blocks } of pages) assert.deepEqual(shown.get(url), { text: blocks.map(({ text }) => `${text} `).join(''), meta });
});

it('a fragment is named by the text that is shown: a comma gives it another name', async (test) => {
  const nameOf = async (text: string) => {
    const folder = await aFolder(test);
    await buildIndex([{ ...aPage('decision'), blocks: [{ text, weight: 1 }] }], new Set(), folder);
    return readdirSync(path.join(folder, 'fragment')).join();
  };
  assert.notEqual(await nameOf('آب، باغ'), await nameOf('آب باغ'));
  assert.equal(await nameOf('آب، باغ'), await nameOf('آب، باغ'));
});

it('the same pages make the same files, byte for byte', async (test) => {
  const pages = Array.from({ length: 20 }, (_, index) => aPage(`decision-${index}`));
  const [first, second] = [await aFolder(test), await aFolder(test)];
  for (const folder of [first, second]) await buildIndex(pages, compoundsOf(pages), folder);
  const names = readdirSync(first, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(first, path.join(entry.parentPath, entry.name)));
  assert.ok(names.length > 25);
  for (const name of names) assert.deepEqual(readFileSync(path.join(second, name)), readFileSync(path.join(first, name)), name);
});
