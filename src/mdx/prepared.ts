import type { Archive, ArchiveDocument } from '../model/graph.ts';
import type { CompiledText } from './text.ts';

/** An archive that was read and compiled before its pages are made. */
export interface PreparedArchive {
  archive: Archive;
  textOf(document: Pick<ArchiveDocument, 'id'>): CompiledText;
  /** Whether a page is there already, just as it would be made. @param address from the root of the site */
  isThere(address: string): boolean;
  /**
   * The same of a page that shows nothing but records: whatever is written in a text, it stays as it is.
   * @param shown all that it shows besides authority records; without it, any record may stand there
   */
  isListThere(address: string, shown?: unknown): boolean;
}

// The bundler gives pages copies of our modules: what is handed to them can’t lie in a variable of one.
const KEY = Symbol.for('bayegan.prepared');
const shared = globalThis as unknown as Record<symbol, PreparedArchive | undefined>;

/** Hands an archive to the pages that are made in this process; null takes it back. */
export function handOver(prepared: PreparedArchive | null): void {
  if (prepared) shared[KEY] = prepared;
  else delete shared[KEY];
}

/** The archive that was handed over last. */
export function preparedArchive(): PreparedArchive | undefined {
  return shared[KEY];
}
