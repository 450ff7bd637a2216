import { formatBoth } from '../../i18n/dates.ts';
import { words } from '../../i18n/index.ts';
import type { CompiledText } from '../../mdx/text.ts';
import { yearsOf } from '../../model/date.ts';
import { namedBy, peopleOf, type Archive, type ArchiveDocument } from '../../model/graph.ts';
import { heldForReaders } from '../../model/held.ts';
import { paths } from '../../model/paths.ts';
import { toPersianDigits } from '../../persian/index.ts';
import type { SearchBlock, SearchDocument } from '../search-document.ts';
import { clausesOf, type Clause } from './clauses.ts';

/** What a match counts, by where it is. Other names are for finding, not for ranking. */
const WEIGHT = { title: 9, otherTitle: 4, record: 3, otherName: 0.6, summary: 2, clauseTitle: 1.5, text: 1, note: 0.5 };

/** Dates that reach over more years than this would make the year filter useless. */
const MOST_YEARS = 3;

/** The years, of both calendars, under which a document can be filtered. */
function years(document: ArchiveDocument): string[] {
  return (['jalali', 'gregorian'] as const).flatMap((calendar) => {
    const span = yearsOf(document.parsedDate, calendar);
    if (!span || span.last - span.first >= MOST_YEARS) return [];
    return Array.from({ length: span.last - span.first + 1 }, (_, index) => String(span.first + index));
  });
}

const ANCHORS = { summary: 'summary', record: 'record', notes: 'notes' };

/**
 * The fields of a record: names first, then the other names under which people look. Each is a block of its own, so that no phrase
 * reaches from one into the next; only the first of each kind names the element, which the others stand in as well.
 */
function recordBlocks(archive: Archive, document: ArchiveDocument): SearchBlock[] {
  const records = namedBy(document, archive);
  const { written, converted } = formatBoth(document.parsedDate);
  const names = [words.kinds[document.kind], ...records.map(({ name }) => name), written, converted ?? ''];
  const others = records.flatMap(({ altNames, nameEn }) => [...altNames, nameEn ?? '']);
  const blocks = (texts: string[], weight: number) => [...new Set(texts)].filter(Boolean).map((text, index): SearchBlock => ({ ...(index === 0 && { anchor: ANCHORS.record }), text, weight }));
  return [...blocks(names, WEIGHT.record), ...blocks(others, WEIGHT.otherName)];
}

/** What a clause is called: «بند ۳», with a colon behind it, and its title. */
const callOf = ({ number, title = '' }: Clause) => `${words.document.clause(toPersianDigits(number))}: ${title}`;

/** The blocks of a text. A clause is found by its number: a title brings that along in a block of its own, else it stands before the first words. */
function bodyBlocks({ blocks, segments }: CompiledText): SearchBlock[] {
  const clauses = Map.groupBy(clausesOf(segments), ({ anchor }) => anchor);
  const take = (id: string | undefined) => {
    const taken = clauses.get(id) ?? [];
    clauses.delete(id);
    return { plain: taken.filter(({ title }) => !title), titled: taken.filter(({ title }) => title) };
  };
  const titleBlock = (clause: Clause): SearchBlock => ({ ...(clause.anchor && { anchor: clause.anchor }), text: callOf(clause), weight: WEIGHT.clauseTitle });
  const body = blocks.flatMap(({ id, text, marked = text }): SearchBlock[] => {
    const { plain, titled } = take(id);
    return [...titled.map(titleBlock), { ...(id && { anchor: id }), text: plain.map(callOf).join('') + marked, weight: WEIGHT.text }];
  });
  // Those that hold no words have nothing to stand before.
  return [...body, ...[...clauses.keys()].flatMap((id) => take(id).titled).map(titleBlock)];
}

/** Collects what search should know of a document: its titles, its record, its summary, its text and its notes. */
export function searchDocument(archive: Archive, document: ArchiveDocument, text: CompiledText): SearchDocument {
  const { title, titleAsPrinted, titleOriginal, titleStatus, summary, notes, parsedDate } = document;
  const { written, converted } = formatBoth(parsedDate);
  const shownTitle = titleStatus === 'supplied' ? `[${title}]` : title;
  const block = (anchor: string | undefined, content: string | undefined, weight: number): SearchBlock[] =>
    content ? [{ ...(anchor ? { anchor } : {}), text: content, weight }] : [];
  const isPublic = document.access === 'public';
  return {
    url: paths.document(document),
    meta: {
      title: shownTitle,
      kind: words.kinds[document.kind],
      issuer: archive.organs.get(document.issuedBy)?.name ?? '',
      date: written,
      otherDate: converted ?? '',
    },
    filters: {
      collection: [document.collection],
      kind: [document.kind],
      organ: [document.issuedBy],
      meeting: document.meeting ? [document.meeting] : [],
      person: peopleOf(document),
      topic: document.topics,
      holding: [heldForReaders(document)],
      year: years(document),
    },
    sort: { date: parsedDate.earliest ?? parsedDate.latest ?? '0000-00-00' },
    blocks: [
      ...block(undefined, shownTitle, WEIGHT.title),
      ...block(ANCHORS.summary, summary, WEIGHT.summary),
      ...(isPublic ? bodyBlocks(text) : []),
      ...recordBlocks(archive, document),
      ...block(ANCHORS.record, titleAsPrinted, WEIGHT.otherTitle),
      ...block(ANCHORS.record, titleOriginal?.text, WEIGHT.otherTitle),
      ...notes.flatMap((note) => block(ANCHORS.notes, note, WEIGHT.note)),
    ],
  };
}
