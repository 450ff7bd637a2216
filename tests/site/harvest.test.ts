import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { isRootFile } from '../../src/verify/root-files.ts';
import { runScript } from '../support/run.ts';
import { schemaErrors } from '../support/schemas.ts';
import { SITES } from '../support/sites.ts';
import { readXml, textsIn } from '../support/xml.ts';
import { pagesOf } from '../support/kinds.ts';

const ADDRESS = 'https://baghbanan.example/archive/';

describe('a site that knows its address', () => {
  const out = path.join(mkdtempSync(path.join(tmpdir(), 'bayegan-harvest-')), 'dist');
  const read = (file: string) => readFileSync(path.join(out, file), 'utf8');
  /** The file behind an address of the site. */
  const fileOf = (address: string) => path.join(out, decodeURIComponent(address.slice(ADDRESS.length)).replace(/(^|\/)$/, '$1index.html'));
  let said = '';

  before(async () => {
    const environment = { ARCHIVE_CONTENT: SITES.imaginary.content, ARCHIVE_OUT: out, SITE_URL: 'https://baghbanan.example/archive/' };
    const built = await runScript('build', [], environment);
    said = built.out + built.err;
    assert.equal(built.code, 0, said);
  });
  after(() => rmSync(path.dirname(out), { recursive: true, force: true }));

  test('can be harvested, mapped and searched for: each file is valid and names nothing that is not there', async () => {
    assert.deepEqual(await schemaErrors(read('oai.xml'), 'static-repository.xsd', ['oai.xsd', 'oai_dc.xsd', 'dc.xsd', 'xml.xsd']), []);
    assert.deepEqual(await schemaErrors(read('sitemap.xml'), 'sitemap.xsd'), []);
    const addresses = [...textsIn(readXml(read('sitemap.xml')))('loc'), ...textsIn(readXml(read('oai.xml')))('oai:identifier'), ...textsIn(readXml(read('feed.atom')))('id')];
    for (const address of addresses) assert.ok(existsSync(fileOf(address)), address);
    assert.ok(read('robots.txt').includes(`Sitemap: ${ADDRESS}sitemap.xml`));
    assert.ok(existsSync(path.join(out, 'opensearch.xml')));
    assert.doesNotMatch(said, /SITE_URL/);
  });

  test('has no other files at its root than those that no former address may take the place of', () => {
    for (const folder of [out, SITES.imaginary.out, SITES.shipped.out]) {
      const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
      assert.deepEqual(files.filter((name) => !isRootFile(name)), [], folder);
    }
  });

  test('gives each page one address: that of its head is that of the map, of its record and of its file', () => {
    const mapped = new Set(textsIn(readXml(read('sitemap.xml')))('loc'));
    const documents = pagesOf(out).filter((file) => /^(?:statements|resolutions|reports)\/[^/]+\/index\.html$/.test(file) && read(file).includes('<article'));
    assert.ok(documents.length > 10);
    for (const page of documents) {
      const html = read(page);
      const inHead = (sign: RegExp) => sign.exec(html)?.[1];
      const canonical = inHead(/<link rel="canonical" href="([^"]+)"/)!;
      assert.equal(fileOf(canonical), path.join(out, page));
      assert.ok(mapped.has(canonical), canonical);
      assert.equal(inHead(/<meta property="og:url" content="([^"]+)"/), canonical);
      assert.equal(inHead(/data-address="([^"]+)"/), canonical);
      const record = JSON.parse(read(path.join(path.dirname(page), 'index.json'))) as { '@id': string };
      assert.equal(record['@id'].split('#')[0], canonical);
      assert.ok(read(path.join(path.dirname(page), 'index.ris')).includes(`UR  - ${canonical}`), page);
      assert.ok(existsSync(fileOf(inHead(/<meta property="og:image" content="([^"]+)"/)!)), page);
    }
    const other = pagesOf(out).filter((file) => !/^(?:404|verify)\.html$/.test(file)).map((page) => /<link rel="canonical" href="([^"]+)"/.exec(read(page))?.[1]).filter((address) => address !== undefined);
    for (const address of other) assert.ok(existsSync(fileOf(address)), address);
  });

  test('leads from the head of its pages to feeds that are there: of everything from each, of its own from a collection, an organ, a topic', () => {
    const feedsIn = (page: string) => [...read(page).matchAll(/<link rel="alternate" type="application\/(?:atom|feed)\+(?:xml|json)"[^>]* href="([^"]+)"/g)].map(([, href]) => path.posix.join(path.posix.dirname(page), href!));
    for (const page of pagesOf(out).filter((file) => !/^(?:404|verify)\.html$/.test(file))) {
      const feeds = feedsIn(page);
      assert.ok(feeds.includes('feed.atom') && feeds.includes('feed.json'), page);
      for (const feed of feeds) assert.ok(existsSync(path.join(out, feed)), `${page}: ${feed}`);
    }
    for (const place of ['statements', 'organs/garden-council', 'topics/water']) assert.ok(feedsIn(`${place}/index.html`).includes(`${place}/feed.atom`), place);
    assert.ok(!existsSync(path.join(out, 'people/narges-bidestan/feed.atom')));
  });
});
