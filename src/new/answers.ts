import type { Collection, DocumentRecord, Kind } from '../model/schema/index.ts';
import { COLLECTIONS, KINDS } from '../model/schema/index.ts';

/** What has to be known of a new document; the file is made from it. */
export interface Answers {
  kind: Kind;
  title: string;
  /** As an editor writes it, in either calendar. */
  date: string;
  issuedBy: string;
  meeting?: string | undefined;
  topics?: string[] | undefined;
  holding?: DocumentRecord['holding'] | undefined;
  /** The archive’s own abstract: needed where the holding is one. */
  summary?: string | undefined;
  /** Addresses of sources, the most important first. */
  sources?: string[] | undefined;
  /** The text, as Markdown; where it is missing from a full holding, the document begins as a draft. */
  text?: string | undefined;
  /** Proposed from title and date where not given. */
  id?: string | undefined;
}

/** The collection of a kind: no kind is in two. */
export function collectionOf(kind: Kind): Collection {
  return COLLECTIONS.find((collection) => (KINDS[collection] as readonly string[]).includes(kind))!;
}

/** Names of the flags without which there is no document, for the answers that are missing. */
export function missingFlags(given: Partial<Answers>): string[] {
  const missing = [
    !given.kind && '--kind',
    !given.title && '--title',
    !given.date && '--date',
    !given.issuedBy && '--issued-by',
    given.holding === 'abstract' && !given.summary && '--summary',
  ];
  return missing.filter((name) => name !== false);
}
