import { stringify } from 'csv-stringify/sync';
import type { words } from '../../i18n/index.ts';
import type { Archive, ArchiveDocument } from '../../model/graph.ts';
import { heldForReaders } from '../../model/held.ts';
import { paths } from '../../model/paths.ts';
import { statusOf } from '../../model/status.ts';
import type { ExportContext } from '../mapping/index.ts';
import { archiveDays } from './dates.ts';
import type { TextMeasures } from './json.ts';

/** Stands between several values of one cell. */
export const SEPARATOR = ' | ';

interface Row extends ExportContext {
  document: ArchiveDocument;
  measures: TextMeasures;
}

const names = (records: ReadonlyMap<string, { name: string }>, ids: readonly (string | null | undefined)[]) =>
  ids.flatMap((id) => (id == null ? [] : (records.get(id)?.name ?? id))).join(SEPARATOR);
const list = (values: readonly string[]) => values.join(SEPARATOR);
const people = (role: 'authors' | 'presenters' | 'movers' | 'signatories') => ({ archive, document }: Row) => names(archive.people, document[role]);
const relations = ({ documents }: Archive, { relations: given }: ArchiveDocument) =>
  given.filter(({ target }) => documents.has(target)).map(({ type, target }) => `${type}:${target}`);

/** The columns of `archive.csv`, each with how it is made; what they mean is said by the page /data/, in the words of `i18n`. */
export const COLUMNS: readonly [name: keyof typeof words.data.columnMeanings, cell: (row: Row) => string | number | null | undefined][] = [
  ['id', ({ document }) => document.id],
  ['collection', ({ document }) => document.collection],
  ['kind', ({ document }) => document.kind],
  ['title', ({ document }) => document.title],
  ['title_status', ({ document }) => document.titleStatus],
  ['title_original', ({ document }) => document.titleOriginal?.text],
  ['language', ({ document }) => document.language],
  ['date', ({ document }) => document.parsedDate.written],
  ['calendar', ({ document }) => (document.parsedDate.start ?? document.parsedDate.end ? document.parsedDate.calendar : null)],
  ['date_earliest', ({ document }) => document.parsedDate.earliest],
  ['date_latest', ({ document }) => document.parsedDate.latest],
  ['issued_by', ({ document }) => document.issuedBy],
  ['issuer', ({ archive, document }) => names(archive.organs, [document.issuedBy])],
  ['meeting', ({ document }) => document.meeting],
  ['meeting_name', ({ archive, document }) => names(archive.meetings, [document.meeting])],
  ['authors', people('authors')],
  ['presenters', people('presenters')],
  ['movers', people('movers')],
  ['signatories', people('signatories')],
  ['topics', ({ archive, document }) => names(archive.topics, document.topics)],
  ['status', ({ archive, document }) => statusOf(archive, document)?.status],
  ['vote', ({ document }) => document.vote?.result],
  ['votes_for', ({ document }) => document.vote?.for],
  ['votes_against', ({ document }) => document.vote?.against],
  ['votes_abstain', ({ document }) => document.vote?.abstain],
  ['relations', ({ archive, document }) => list(relations(archive, document))],
  ['summary', ({ document }) => document.summary],
  ['holding', ({ document }) => heldForReaders(document)],
  ['access', ({ document }) => document.access],
  ['confidence', ({ document }) => document.confidence],
  ['words', ({ document, measures }) => measures.get(document.id)?.words],
  ['sha256', ({ document, measures }) => measures.get(document.id)?.sha256],
  ['sources', ({ document }) => list(document.sources.flatMap(({ url, title }) => url ?? title ?? []))],
  ['archive_published', ({ document }) => archiveDays(document).published],
  ['archive_updated', ({ document }) => archiveDays(document).updated],
  ['address', ({ document, address }) => address(paths.document(document))],
];

/** What makes a spreadsheet take a cell for a formula, and the sign that says it is none. */
const FORMULA = /^[=+\-@\t\r\n'＝＋－＠]/;

/**
 * A cell that no spreadsheet runs: one that begins like a formula gets an apostrophe before it. So does one that begins
 * with an apostrophe, so that whoever reads the file takes the first apostrophe of a cell away and has what was meant.
 */
export const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const line = (cells: readonly string[], bom = false) => stringify([cells], { bom, record_delimiter: 'windows', quote_record_delimiter: true });

/**
 * `archive.csv`: one row a document, in order of date, in pieces. UTF-8 with a byte order mark and Windows line ends, which
 * spreadsheets want.
 */
export function* archiveCsv(context: ExportContext, measures: TextMeasures): Generator<string> {
  yield line(COLUMNS.map(([name]) => name), true);
  for (const document of context.archive.documents.values()) {
    const row = { ...context, document, measures };
    yield line(COLUMNS.map(([, cell]) => defused(String(cell(row) ?? ''))));
  }
}
