import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SearchDocument } from '../../search/search-document.ts';
import { stockIndex } from './search-cost.ts';

/** A page that asks what stands behind # in its address, and lists the first results. */
const page = (script: string) => `<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>search</title></head><body><ol id="search-results"></ol><script type="module">
const show = (results) => { for (const { url, title } of results) { const item = document.createElement('li'); item.textContent = title + ' ' + url; document.getElementById('search-results').append(item); } };
const query = decodeURIComponent(location.hash.slice(1));
${script}</script></body></html>`;

/** As many results as our own page shows at first. */
const SHOWN = 10;

/** A site of nothing but stock Pagefind over the same documents. */
export async function stockSite(documents: SearchDocument[], folder: string): Promise<void> {
  await stockIndex(documents, path.join(folder, 'pagefind'));
  writeFileSync(path.join(folder, 'index.html'), page(`const pagefind = await import('./pagefind/pagefind.js'); await pagefind.init();
const { results } = await pagefind.search(query); show((await Promise.all(results.slice(0, ${SHOWN}).map((result) => result.data()))).map(({ url, meta }) => ({ url, title: meta.title })));`));
}

interface MiniSearch {
  addAll(documents: object[]): void;
}

/**
 * A site that ships one index of everything, made by MiniSearch.
 * @param installed a folder whose node_modules hold minisearch
 */
export async function wholeIndexSite(documents: SearchDocument[], installed: string, folder: string): Promise<void> {
  const dist = path.join(installed, 'node_modules', 'minisearch', 'dist', 'es');
  const { default: Index } = (await import(pathToFileURL(path.join(dist, 'index.js')).href)) as { default: new (options: object) => MiniSearch };
  const index = new Index({ idField: 'url', fields: ['title', 'text'], storeFields: ['title'] });
  index.addAll(documents.map(({ url, meta, blocks }) => ({ url, title: meta.title, text: blocks.map(({ text }) => text).join('\n') })));
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(dist, 'index.js'), path.join(folder, 'minisearch.js'));
  writeFileSync(path.join(folder, 'index.json'), JSON.stringify(index));
  writeFileSync(path.join(folder, 'index.html'), page(`const { default: MiniSearch } = await import('./minisearch.js'); const text = await (await fetch('./index.json')).text();
const index = MiniSearch.loadJSON(text, { idField: 'url', fields: ['title', 'text'], storeFields: ['title'] }); show(index.search(query).slice(0, ${SHOWN}).map(({ id, title }) => ({ url: id, title })));`));
}
