import type { PackPlace } from '../mdx/pack.ts';
import type { ArchiveRecords } from '../model/graph.ts';
import type { Settings } from '../model/settings.ts';

/** Folders of `src/` whose code the forms are made by: an edit of any other, such as a component of pages, leaves them as they are. */
export const FORMS_CODE = ['export', 'i18n', 'mdx', 'model', 'persian', 'system', 'verify'];

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

/** What it gets by a second message: what lies in the site already. */
export interface ExportsThere {
  /** Ids of documents beside whose pages, which may be made anew, all files lie. */
  complete: ReadonlySet<string>;
  /** Whether the files that tell of records alone do. */
  hasRecordFiles: boolean;
}

/** What it posts in the end. */
export interface ExportsMade {
  /** What could not be made and why, in sentences for who builds the site. */
  missing: string[];
  /** The files that tell of records alone, as far as it has made them. */
  recordFiles: string[];
}
