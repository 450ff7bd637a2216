import type { AnalyzeOptions } from '../../persian/index.ts';
import type { SearchDocument } from '../../search/search-document.ts';
import { analysedFields } from './fields.ts';

/** A day that sorts undated documents last on the site; an engine does so with those that have none. */
const NO_DAY = '0000-00-00';

/** Blocks as they are shown, each with the element that it stands in. */
function shownBlocks(blocks: SearchDocument['blocks']): { anchor?: string; text: string }[] {
  let anchor: string | undefined;
  return blocks.map((block) => {
    anchor = block.anchor ?? anchor;
    return { ...(anchor !== undefined && { anchor }), text: block.text };
  });
}

/** A document as the index holds it: what it is filtered and found by, and what is shown of it. */
function indexedDocument(document: SearchDocument, address: (path: string) => string, options: AnalyzeOptions, weights: Map<string, number>): Record<string, unknown> {
  const { url, meta, filters, sort, blocks } = document;
  const fields = analysedFields(document, options);
  for (const [field, { weight }] of fields) weights.set(field, weight);
  return {
    address: address(url),
    title: meta.title, kind_name: meta.kind, issuer: meta.issuer, date_written: meta.date, date_converted: meta.otherDate,
    ...filters,
    ...(sort['date'] !== undefined && sort['date'] !== NO_DAY && { date: sort['date'] }),
    blocks: shownBlocks(blocks),
    ...Object.fromEntries([...fields].map(([field, { values }]) => [field, values])),
  };
}

/**
 * The documents as a bulk request (newline-delimited JSON), two lines each, in pieces.
 * @param index name of the index
 * @param weights is told what a match counts in each field
 */
export function* bulkLines(
  documents: Iterable<SearchDocument>, index: string, address: (path: string) => string, options: AnalyzeOptions, weights: Map<string, number>,
): Generator<string> {
  for (const document of documents) {
    const action = JSON.stringify({ index: { _index: index, _id: document.url } });
    yield `${action}\n${JSON.stringify(indexedDocument(document, address, options, weights))}\n`;
  }
}
