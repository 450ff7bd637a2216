import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CompiledText } from '../../mdx/text.ts';
import type { ArchiveDocument } from '../../model/graph.ts';
import { paths } from '../../model/paths.ts';
import { zipOf, type ZipEntry } from '../../system/zip.ts';
import { archiveDays } from '../archive/dates.ts';
import { shownTitle } from '../mapping/facts.ts';
import type { ExportContext } from '../mapping/index.ts';
import type { Book } from './book.ts';
import { chapter, chapterFile, foreignLanguage, showsText, type ChapterText } from './chapter.ts';
import { htmlOf } from './components.ts';
import { facesFor } from './faces.ts';
import { addressesIn } from './moved.ts';
import { navigationPage, ncx, type Place } from './navigation.ts';
import { CONTAINER, packageFile, type BookFacts, type BookFile } from './package.ts';
import { Pictures } from './pictures.ts';
import { titlePage } from './title-page.ts';
import { idsIn, xmlId } from './xhtml.ts';

/** Where a book takes from what is in it. */
export interface BookSources {
  /** The compiled text of a document; null where the archive holds none. Asked twice for each document, and not kept. */
  text(document: ArchiveDocument): CompiledText | null;
  /** A file of the site, by its path from the root; null where there is none. */
  file(file: string): Buffer | null;
}

/** Sections of a text are named in the contents of a book where there are at least so many. */
const WORTH_NAMING = 2;
/** For a book of documents of which no record says when they came. EPUB will have a date. */
const NO_DAY = '1970-01-01';

/** A name that stays the same for the same book, as a UUID of version 8, whose digits anybody may choose. */
function uuidOf(name: string): string {
  const digits = createHash('sha256').update(name).digest('hex').slice(0, 32);
  const variant = ((parseInt(digits[16]!, 16) & 3) | 8).toString(16);
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
}

/** The last day that the records of a book know of. */
function lastDay(documents: readonly ArchiveDocument[]): string {
  const days = documents.flatMap((document) => archiveDays(document).updated ?? document.parsedDate.latest ?? document.parsedDate.earliest ?? []);
  return days.sort().at(-1) ?? NO_DAY;
}

/** @param languages those in which texts of the book are written */
function factsOf(context: ExportContext, book: Book, documents: readonly ArchiveDocument[], languages: ReadonlySet<string>): BookFacts {
  const { identity } = context.archive;
  return {
    id: uuidOf(`${context.root || identity.title} ${book.page} ${book.title}`),
    title: book.title,
    language: identity.language,
    otherLanguages: [...languages].filter((language) => language !== identity.language).sort(),
    creator: identity.organisation?.name ?? identity.title,
    publisher: identity.title,
    description: book.subtitle.length > 0 ? book.subtitle.join(' – ') : undefined,
    source: context.root === '' ? undefined : context.address(book.page),
    rights: identity.licence && [identity.licence.name, identity.licence.note].filter((text) => text !== undefined).join('. '),
    modified: lastDay(documents),
  };
}

const NO_TEXT: ChapterText = { html: '', blocks: [] };

/** The files of a book in the order in which they are packed; the texts are made one at a time. */
async function* entriesOf(context: ExportContext, book: Book, sources: BookSources): AsyncGenerator<ZipEntry> {
  const letters = new Set<string>();
  const files: BookFile[] = [];
  const add = (listed: BookFile, content: string | Buffer): ZipEntry => {
    files.push(listed);
    if (typeof content === 'string') for (const letter of content) letters.add(letter);
    return { name: `EPUB/${listed.file}`, content: Buffer.from(content) };
  };
  const readable = (file: string, properties?: string): BookFile => ({ file, mediaType: 'application/xhtml+xml', isRead: true, ...(properties ? { properties } : {}) });
  const textOf = (document: ArchiveDocument): (ChapterText & Pick<CompiledText, 'headings'>) => {
    const text = sources.text(document);
    return showsText(document, text) ? { html: htmlOf(text.segments), blocks: text.blocks, headings: text.headings } : { ...NO_TEXT, headings: [] };
  };
  const archiveLanguage = context.archive.identity.language;
  const documents = book.parts.flatMap((part) => part.documents);
  const idsByPage = new Map(documents.map((document) => [paths.document(document), { document, ids: idsIn(textOf(document).html) }]));
  const pictures = new Pictures(sources.file);
  const places: Place[] = [];
  const languages = new Set<string>();

  yield { name: 'mimetype', content: Buffer.from('application/epub+zip'), isStored: true };
  yield { name: 'META-INF/container.xml', content: Buffer.from(CONTAINER) };
  yield add(readable('title.xhtml'), titlePage(context, book));
  // Its place in the order of reading is the second, though it is written when all chapters are known.
  files.push(readable('nav.xhtml', 'nav'));
  for (const part of book.parts) {
    const inner: Place[] = [];
    for (const document of part.documents) {
      const file = chapterFile(document);
      const text = textOf(document);
      const sections = text.headings.filter(({ depth }) => depth === 2);
      // What the archive says in the place of a text is in its own language.
      if (text.html !== '' && document.holding === 'full') languages.add(document.language);
      const ofText = document.holding === 'full' && document.language !== archiveLanguage ? document.language : undefined;
      inner.push({
        title: shownTitle(document),
        language: foreignLanguage(document, archiveLanguage),
        file,
        inner: sections.length < WORTH_NAMING ? [] : sections.map((section) => ({ title: section.text, language: ofText, file: `${file}#${encodeURIComponent(xmlId(section.id))}`, inner: [] })),
      });
      const isFirst = document === part.documents[0];
      yield add(readable(file), chapter(context, document, isFirst ? part.heading : null, text, addressesIn(context, document, idsByPage, pictures)));
    }
    places.push({ title: part.heading, file: inner[0]!.file, inner });
  }
  for (const { file, mediaType, bytes } of pictures.all) yield add({ file, mediaType }, bytes);
  const facts = factsOf(context, book, documents, languages);
  const contents = { title: book.title, language: facts.language, places };
  const navigation = navigationPage(contents);
  for (const letter of navigation) letters.add(letter);
  yield { name: 'EPUB/nav.xhtml', content: Buffer.from(navigation) };
  yield add({ file: 'toc.ncx', mediaType: 'application/x-dtbncx+xml' }, ncx(contents, facts.id));
  yield add({ file: 'book.css', mediaType: 'text/css' }, await readFile(path.join(import.meta.dirname, 'book.css'), 'utf8'));
  for (const { file, bytes } of await facesFor(letters)) yield add({ file, mediaType: 'font/ttf' }, bytes);
  yield { name: 'EPUB/package.opf', content: Buffer.from(packageFile(facts, files)) };
}

/**
 * A book as EPUB 3, in pieces as it is packed. The same records and texts give the same bytes. Restricted documents and
 * those whose text the archive does not hold are in it with their record alone.
 * @throws whatever reading the sources throws
 */
export function epub(context: ExportContext, book: Book, sources: BookSources): AsyncGenerator<Buffer> {
  return zipOf(entriesOf(context, book, sources));
}
