import { hash } from 'node:crypto';
import { plainWords, wordCount } from '../../mdx/measure.ts';
import type { CompiledText } from '../../mdx/text.ts';
import type { ArchiveDocument } from '../../model/graph.ts';
import { paths } from '../../model/paths.ts';
import type { Authority, Organ } from '../../model/schema/index.ts';
import { statusOf } from '../../model/status.ts';
import { packed, type Packed } from '../../system/zip.ts';
import { toLatinDigits } from '../../persian/index.ts';
import { publicText } from '../document/index.ts';
import { publishedFields, publishedId, type ExportContext } from '../mapping/index.ts';
import { archiveDays } from './dates.ts';

/** What the archive’s data files say of a text, so that a copy of it can be checked. */
export interface TextMeasure {
  /** SHA-256 of its plain blocks, one a line; the short fingerprint on its page is the beginning of it. */
  sha256: string;
  words: number;
}

/** A record as it is published: fields without a value are left out. */
export type PublicRecord = Record<string, unknown>;

/** A text as the bag holds it, with what the data files say of it. */
export interface PublishedText extends TextMeasure {
  /** Its plain paragraphs in UTF-8, one a line, packed for the bag. */
  plain: Packed;
}

/** A text as it is published; null for a document of which there is none. */
export function publishedText(document: ArchiveDocument, text: CompiledText | null): PublishedText | null {
  const shown = publicText(document, text);
  if (!shown) return null;
  const plain = Buffer.from(plainWords(shown));
  return { plain: packed(plain), sha256: hash('sha256', plain), words: wordCount(shown) };
}

/** Fields that hold a date: editors write them in any digits, machines read Latin ones. */
const DATES = new Set(['date', 'added', 'accessed', 'founded', 'dissolved', 'attestedFrom', 'attestedTo']);

const isEmpty = (value: unknown) => value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);

/** A value without what is empty (nothing, empty lists, objects of nothing), its dates in Latin digits. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact);
  if (value === null || typeof value !== 'object') return value;
  const kept: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(value)) {
    const inner = DATES.has(name) && typeof given === 'string' ? toLatinDigits(given) : compact(given);
    if (!isEmpty(inner)) kept[name] = inner;
  }
  return kept;
}

/**
 * The record of a document as the data files hold it: its fields as the editors wrote them, dates as written, and what
 * is computed from them: its address, the span of days of its date, its standing, its days in the archive.
 */
export function publicDocument({ archive, address }: ExportContext, document: ArchiveDocument, text: TextMeasure | null): PublicRecord {
  const { id, collection, parsedDate } = document;
  const { earliest, latest, calendar } = parsedDate;
  const { published, updated } = archiveDays(document);
  return compact({
    id, collection,
    address: address(paths.document(document)),
    ...publishedFields(archive, document),
    days: { calendar: earliest ?? latest ? calendar : null, earliest, latest },
    status: statusOf(archive, document)?.status,
    inArchive: { published, updated },
    text,
  }) as PublicRecord;
}

/** The record of a meeting, person or topic as the data files hold it. */
export function publicAuthority<T extends Authority>({ archive, address }: ExportContext, record: T, path: string): PublicRecord {
  const { silenced: _, ...fields } = record;
  const accounts = (fields as { conflictingAccounts?: { document?: string | undefined }[] }).conflictingAccounts;
  return compact({
    address: address(path),
    ...fields,
    ...(accounts && { conflictingAccounts: accounts.map((account) => ({ ...account, document: publishedId(archive, account.document) })) }),
  }) as PublicRecord;
}

/** The record of an organ, with what it did. */
export function publicOrgan(context: ExportContext, organ: Organ): PublicRecord {
  const { archive } = context;
  const acts = organ.acts.map((act) => ({
    ...act,
    reportedIn: publishedId(archive, act.reportedIn),
    events: act.events.map((event) => ({ ...event, document: publishedId(archive, event.document) })),
  }));
  return publicAuthority(context, { ...organ, acts } as Organ, paths.organ(organ.id));
}

/** What the archive says of itself, without what only its own pages need. */
export function publicIdentity({ archive, address }: ExportContext): PublicRecord {
  const { title, description, organisation, language, calendars, contact, licence } = archive.identity;
  return compact({ address: address(paths.home), title, description, organisation, language, calendars, contact, licence }) as PublicRecord;
}
