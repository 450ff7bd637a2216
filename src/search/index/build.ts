import type { IndexManifest } from '../manifest.ts';
import type { SearchDocument } from '../search-document.ts';
import { packPage } from './packed-page.ts';
import { pageEntry } from './page-entry.ts';
import { IndexWriter } from './writer.ts';

/**
 * Builds the search index of a site, in the form that Pagefind’s client reads.
 * @param documents the pages, in the order in which they are to be numbered; read once, one at a time
 * @param compounds of the corpus, see `compoundsOf`
 * @param folder where the index goes
 */
export async function buildIndex(documents: Iterable<SearchDocument>, compounds: ReadonlySet<string>, folder: string): Promise<IndexManifest> {
  const writer = await IndexWriter.open(folder);
  for (const document of documents) writer.add(packPage(pageEntry(document, { compounds })));
  return writer.close(compounds);
}
