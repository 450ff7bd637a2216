import { formatDate } from '../../i18n/dates.ts';
import { holdingInWords } from '../../i18n/holding.ts';
import { words } from '../../i18n/index.ts';
import { languageName } from '../../i18n/languages.ts';
import { readDate } from '../../model/date.ts';
import type { ArchiveDocument } from '../../model/graph.ts';
import { paths } from '../../model/paths.ts';
import type { Source } from '../../model/schema/index.ts';
import { statusOf } from '../../model/status.ts';
import { bothDates } from '../cards/words.ts';
import type { ExportContext } from '../mapping/index.ts';
import { element, textElement } from '../xml.ts';
import { voteInWords } from './components.ts';
import { uriOf } from './uri.ts';

const ROLES = ['authors', 'presenters', 'movers', 'signatories', 'people'] as const;

const dateInWords = (written: string) => formatDate(readDate(written), readDate(written).calendar);

/** A field and its value, as XHTML. */
function fact(name: string, value: string): string {
  return textElement('dt', name) + element('dd', {}, [value]);
}

const plain = (text: string) => textElement('span', text);

/** A record as a list of fields and values; what nobody knows is left out. The names are those of the site. */
function facts({ archive, root, address }: ExportContext, document: ArchiveDocument): string[] {
  const { document: label } = words;
  const named = (records: ReadonlyMap<string, { name: string }>, ids: readonly string[]) => plain(ids.map((id) => records.get(id)?.name ?? id).join(words.dates.comma));
  const status = statusOf(archive, document);
  const permanent = address(paths.document(document));
  const said: (false | [string, string])[] = [
    [label.kind, plain(words.kinds[document.kind])],
    [label.issuedBy, named(archive.organs, [document.issuedBy])],
    document.meeting !== null && [label.meeting, named(archive.meetings, [document.meeting])],
    [label.date, plain(bothDates(document.parsedDate))],
    document.dateBasis !== undefined && [label.dateBasis, plain(document.dateBasis)],
    status !== null && [label.status, plain(words.statuses[status.status])],
    document.vote !== null && [label.vote, plain(voteInWords(document.vote))],
    ...ROLES.map((role): false | [string, string] => document[role].length > 0 && [label[role], named(archive.people, document[role])]),
    document.topics.length > 0 && [label.topics, named(archive.topics, document.topics)],
    document.titleStatus === 'supplied' && [label.unknownTitle, plain(label.suppliedTitle)],
    document.titleAsPrinted !== undefined && [label.titleAsPrinted, plain(document.titleAsPrinted)],
    document.titleOriginal !== undefined && [label.titleOriginal, textElement('bdi', document.titleOriginal.text, { lang: document.titleOriginal.language, 'xml:lang': document.titleOriginal.language })],
    document.language !== archive.identity.language && [label.language, plain(languageName(document.language))],
    [label.holding, plain(holdingInWords(document))],
    [label.confidence, plain(words.confidence[document.confidence])],
    document.changes.length > 0 && [words.books.changed, plain(dateInWords(document.changes.at(-1)!.date))],
    [label.permalink, root === '' ? textElement('bdi', permanent, { dir: 'ltr' }) : element('a', { href: permanent }, [textElement('bdi', permanent, { dir: 'ltr' })])],
    [label.id, textElement('bdi', document.id, { dir: 'ltr' })],
  ];
  return said.flatMap((one) => (one ? fact(...one) : []));
}

function sourceItem({ url, title, publisher, accessed, note }: Source): string {
  const pieces = [title, publisher].filter((text) => text !== undefined).map(plain);
  if (url !== undefined) pieces.push(element('a', { href: uriOf(url), rel: 'external' }, [textElement('bdi', url, { dir: 'ltr' })]));
  if (accessed !== undefined) pieces.push(plain(`${words.document.accessed} ${dateInWords(accessed)}`));
  if (note !== undefined) pieces.push(plain(note));
  return element('li', {}, [pieces.join(' ')]);
}

function list(id: string, heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : element('section', { 'aria-labelledby': id }, [textElement('h2', heading, { id }), element('ul', {}, items)]);
}

/** What the archive says of a document besides its text: its record, remarks and sources, as XHTML. */
export function recordXhtml(context: ExportContext, document: ArchiveDocument): string {
  return [
    element('section', { 'class': 'record', 'aria-labelledby': 'record' }, [textElement('h2', words.document.record, { id: 'record' }), element('dl', {}, facts(context, document))]),
    list('notes', words.document.notes, document.notes.map((note) => textElement('li', note))),
    list('sources', words.document.sources, document.sources.map(sourceItem)),
  ].join('\n');
}
