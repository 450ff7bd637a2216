import { holdingNoteAboveSources } from '../../i18n/holding.ts';
import { words } from '../../i18n/index.ts';
import { directionOf } from '../../mdx/direction.ts';
import type { CompiledText } from '../../mdx/text.ts';
import type { ArchiveDocument } from '../../model/graph.ts';
import { paragraphsOf } from '../../model/paragraphs.ts';
import { statusOf } from '../../model/status.ts';
import { titleLanguage } from '../../model/title-language.ts';
import { bothDates } from '../cards/words.ts';
import { shownTitle } from '../mapping/facts.ts';
import type { ExportContext } from '../mapping/index.ts';
import { element, textElement } from '../xml.ts';
import { inLanguage, page } from './page.ts';
import { recordXhtml } from './record.ts';
import { toXhtml, type Addresses } from './xhtml.ts';

/** What is known of a document when its chapter is written. */
export interface ChapterText {
  /** The text as HTML; empty where there is none that may be shown. */
  html: string;
  blocks: CompiledText['blocks'];
}

/** Whether the archive publishes a text of this document. */
export function showsText(document: Pick<ArchiveDocument, 'access'>, text: CompiledText | null): text is CompiledText {
  return document.access === 'public' && text !== null && text.segments.length > 0;
}

/** The file of a document’s chapter. */
export const chapterFile = ({ id }: Pick<ArchiveDocument, 'id'>): string => `text/${id}.xhtml`;

/** The language of a document’s title where that is not the archive’s. */
export function foreignLanguage(document: ArchiveDocument, archiveLanguage: string): string | undefined {
  const language = titleLanguage(document, archiveLanguage);
  return language === archiveLanguage ? undefined : language;
}

function textXhtml(document: ArchiveDocument, archiveLanguage: string, { html, blocks }: ChapterText, addresses: Addresses): string {
  if (html === '') return '';
  const isOwn = document.holding === 'full';
  const isOther = isOwn && document.language !== archiveLanguage;
  const attributes = {
    'class': 'text',
    'aria-label': isOwn ? words.document.text : words.document.longAbstract,
    ...(isOther ? { lang: document.language, 'xml:lang': document.language, dir: directionOf(blocks) } : {}),
  };
  const label = isOwn ? '' : textElement('p', words.document.longAbstract, { 'class': 'text-label' });
  return element('section', attributes, [label, toXhtml(html, addresses)]);
}

/** A chapter: what a document is, its abstract and text as far as they are public, and its record. */
export function chapter(context: ExportContext, document: ArchiveDocument, part: string | null, text: ChapterText, addresses: Addresses): string {
  const { archive } = context;
  const title = shownTitle(document);
  const status = statusOf(archive, document)?.status;
  const issuer = archive.organs.get(document.issuedBy)?.name ?? document.issuedBy;
  // As on its page, the status stands above the text: who reads a resolution must know whether it holds.
  const line = [words.kinds[document.kind], issuer, bothDates(document.parsedDate), ...(status ? [words.statuses[status]] : [])].join(words.dates.comma);
  const note = holdingNoteAboveSources(document);
  const summary = document.summary === undefined ? '' : element('section', { 'class': 'summary', 'aria-labelledby': 'summary' }, [
    textElement('h2', words.document.summary, { id: 'summary' }),
    ...paragraphsOf(document.summary).map((paragraph) => textElement('p', paragraph)),
    textElement('p', words.document.summaryNote, { 'class': 'aside' }),
  ]);
  const body = element('section', { 'epub:type': 'chapter', 'aria-labelledby': 'main' }, [
    element('header', {}, [
      part === null ? '' : textElement('p', part, { 'class': 'part' }),
      textElement('p', line, { 'class': 'line' }),
      element('h1', { id: 'main' }, [inLanguage(title, foreignLanguage(document, archive.identity.language))]),
    ]),
    note === undefined ? '' : textElement('p', note, { 'class': 'holding' }),
    summary,
    textXhtml(document, archive.identity.language, text, addresses),
    recordXhtml(context, document),
  ]);
  return page({ title, language: archive.identity.language, style: '../book.css', body });
}
