import { words } from '../../i18n/index.ts';
import { element, textElement, XML_DECLARATION } from '../xml.ts';

/** A file of a book, as its package lists it. */
export interface BookFile {
  /** From the folder of the book. */
  file: string;
  mediaType: string;
  /** What it is for, where it is not just a part of the text. */
  properties?: string;
  /** Whether it is one of the pages that are read in turn. */
  isRead?: boolean;
}

/** What a book says of itself. */
export interface BookFacts {
  id: string;
  title: string;
  language: string;
  /** Other languages in which texts of it are written, ordered. */
  otherLanguages: readonly string[];
  /** Whose documents these are, and which archive made the book. */
  creator: string;
  publisher: string;
  description: string | undefined;
  /** The address of the page that shows the same; undefined where the archive does not know its own. */
  source: string | undefined;
  rights: string | undefined;
  /** The last day on which a text in it came into the archive or was changed, YYYY-MM-DD. */
  modified: string;
}

/** The sign by which files of a package name each other. */
const idOf = (file: string) => `f-${file.replace(/[^A-Za-z0-9.-]/g, '-')}`;

const ACCESSIBILITY = [
  ['schema:accessMode', 'textual'], ['schema:accessModeSufficient', 'textual'], ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityFeature', 'structuralNavigation'], ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'alternativeText'], ['schema:accessibilityHazard', 'none'],
] as const;

/** The package file of a book: what it is, its files, and their order from right to left. */
export function packageFile(facts: BookFacts, files: readonly BookFile[]): string {
  const dc = (name: string, text: string | undefined, attributes = {}) => (text === undefined ? [] : [textElement(`dc:${name}`, text, attributes)]);
  const metadata = [
    ...dc('identifier', facts.id, { id: 'book-id' }),
    ...dc('title', facts.title), ...[facts.language, ...facts.otherLanguages].flatMap((language) => dc('language', language)), ...dc('creator', facts.creator), ...dc('publisher', facts.publisher),
    ...dc('description', facts.description), ...dc('source', facts.source), ...dc('rights', facts.rights),
    textElement('meta', `${facts.modified}T00:00:00Z`, { property: 'dcterms:modified' }),
    ...ACCESSIBILITY.map(([property, value]) => textElement('meta', value, { property })),
    textElement('meta', words.books.accessibility, { property: 'schema:accessibilitySummary' }),
  ];
  const items = files.map(({ file, mediaType, properties }) => element('item', { id: idOf(file), href: encodeURI(file), 'media-type': mediaType, properties }));
  const read = files.filter(({ isRead }) => isRead).map(({ file }) => element('itemref', { idref: idOf(file) }));
  return `${XML_DECLARATION}${element(
    'package',
    { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'book-id', 'xml:lang': facts.language, dir: 'rtl' },
    [
      element('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadata),
      element('manifest', {}, items),
      element('spine', { 'page-progression-direction': 'rtl', toc: idOf('toc.ncx') }, read),
    ],
  )}\n`;
}

/** Says where the package file lies. */
export const CONTAINER = `${XML_DECLARATION}${element('container', { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' }, [
  element('rootfiles', {}, [element('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })]),
])}\n`;
