import type { Element, Root } from 'hast';
import mammoth from 'mammoth';
import path from 'node:path';
import { Notes, type Imported } from '../imported.ts';
import { pictureOf } from '../picture.ts';
import { ImportProblem } from '../problem.ts';
import { refusalOf, sniff, sniffMarkup } from '../sources.ts';
import { cleanPage, hastText } from '../web/clean.ts';
import { noteLost } from '../web/lost.ts';
import { parseHtml, toTree } from '../web/to-tree.ts';
import { Numbering } from '../word/numbering.ts';
import { showNumbers } from '../word/numbers-to-html.ts';
import { prepare } from '../word/prepare.ts';
import { relationsOf } from '../word/relations.ts';
import { StyleSheet } from '../word/styles.ts';
import { childrenOf, descendants, drawnWords, parseXml, wordsOf, writeXml, type XmlElement } from '../word/xml.ts';
import { pack, unpack } from '../word/zip.ts';

/** «EncryptedPackage», as the folder of an old container names it. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Quote'] => blockquote > p:fresh", "p[style-name='Intense Quote'] => blockquote > p:fresh", 'u => u'];
const TEXT_PARTS = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;
const AROUND_PARTS = /^word\/(?:header|footer)\d*\.xml$/;
/** Properties of the file that say something of a person, with words for the report. */
const PERSONAL: readonly (readonly [name: string, words: string])[] = [
  ['dc:creator', 'name of the author in the file’s properties'],
  ['cp:lastModifiedBy', 'name of who saved it last'],
  ['cp:revision', 'number of revisions'],
  ['dc:description', 'comment in the file’s properties'],
  ['cp:keywords', 'keywords in the file’s properties'],
];

/** What else is in the file and stays behind. */
function noteRest(parts: ReadonlyMap<string, Buffer>, trees: ReadonlyMap<string, XmlElement>, notes: Notes): void {
  const core = trees.get('docProps/core.xml');
  for (const [name, words] of PERSONAL) {
    const property = core && childrenOf(core).find((element) => element.name === name);
    if (property?.children.some((text) => typeof text === 'string' && text.trim() !== '')) notes.add(`${words} left out`);
  }
  if (parts.has('docProps/custom.xml')) notes.add('custom properties of the file left out');
  if (parts.has('word/vbaProject.bin')) notes.add('macros left out');
  const comments = trees.get('word/comments.xml');
  for (const comment of comments ? descendants(comments, 'w:comment') : []) notes.add('comment left out', wordsOf(comment));
  for (const [name, tree] of trees) if (AROUND_PARTS.test(name) && wordsOf(tree) !== '') notes.add('header or footer of the pages left out', wordsOf(tree));
  for (const [name, tree] of trees) {
    const words = /^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/.test(name) ? drawnWords(tree) : '';
    if (words !== '') notes.add('words of a chart or diagram left out', words);
    if (/\.rels$/.test(name) && childrenOf(tree).some(({ attributes }) => /\/aFChunk$/.test(attributes['Type'] ?? ''))) {
      notes.add('another file that is placed in the text left out: open this one in Word, save it, and import it again');
    }
  }
  for (const name of parts.keys()) if (/^word\/embeddings\//.test(name)) notes.add('embedded object left out', path.basename(name));
}

/** The names of the notes of a sort. */
function idsOf(trees: ReadonlyMap<string, XmlElement>, sort: 'footnote' | 'endnote'): Set<string> {
  const parts = [...trees].filter(([name]) => TEXT_PARTS.test(name) && name.startsWith(`word/${sort}s`));
  return new Set(parts.flatMap(([, tree]) => childrenOf(tree).flatMap(({ attributes }) => attributes['w:id'] ?? [])));
}

/** The words in the properties of tracked formatting are no text; all others are. */
function textOf(trees: ReadonlyMap<string, XmlElement>): string {
  return [...trees].filter(([name]) => TEXT_PARTS.test(name)).map(([, tree]) => wordsOf(tree)).join(' ');
}

/**
 * Reads a Word file (.docx).
 * @throws ImportProblem for the old binary format, a password, a damaged file, a bomb
 */
export async function readWord(bytes: Buffer, source: { file: string; sha256: string; shown: string }): Promise<Imported> {
  const kind = sniff(bytes);
  if (kind === 'ole') {
    throw bytes.includes(ENCRYPTED) ? new ImportProblem('it is locked by a password', 'open it with its password, and save it without one') : refusalOf('.doc');
  }
  const markup = sniffMarkup(bytes);
  if (markup === 'mail') throw refusalOf('.mht');
  if (markup === 'word-xml') throw new ImportProblem('it is in the XML format of Word 2003', refusalOf('.doc').remedy);
  if (kind !== 'zip') throw new ImportProblem('it is not a Word file, whatever its name says', 'find out what it is; a text can be imported as .txt, a page as .html');
  const parts = await unpack(bytes);
  if (!parts.has('word/document.xml')) throw new ImportProblem('it is not a Word document', parts.has('content.xml') ? refusalOf('.odt').remedy : 'open it in the program it comes from, and save it as .docx');
  const notes = new Notes();
  const trees = new Map([...parts].filter(([name]) => /\.(?:xml|rels)$/.test(name)).map(([name, part]) => [name, parseXml(part)]));
  const styles = new StyleSheet(trees.get('word/styles.xml') ?? null);
  const numbering = new Numbering(trees.get('word/numbering.xml') ?? null, styles);
  const footnotes = { 'w:footnoteReference': idsOf(trees, 'footnote'), 'w:endnoteReference': idsOf(trees, 'endnote') };
  for (const [name, tree] of trees) {
    if (!TEXT_PARTS.test(name)) continue;
    prepare(tree, { styles, numbering, notes, footnotes }, relationsOf(trees.get(name.replace(/([^/]+)$/, '_rels/$1.rels'))));
    parts.set(name, writeXml(tree));
  }
  noteRest(parts, trees, notes);
  const pictures: Imported['pictures'] = new Map();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `picture-${pictures.size + 1}`;
    try {
      const picture = pictureOf(await image.readAsBuffer());
      if (picture) {
        pictures.set(src, picture);
        return { src };
      }
      notes.add('picture left out: browsers can’t show its format, or it is too large', image.contentType);
    } catch {
      notes.add('picture left out: it is not in the file');
    }
    return { src: '' };
  });
  const { value, messages } = await mammoth.convertToHtml({ buffer: await pack(parts) }, { styleMap: STYLES, convertImage, externalFileAccess: false });
  for (const { message } of messages) if (/ignored|could not/i.test(message) && !/style|math/i.test(message)) notes.add('left out by the reader of Word files', message);
  const page = parseHtml(value);
  showNumbers(page);
  cleanPage(page, notes);
  const isEmpty = hastText(page).trim() === '' && pictures.size === 0;
  if (isEmpty) throw new ImportProblem('there is no text in it', 'look whether it holds pictures of pages only; these must be typed or read by a program');
  const title = firstHeading(page);
  const root = toTree(page, notes);
  noteLost(textOf(trees).replace(/\ue000[^\ue001]*\ue001/g, ' '), root, notes);
  return {
    name: source.shown, file: path.basename(source.file), sha256: source.sha256, root, title, terms: [], categories: [], fromWeb: false, given: {}, pictures, notes,
  };
}

/** The title of the document, where it is marked as one before any other text. */
function firstHeading(page: Root): string | undefined {
  const blocks: Element[] = [];
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (['html', 'body', 'div', 'section'].includes(child.tagName)) visit(child);
      else blocks.push(child);
    }
  };
  visit(page);
  const first = blocks.find((block) => hastText(block).trim() !== '');
  return first?.tagName === 'h1' ? hastText(first).replace(/\s+/g, ' ').trim() : undefined;
}
