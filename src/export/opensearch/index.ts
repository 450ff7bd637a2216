/** The archive for a search cluster (OpenSearch or Elasticsearch), for those who have outgrown an index of files. */
import type { SearchDocument } from '../../search/search-document.ts';
import { inChunks, type WriteFile } from '../archive/write.ts';
import { bulkLines } from './documents.ts';
import { indexBody } from './mapping.ts';

export { indexBody, type IndexMeta } from './mapping.ts';
export { searchBody, type Clause, type QueryOptions, type SearchBody } from './query.ts';

export interface OpenSearchExport {
  /** Documents as the site’s own index is made of them; read once. */
  documents: Iterable<SearchDocument>;
  /** Compounds of the archive, which its texts and its queries are analysed with. */
  compounds: ReadonlySet<string>;
  /** Name of the index. */
  index: string;
  /** The address of a path of the site. */
  address(path: string): string;
  /** Names of the files to write: of the bulk request, and of the request that creates the index. */
  files: { bulk: string; mapping: string };
  write: WriteFile;
}

/** Writes what a cluster needs: the body that creates the index, and a bulk request with the documents. */
export async function exportOpenSearch({ documents, compounds, index, address, files, write }: OpenSearchExport): Promise<void> {
  const weights = new Map<string, number>();
  await write(files.bulk, inChunks(bulkLines(documents, index, address, { compounds }, weights)));
  await write(files.mapping, `${JSON.stringify(indexBody(weights, compounds), null, 1)}\n`);
}
