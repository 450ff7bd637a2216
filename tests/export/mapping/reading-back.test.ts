import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { bibtexEntry, cslItem, dublinCore, exactDate, edtfOf, exportContext, highwire, risEntry } from '../../../src/export/mapping/index.ts';
import { DUBLIN_CORE_ELEMENTS } from '../../../src/export/mapping/dublin-core.ts';
import { shownTitle } from '../../../src/export/mapping/facts.ts';
import type { ArchiveDocument } from '../../../src/model/graph.ts';
import { aDocument, anArchive, aPerson, documentOf } from '../../fixtures/records.ts';
import { all, archive, context, placeless } from '../gardeners.ts';

const require = createRequire(import.meta.url);
// Neither package describes its types in a way that a module can import.
const { Cite } = require('@citation-js/core') as { Cite: new (data: unknown, options?: object) => { data: Record<string, unknown>[] } };
require('@citation-js/plugin-ris');
const { parse: parseRis } = require('astrocite-ris') as { parse(text: string): Record<string, unknown>[] };

const find = (id: string): ArchiveDocument => documentOf(archive, id);
const readBibtex = (text: string) => {
  const { entries, errors } = parseBibtex(text, { sentenceCase: false } as never);
  assert.deepEqual(errors, []);
  assert.equal(entries.length, 1);
  return entries[0]! as unknown as { type: string; key: string; fields: Record<string, string> & { author: { name: string }[]; keywords?: string[] } };
};
/** A field of these forms has no paragraphs. */
const inOneLine = ({ summary }: ArchiveDocument) => summary?.replace(/\s+/g, ' ');
const people = (document: ArchiveDocument) =>
  document.authors.length > 0 ? document.authors.map((id) => archive.people.get(id)!.name) : [archive.organs.get(document.issuedBy)!.name];

describe('BibTeX, read by another library', () => {
  for (const document of all) {
    it(`${document.id} is the same`, () => {
      const { type, key, fields } = readBibtex(bibtexEntry(context, document));
      assert.equal(key, document.id);
      assert.equal(type, ['report', 'closing-communique', 'minutes'].includes(document.kind) ? 'techreport' : 'misc');
      assert.equal(fields.title, shownTitle(document));
      assert.deepEqual(fields.author.map(({ name }) => name), people(document));
      // BibLaTeX reads the sign for “about” as it stands; this reader takes it for a space.
      assert.equal(fields['date']?.replace(/\s/g, ''), document.date === 'XXXX' ? undefined : edtfOf(document.parsedDate).replaceAll('~', ''));
      assert.equal(fields['year'], exactDate(document.parsedDate)?.slice(0, 4));
      assert.equal(fields['url'], `https://example.org/archive/${document.collection}/${document.id}/`);
      assert.equal(fields['language'], document.language);
      assert.equal(fields['abstract'], inOneLine(document));
    });
  }

  it('keeps the capitals of titles from styles that make small letters of them', () => {
    const titled = anArchive({ documents: [aDocument('berge', { title: 'Aufruf: Schützt die Berge der UIAA', language: 'de' }), aDocument('fa')] });
    const written = (id: string) => bibtexEntry(exportContext(titled, { site: undefined, base: '/' }), documentOf(titled, id));
    const [entry] = parseBibtex(written('berge')).entries;
    assert.equal(String(entry!.fields.title).replace(/<[^>]*>/g, ''), 'Aufruf: Schützt die Berge der UIAA');
    assert.match(written('fa'), /title = \{[^{]/);
  });

  it('has as many braces that open as close, for readers that count them behind a backslash too', () => {
    const braced = anArchive({ documents: [aDocument('d', { title: 'نامه { آب', summary: 'سبز } زرد } سرخ' })] });
    const entry = bibtexEntry(exportContext(braced, { site: undefined, base: '/' }), documentOf(braced, 'd'));
    assert.equal(entry.split('{').length, entry.split('}').length);
    const { title, abstract } = readBibtex(entry).fields;
    assert.deepEqual([title, abstract], ['نامه { آب', 'سبز } زرد } سرخ']);
  });

  it('names all signatories and movers, and both calendars', () => {
    const { note } = readBibtex(bibtexEntry(context, find('twenty-signatories'))).fields;
    assert.match(note!, /امضاکنندگان: باغبان gardener-1، .*باغبان gardener-20؛ /);
    assert.match(note!, /۸ مرداد ۱۴۰۰ \(۳۰ ژوئیه ۲۰۲۱\)/);
  });
});

describe('RIS, read by other libraries', () => {
  for (const document of all) {
    it(`${document.id} is the same`, () => {
      const text = risEntry(context, document);
      const [item] = parseRis(text);
      assert.equal(item!['id'], document.id);
      assert.equal(item!['title'], shownTitle(document));
      assert.equal(item!['URL'], `https://example.org/archive/${document.collection}/${document.id}/`);
      assert.equal(item!['abstract'], inOneLine(document));
      assert.equal(item!['language'], document.language);
      const exact = exactDate(document.parsedDate);
      const [read] = (item!['issued'] as { 'date-parts'?: string[][] } | undefined)?.['date-parts'] ?? [];
      assert.deepEqual(read?.filter((part) => part !== '').join('-'), exact ?? undefined);
      // The one library knows names of Latin letters only.
      const [other] = new Cite(text).data;
      assert.deepEqual((other!['author'] as { literal: string }[]).map(({ literal }) => literal), people(document));
    });
  }

  it('ends its lines as the format asks, and has no line that begins otherwise', () => {
    for (const document of all) {
      const lines = risEntry(context, document).split('\r\n');
      assert.equal(lines.pop(), '');
      for (const line of lines) assert.match(line, /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
      assert.match(lines[0]!, /^TY/);
      assert.match(lines.at(-1)!, /^ER/);
    }
  });
});

describe('CSL-JSON', () => {
  it('is taken as it is by a citation processor', () => {
    for (const document of all) {
      const item = cslItem(context, document);
      const { _graph, ...read } = new Cite(item, { forceType: '@csl/object' }).data[0] as Record<string, unknown>;
      assert.deepEqual(read, item);
    }
  });

  const issued = (id: string) => cslItem(context, find(id)).issued;
  it('has dates as exact as they are known', () => {
    assert.deepEqual(issued('plain'), { 'date-parts': [[2021, 7, 30]] });
    assert.deepEqual(issued('interval'), { 'date-parts': [[2019, 10, 12], [2019, 10, 13]] });
    assert.deepEqual(issued('approximate'), { 'date-parts': [[1999], [2000]], circa: true });
    assert.deepEqual(issued('gregorian-month'), { 'date-parts': [[2021, 7]] });
    assert.deepEqual(issued('open-interval'), { literal: '2019-10/..' });
    assert.equal(issued('unknown-date'), undefined);
  });

  it('gives English names where asked', () => {
    assert.deepEqual(cslItem(context, find('plain'), true).author, [{ literal: 'Garden Council' }]);
    assert.equal(cslItem(context, find('plain'), true)['genre'], 'Resolution');
  });
});

describe('Dublin Core', () => {
  it('has the fifteen elements only, and none empty', () => {
    for (const document of all) {
      for (const { element, value } of dublinCore(context, document)) {
        assert.ok(DUBLIN_CORE_ELEMENTS.includes(element));
        assert.notEqual(value.trim(), '');
      }
    }
  });

  const values = (id: string, element: string) => dublinCore(context, find(id)).filter((field) => field.element === element).map(({ value }) => value);
  it('says the date as EDTF, then in words; nothing of an unknown one', () => {
    assert.deepEqual(values('jalali-year', 'date'), ['2021-03-21/2022-03-20', '۱۴۰۰ (۲۰۲۱ تا ۲۰۲۲)']);
    assert.deepEqual(values('unknown-date', 'date'), []);
  });

  it('has every title with its language, a given one in brackets', () => {
    const titles = dublinCore(context, find('foreign')).filter(({ element }) => element === 'title');
    assert.deepEqual(titles.map(({ value, language }) => [value, language]), [['فراخوان بهار', 'fa'], ['فراخوانِ بهار', 'fa'], ['A Call for <Spring> & “Summer”', 'en']]);
    assert.deepEqual(values('supplied', 'title'), ['[بیانیه دربارهٔ خشکسالی]']);
  });

  it('says what the licence does not cover', () => assert.deepEqual(values('plain', 'rights'), ['CC0 1.0 – تنها برای چکیده‌ها']));
});

describe('Highwire tags', () => {
  const tag = (id: string, name: string) => highwire(context, find(id)).filter(([tagName]) => tagName === name).map(([, content]) => content);
  it('have a date only so far as it is certain', () => {
    assert.deepEqual(tag('plain', 'citation_publication_date'), ['2021/07/30']);
    assert.deepEqual(tag('interval', 'citation_publication_date'), ['2019/10']);
    for (const id of ['approximate', 'uncertain', 'jalali-year', 'unknown-date', 'open-interval']) assert.deepEqual(tag(id, 'citation_publication_date'), [], id);
  });

  it('name every author, and say that a text is to be read only where it is', () => {
    assert.equal(tag('twenty-authors', 'citation_author').length, 20);
    assert.equal(tag('plain', 'citation_fulltext_html_url').length, 1);
    for (const id of ['abstract', 'no-text', 'restricted']) assert.deepEqual(tag(id, 'citation_fulltext_html_url'), [], id);
  });
});

describe('an archive that does not know its address', () => {
  it('gives none where a whole address is asked for', () => {
    const document = find('plain');
    assert.doesNotMatch(risEntry(placeless, document), /^UR/m);
    assert.doesNotMatch(bibtexEntry(placeless, document), /url/);
    assert.equal(cslItem(placeless, document)['URL'], undefined);
    assert.deepEqual(highwire(placeless, document).filter(([name]) => name.endsWith('_url')), []);
  });
});

describe('any title and name', () => {
  const PERSIAN = fc.constantFrom('می‌شود', '«آب»', 'نامه', '؛', 'Tom', ' ', ',', '۱۴۰۰', 'ّ', '٪', '--', '``', "''", '{', '}', '\\', '$', '%', '&', '#', '_', '~', '^', '<', '>', '"', '@', '=', '-', '!', '?', '[', ']', '|', 'and', '\u200f');
  const text = fc.oneof(fc.array(PERSIAN, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')), fc.string({ unit: 'grapheme', minLength: 1 }))
    .map((value) => value.replace(/\s+/g, ' ').trim()).filter((value) => value !== '');
  const made = (title: string, name: string) => {
    const one = anArchive({ people: [aPerson('a', { name })], documents: [aDocument('d', { title, authors: ['a'] })] });
    return { context: exportContext(one, { site: 'https://example.org', base: '/' }), document: documentOf(one, 'd') };
  };

  it('comes through RIS', () => {
    fc.assert(fc.property(text, text, (title, name) => {
      const { context: one, document } = made(title, name);
      const [item] = parseRis(risEntry(one, document));
      assert.equal(item!['title'], document.title);
      assert.ok(risEntry(one, document).includes(`\r\nAU  - ${archiveName(one)}\r\n`));
    }));
  });

  it('comes through CSL-JSON and Dublin Core letter by letter', () => {
    fc.assert(fc.property(text, text, (title, name) => {
      const { context: one, document } = made(title, name);
      const item = JSON.parse(JSON.stringify(cslItem(one, document))) as ReturnType<typeof cslItem>;
      assert.equal(item.title, document.title);
      assert.deepEqual(item.author, [{ literal: archiveName(one) }]);
      assert.equal(dublinCore(one, document).find(({ element }) => element === 'title')!.value, document.title);
    }));
  });

  it('comes through BibTeX', () => {
    fc.assert(fc.property(text, text, (title, name) => {
      const { context: one, document } = made(title, name);
      const { fields } = readBibtex(bibtexEntry(one, document));
      assert.equal(fields.title, document.title);
      assert.deepEqual(fields.author.map((author) => author.name), [archiveName(one)]);
    }));
  });
});

const archiveName = ({ archive: one }: typeof context) => one.people.get('a')!.name;
