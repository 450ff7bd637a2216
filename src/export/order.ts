import type { PackPlace } from '../mdx/pack.ts';
import type { ArchiveRecords } from '../model/graph.ts';
import type { Settings } from '../model/settings.ts';

/** What `thread.ts` writes the forms of an archive from: plain data. */
export interface ExportOrder {
  records: ArchiveRecords;
  /** The pack of compiled texts, and where in it each lies, by the id of its document. */
  pack: string;
  texts: ReadonlyMap<string, PackPlace>;
  settings: Pick<Settings, 'site' | 'base'>;
  /** Addresses of all pages of the site, from its root. */
  addresses: string[];
  /** For each document a key that changes whenever anything of it may. */
  keys: ReadonlyMap<string, string>;
  /** Folder for what is kept from build to build. */
  cache: string;
  /** The site, whose pages may be made at the same time. */
  folder: string;
}

/** What it gets by a message: ids of documents beside whose pages all files lie already. */
export type CompleteDocuments = ReadonlySet<string>;
