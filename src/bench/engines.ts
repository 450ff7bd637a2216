import * as pagefind from 'pagefind';
import { escapeText } from '../mdx/html.ts';
import { buildIndex } from '../search/index/build.ts';
import { compoundsOf } from '../search/index/compounds.ts';
import { openIndexFolder } from '../search/node.ts';
import { loadPagefind } from '../search/pagefind-node.ts';
import type { SearchDocument } from '../search/search-document.ts';

/** A search engine on an index it has made: answers a query with the addresses of pages, the best first. */
export type Engine = (query: string) => Promise<string[]>;

/** Most results that are of interest; in the pairs a word stands in a dozen spellings, each a page, all equally good. */
const MOST = 40;

/** This project’s search over documents. */
export async function ownEngine(documents: SearchDocument[], folder: string): Promise<Engine> {
  await buildIndex(documents, compoundsOf(documents), folder);
  const session = await openIndexFolder(folder);
  return async (query) => {
    const { results, partial } = await session.ask(query);
    const shown = await Promise.all([...results, ...partial].slice(0, MOST).map((result) => result.load()));
    return shown.map(({ url }) => url.replace(/#.*$/s, ''));
  };
}

/** A document as the page that stock Pagefind would be given. */
export function plainPage({ blocks }: SearchDocument): string {
  const [title, ...others] = blocks;
  const paragraphs = others.map(({ text }) => `<p>${escapeText(text)}</p>`).join('');
  return `<html lang="fa"><body><main data-pagefind-body><h1>${escapeText(title?.text ?? '')}</h1>${paragraphs}</main></body></html>`;
}

/** Stock Pagefind over the same documents, as it comes: no analysis, no settings. */
export async function stockEngine(documents: SearchDocument[], folder: string): Promise<Engine> {
  const { index } = await pagefind.createIndex({ writePlayground: false });
  for (const document of documents) await index!.addHTMLFile({ url: document.url, content: plainPage(document) });
  await index!.writeFiles({ outputPath: folder });
  await pagefind.close();
  const client = await loadPagefind(folder);
  return async (query) => {
    const { results } = await client.search(query);
    const shown = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
    return shown.map(({ raw_url }) => raw_url);
  };
}
