import { words } from '../../i18n/index.ts';
import { element, textElement, XML_DECLARATION } from '../xml.ts';
import { inLanguage, page } from './page.ts';

/** A place in a book that its contents name. */
export interface Place {
  title: string;
  /** Language of the title where it is not that of the book. */
  language?: string | undefined;
  /** From the folder of the book. */
  file: string;
  inner: Place[];
}

/** The contents of a book: parts with their chapters, and the sections of long ones. */
export interface Contents {
  title: string;
  language: string;
  places: Place[];
}

function listOf(places: readonly Place[]): string {
  return element('ol', {}, places.map(({ title, language, file, inner }) => element('li', {}, [element('a', { href: file }, [inLanguage(title, language)]), inner.length > 0 ? listOf(inner) : ''])));
}

/** The contents as the page that programs for reading show, and that can be read as any other. */
export function navigationPage({ title, language, places }: Contents): string {
  const landmarks = [
    textElement('a', words.books.titlePage, { 'epub:type': 'titlepage', href: 'title.xhtml' }),
    textElement('a', words.document.contents, { 'epub:type': 'toc', href: 'nav.xhtml' }),
    ...(places[0] ? [textElement('a', places[0].title, { 'epub:type': 'bodymatter', href: places[0].file })] : []),
  ];
  const body = [
    element('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' }, [textElement('h1', words.document.contents, { id: 'contents' }), listOf(places)]),
    element('nav', { 'epub:type': 'landmarks', hidden: 'hidden' }, [element('ol', {}, landmarks.map((link) => element('li', {}, [link])))]),
  ];
  return page({ title, language, style: 'book.css', body: body.join('') });
}

/** The contents for programs that read EPUB 2 only. @param id of the book */
export function ncx({ title, language, places }: Contents, id: string): string {
  let written = 0;
  // Two that lead to the same place are at the same place of the order.
  const orders = new Map<string, number>();
  const points = (some: readonly Place[]): string[] =>
    some.map(({ title: label, file, inner }) => {
      if (!orders.has(file)) orders.set(file, orders.size + 1);
      return element('navPoint', { id: `n${++written}`, playOrder: String(orders.get(file)) }, [element('navLabel', {}, [textElement('text', label)]), element('content', { src: file }), ...points(inner)]);
    });
  const depth = (some: readonly Place[]): number => (some.length === 0 ? 0 : 1 + Math.max(...some.map(({ inner }) => depth(inner))));
  const meta = [['dtb:uid', id], ['dtb:depth', String(depth(places))], ['dtb:totalPageCount', '0'], ['dtb:maxPageNumber', '0']] as const;
  return `${XML_DECLARATION}${element('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': language, dir: 'rtl' }, [
    element('head', {}, meta.map(([name, content]) => element('meta', { name, content }))),
    element('docTitle', {}, [textElement('text', title)]),
    element('navMap', {}, points(places)),
  ])}\n`;
}
