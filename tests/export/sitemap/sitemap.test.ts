import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { addressesOf } from '../../../src/check/addresses.ts';
import { robotsText, searchDescription, sitemapFiles } from '../../../src/export/sitemap/index.ts';
import { publishedArchive } from '../../../src/model/published.ts';
import { readContent } from '../../../src/model/read/content.ts';
import { readState } from '../../../src/search/browser/state.ts';
import { schemaErrors } from '../../support/schemas.ts';
import { elementsOf, readXml, textsIn } from '../../support/xml.ts';
import { contextOf, hardArchive } from '../whole.ts';

const GOOD = path.resolve(import.meta.dirname, '../../fixtures/archives/good');
const addresses = ['/', '/statements/signed/', '/reports/imported/', '/a-z/', '/a-z/'];
const entries = ([, xml]: [string, string]) => elementsOf(readXml(xml), 'url').map((entry) => [textsIn(entry)('loc')[0]!.slice('https://baghbanan.example'.length), textsIn(entry)('lastmod')[0]]);

describe('sitemap.xml', () => {
  it('lists every page once, with the day of its last change where one is known', async () => {
    const [file] = sitemapFiles(contextOf(hardArchive()), addresses);
    assert.equal(file![0], 'sitemap.xml');
    assert.deepEqual(entries(file!), [['/', undefined], ['/a-z/', undefined], ['/reports/imported/', '2023-03-21'], ['/statements/signed/', undefined]]);
    assert.deepEqual(await schemaErrors(file![1], 'sitemap.xsd'), []);
  });

  it('lists the pages of an archive as they are', async () => {
    const content = await readContent(GOOD);
    const [file] = sitemapFiles(contextOf(publishedArchive(content)), addressesOf(content));
    assert.deepEqual(await schemaErrors(file![1], 'sitemap.xsd'), []);
    assert.equal(entries(file!).length, addressesOf(content).size);
  });

  it('becomes several with an index of them, where it would hold too many addresses or bytes', async () => {
    const many = Array.from({ length: 10 }, (_, index) => `/years/${1390 + index}/`);
    for (const limits of [{ addresses: 4, bytes: 1e6 }, { addresses: 1e6, bytes: 320 }]) {
      const [index, ...parts] = sitemapFiles(contextOf(hardArchive()), many, limits);
      assert.deepEqual(await schemaErrors(index![1], 'siteindex.xsd'), []);
      assert.deepEqual(textsIn(readXml(index![1]))('loc'), parts.map(([name]) => `https://baghbanan.example/${name}`));
      assert.deepEqual(parts.flatMap(entries).map(([address]) => address), many);
      for (const [, xml] of parts) {
        assert.deepEqual(await schemaErrors(xml, 'sitemap.xsd'), []);
        assert.ok(Buffer.byteLength(xml) <= limits.bytes && elementsOf(readXml(xml), 'url').length <= limits.addresses);
      }
    }
  });

  it('is none where the archive does not know its own address', () => assert.deepEqual(sitemapFiles(contextOf(hardArchive(), null), addresses), []));
});

describe('robots.txt', () => {
  it('lets everybody read everything, and names the map where there is one', () => {
    assert.equal(robotsText(contextOf(hardArchive())), 'User-agent: *\nAllow: /\n\nSitemap: https://baghbanan.example/sitemap.xml\n');
    assert.equal(robotsText(contextOf(hardArchive(), null)), 'User-agent: *\nAllow: /\n');
  });
});

describe('opensearch.xml', () => {
  const described = readXml(searchDescription(contextOf(hardArchive())));

  it('leads to the search page with the query in the fragment, as that reads it', () => {
    const [html] = elementsOf(described, 'Url').filter(({ attributes }) => attributes['type'] === 'text/html');
    const [page, fragment] = html!.attributes['template']!.split('#');
    assert.equal(page, 'https://baghbanan.example/search/');
    const query = '"حق رأی" می‌رود -آب & #1';
    assert.equal(readState(fragment!.replace('{searchTerms}', encodeURIComponent(query)), []).query, query);
  });

  it('keeps names as short as its specification wants them', () => {
    const [short, long, about] = ['ShortName', 'LongName', 'Description'].map((name) => textsIn(described)(name)[0]!);
    assert.ok(Array.from(short!).length <= 16 && Array.from(long!).length <= 48 && Array.from(about!).length <= 1024);
    assert.equal(described.attributes['xmlns'], 'http://a9.com/-/spec/opensearch/1.1/');
  });
});
