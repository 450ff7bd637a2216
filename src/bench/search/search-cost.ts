import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { buildIndex } from '../../search/index/build.ts';
import { compoundsOf } from '../../search/index/compounds.ts';
import { INDEX_MANIFEST } from '../../search/manifest.ts';
import type { SearchDocument } from '../../search/search-document.ts';
import { plainPage } from '../engines.ts';

/** What an engine costs on the same documents. Times in milliseconds, sizes in bytes. */
export interface SearchCost {
  indexing: number;
  /** Median over queries, each asked of a fresh client: everything that is fetched for its first results. */
  coldBytes: number;
  /** Median and worst over the same queries once the index is loaded. */
  warmMedian: number;
  warmWorst: number;
}

/** Pages given to Pagefind before its answers are awaited; the same for both engines. */
const AT_ONCE = 64;

/** Indexes the same texts as Pagefind comes. */
export async function stockIndex(documents: SearchDocument[], folder: string): Promise<void> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'fa', writePlayground: false });
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    await Promise.all(documents.slice(from, from + AT_ONCE).map((document) => index!.addHTMLFile({ url: document.url, content: plainPage(document) })));
  }
  await index!.writeFiles({ outputPath: folder });
  await pagefind.close();
}

/** The middle of some values, the upper one of two; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function probe(kind: 'own' | 'stock', folder: string, queries: string[]): { bytes: number; timings: number[] } {
  const script = path.join(import.meta.dirname, 'search-probe.ts');
  return JSON.parse(execFileSync(process.execPath, [script, kind, folder, ...queries], { encoding: 'utf8' })) as { bytes: number; timings: number[] };
}

/** Measures one engine: makes its index, then asks it the queries cold, one process each, and warm, all in one. */
export async function measure(kind: 'own' | 'stock', documents: SearchDocument[], folder: string, queries: string[]): Promise<SearchCost> {
  const started = performance.now();
  await (kind === 'own' ? buildIndex(documents, compoundsOf(documents), folder) : stockIndex(documents, folder));
  const indexing = performance.now() - started;
  // The manifest is fetched before the first query, compressed as hosts send JSON; the probe reads it past the counter.
  const besides = kind === 'own' ? gzipSync(readFileSync(path.join(folder, INDEX_MANIFEST))).length : 0;
  const cold = queries.map((query) => probe(kind, folder, [query]).bytes + besides);
  const { timings } = probe(kind, folder, [...queries, ...queries]);
  const warm = timings.slice(queries.length);
  return { indexing, coldBytes: median(cold), warmMedian: median(warm), warmWorst: Math.max(...warm) };
}
