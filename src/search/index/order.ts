import type { LastFile } from '../../model/last-site.ts';
import type { PackPlace } from '../../mdx/pack.ts';
import type { ArchiveRecords } from '../../model/graph.ts';

/** Folders of `src/` whose code an index is made by: an edit of any other leaves it as it is. */
export const INDEX_CODE = ['i18n', 'mdx', 'model', 'persian', 'search', 'system'];

/** What `thread.ts` makes an index of: plain data. */
export interface IndexOrder {
  records: ArchiveRecords;
  /** The pack of compiled texts, and where in it each lies, by the id of its document. */
  pack: string;
  texts: ReadonlyMap<string, PackPlace>;
  /** For each document a key that changes whenever anything of it may. */
  keys: ReadonlyMap<string, string>;
  /** Folder for what is kept from build to build. */
  cache: string;
  /** The files of the last site’s index, and where that site lies. */
  last: { folder: string; files: LastFile[] };
  /** Where the index goes. */
  folder: string;
}
