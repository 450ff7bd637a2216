import { parseDate } from '../model/date.ts';
import { EDITIONS_LIST } from '../verify/edition-files.ts';

/** What offline forms of the archive there are. */
const EDITION_KINDS = ['folder', 'file', 'zim', 'text', 'supplement'] as const;
export type EditionKind = (typeof EDITION_KINDS)[number];

/** One file to pass on: an entry of `editions.json`. */
export interface EditionRecord {
  /** Name of the file within the folder of editions: Latin letters, digits, `.`, `-` and `_`. */
  file: string;
  kind: EditionKind;
  /** What it holds, in the words of the archive. */
  title: string;
  /** Day on which it was made, as `2026-11-28`. */
  date: string;
  /** Its size. */
  bytes: number;
  /** SHA-256 of the file, 64 hexadecimal digits in lower case. */
  sha256: string;
  /** How many documents it holds, where that is known. */
  documents?: number;
  /** Root of its own manifest, where it has one. */
  root?: string;
}

const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isDigest = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** What is wrong with an entry; null for a good one. */
function faultOf(entry: Partial<EditionRecord> | null): string | null {
  if (entry === null || typeof entry !== 'object') return 'is no entry';
  if (typeof entry.file !== 'string' || !/^[A-Za-z0-9_][\w.-]*$/.test(entry.file)) return 'has no plain file name';
  if (!EDITION_KINDS.some((kind) => kind === entry.kind)) return `has none of the kinds ${EDITION_KINDS.join(', ')}`;
  if (typeof entry.title !== 'string' || !entry.title.trim()) return 'has no title';
  if (typeof entry.date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(entry.date) || 'problem' in parseDate(entry.date)) return 'has no date like 2026-11-28';
  if (!isCount(entry.bytes)) return 'has no size';
  if (!isDigest(entry.sha256)) return 'has no SHA-256';
  if (entry.documents !== undefined && !isCount(entry.documents)) return 'has no number of documents';
  if (entry.root !== undefined && !isDigest(entry.root)) return 'has no root';
  return null;
}

/**
 * Reads the list of editions.
 * @param text the content of `editions.json`
 * @throws Error with a sentence that names the entry
 */
export function readEditions(text: string): EditionRecord[] {
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch {
    throw new Error(`${EDITIONS_LIST} is not JSON`);
  }
  if (!Array.isArray(entries)) throw new Error(`${EDITIONS_LIST} is not a list`);
  for (const [index, entry] of entries.entries()) {
    const fault = faultOf(entry as Partial<EditionRecord> | null);
    if (fault) throw new Error(`${EDITIONS_LIST}: entry ${index + 1} ${fault}`);
  }
  return entries as EditionRecord[];
}
