import * as pagefind from 'pagefind';
import { escapeAttribute } from '../../../../src/mdx/html.ts';
import { analyze, type AnalyzeOptions } from '../../../../src/persian/index.ts';
import { plainSpaces } from '../../../../src/search/pieces.ts';
import type { SearchBlock, SearchDocument } from '../../../../src/search/search-document.ts';
import { indexForm } from '../../../../src/search/terms.ts';

/** Between words that stand at one position: Pagefind takes what it joins for one word, and indexes its parts as well. */
export const FORM_JOINER = '_';
/** A position without a word. */
const GAP = '·';

function shadowBlock({ anchor, text, weight }: SearchBlock, options: AnalyzeOptions): string {
  const words = analyze(plainSpaces(text), options).filter(({ key }) => key !== '').map(({ key, alternatives }) => [key, ...alternatives].map(indexForm).join(FORM_JOINER));
  return `<p${anchor === undefined ? '' : ` id="${escapeAttribute(anchor)}"`} data-pagefind-weight="${weight}">${[...words, GAP].join(' ')}</p>`;
}

/** A page with analysed words in the place of its text: Pagefind itself can index it. */
function shadowOf({ filters, sort, blocks }: SearchDocument, options: AnalyzeOptions): string {
  const marks = [
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => `filter="${name}:${escapeAttribute(value)}"`)),
    ...Object.entries(sort).map(([name, value]) => `sort="${name}:${escapeAttribute(value)}"`),
  ];
  const body = marks.map((mark) => `<span data-pagefind-${mark}></span>`).join('') + blocks.map((block) => shadowBlock(block, options)).join('');
  return `<html><head><title></title></head><body><main data-pagefind-body>${body}</main></body></html>`;
}

/** Has Pagefind itself index pages, from their shadows. */
export async function indexThroughPagefind(documents: readonly SearchDocument[], compounds: ReadonlySet<string>, folder: string): Promise<void> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'fa', writePlayground: false });
  for (const document of documents) {
    const { errors } = await index!.addHTMLFile({ url: document.url, content: shadowOf(document, { compounds }) });
    if (errors.length > 0) throw new Error(errors.join('; '));
  }
  await index!.writeFiles({ outputPath: folder });
  await pagefind.close();
}
