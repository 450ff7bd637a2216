import { count, words } from '../../i18n/index.ts';
import type { ExportContext } from '../mapping/index.ts';
import { element, textElement } from '../xml.ts';
import type { Book } from './book.ts';
import { page } from './page.ts';
import { uriOf } from './uri.ts';

/** The first page of a book: what it holds, from which archive, and under which terms. */
export function titlePage({ archive, root, address }: ExportContext, book: Book): string {
  const { identity } = archive;
  const { books: label } = words;
  const number = book.parts.reduce((sum, { documents }) => sum + documents.length, 0);
  const from = address(book.page);
  const shown = textElement('bdi', from, { dir: 'ltr' });
  const { licence } = identity;
  const lines = [
    ...book.subtitle.map((text) => textElement('p', text)),
    textElement('p', `${label.documents}: ${count(number)}`),
    element('p', {}, [textElement('span', `${label.madeFrom} ${identity.title}`), '<br/>', root === '' ? shown : element('a', { href: from }, [shown])]),
    ...(licence ? [element('p', {}, [textElement('span', `${label.licence}: `), licence.url ? textElement('a', licence.name, { href: uriOf(licence.url) }) : textElement('span', licence.name)])] : []),
    ...(licence?.note ? [textElement('p', licence.note, { 'class': 'aside' })] : []),
  ];
  const body = element('section', { 'epub:type': 'titlepage', 'class': 'title-page' }, [
    ...(identity.organisation ? [textElement('p', identity.organisation.name)] : []),
    textElement('h1', book.title),
    ...lines,
  ]);
  return page({ title: book.title, language: identity.language, style: 'book.css', body });
}
