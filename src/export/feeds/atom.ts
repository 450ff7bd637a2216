import { GENERATOR } from '../manifest.ts';
import { element, textElement, XML_DECLARATION } from '../xml.ts';
import { shownLines, type FeedEntry } from './entry.ts';
import type { Feed } from './feed.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const XHTML = 'http://www.w3.org/1999/xhtml';
/** The document’s own date stands in elements of Dublin Core, so that nobody takes it for the day it was published here. */
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
/** Marks a date that was written in the Jalali calendar: BCP 47 with the extension of Unicode (RFC 6067). */
const JALALI = 'fa-u-ca-persian';

const person = (name: string, author: string, uri?: string) =>
  element(name, {}, [textElement('name', author), ...(uri === undefined ? [] : [textElement('uri', uri)])]);

/** What a reader of feeds shows of an entry: right to left, since Atom itself has no word for direction. */
function content(entry: FeedEntry, { language }: Feed): string {
  const inner = shownLines(entry).map((text) => textElement('p', text));
  return element('content', { type: 'xhtml' }, [element('div', { xmlns: XHTML, dir: 'rtl', lang: language, 'xml:lang': language }, inner)]);
}

/** An entry as Atom; the same in whatever feed it stands. */
export function atomEntry(entry: FeedEntry, feed: Feed): string {
  const { address, title, titleLanguage, published, updated, authors, kind, topics, date, language } = entry;
  return element('entry', {}, [
    textElement('id', address),
    textElement('title', title, { type: 'text', ...(titleLanguage === feed.language ? {} : { 'xml:lang': titleLanguage }) }),
    element('link', { rel: 'alternate', type: 'text/html', href: address, hreflang: language }),
    ...(published === null ? [] : [textElement('published', published)]),
    textElement('updated', updated),
    ...authors.map((author) => person('author', author.name, author.address)),
    element('category', { term: kind.id, scheme: `${feed.root}#kind`, label: kind.name }),
    ...topics.map(({ id, name }) => element('category', { term: id, scheme: `${feed.root}topics/`, label: name })),
    ...(date === null ? [] : [textElement('dc:date', date.edtf), ...(date.calendar === 'jalali' ? [textElement('dc:date', date.written, { 'xml:lang': JALALI })] : [])]),
    textElement('dc:language', language),
    content(entry, feed),
  ]);
}

/** A feed as Atom (RFC 4287). @param entries as `atomEntry` writes them */
export function atomFeed(feed: Feed, entries: readonly string[]): string {
  const { title, description, address, atomAddress, jsonAddress, author, rights, updated, language } = feed;
  const inner = [
    textElement('id', address),
    textElement('title', title),
    ...(description === undefined ? [] : [textElement('subtitle', description)]),
    element('link', { rel: 'self', type: 'application/atom+xml', href: atomAddress }),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('link', { rel: 'alternate', type: 'application/feed+json', href: jsonAddress }),
    textElement('updated', updated),
    person('author', author),
    ...(rights === undefined ? [] : [textElement('rights', rights)]),
    textElement('generator', GENERATOR),
    ...entries,
  ];
  return `${XML_DECLARATION}${element('feed', { xmlns: ATOM, 'xmlns:dc': DUBLIN_CORE, 'xml:lang': language }, inner.map((part) => `\n${part}`))}\n`;
}
