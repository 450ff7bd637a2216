import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linkOnDisk } from '../../src/edition/folder/links.ts';
import { pageOnDisk } from '../../src/edition/folder/page.ts';
import { NOT_OFFERED, OFFERED } from '../../src/edition/page.ts';
import { isCarriedOver } from '../../src/edition/folder/carried.ts';
import { crcOf, packScript } from '../../src/search/transport/packs/format.ts';
import { packOf } from '../../src/search/transport/packs/names.ts';

describe('a link on its way into a folder', () => {
  const there = new Set(['index.html', 'statements/index.html', 'statements/a/index.html', 'statements/a/index.bib', 'years/1400/index.html', 'people/نام/index.html', 'files/گزارش #۲?.pdf', 'files/a+b 100%.pdf']);
  const link = (page: string, href: string) => linkOnDisk(page, href, (file) => there.has(file));

  for (const [page, href, expected] of [
    ['index.html', 'statements/', 'statements/index.html'],
    ['statements/a/index.html', '../../', '../../index.html'],
    ['statements/a/index.html', '../../years/1400/#d', '../../years/1400/index.html#d'],
    ['statements/a/index.html', './', 'index.html'],
    ['statements/a/index.html', '..#list', '../index.html#list'],
    ['statements/a/index.html', '../..', '../../index.html'],
    ['statements/a/index.html', '.', 'index.html'],
    ['statements/a/index.html', '?a=1', '?a=1'],
    ['statements/a/index.html', 'index.bib', 'index.bib'],
    ['index.html', 'people/%D9%86%D8%A7%D9%85/', 'people/%D9%86%D8%A7%D9%85/index.html'],
    ['statements/a/index.html', '../../files/%DA%AF%D8%B2%D8%A7%D8%B1%D8%B4%20%23%DB%B2%3F.pdf#page=2', '../../files/%DA%AF%D8%B2%D8%A7%D8%B1%D8%B4%20%23%DB%B2%3F.pdf#page=2'],
    ['index.html', 'files/a%2Bb%20100%25.pdf', 'files/a+b%20100%25.pdf'],
    ['index.html', 'files/a+b 100%.pdf', 'files/a+b%20100%25.pdf'],
    ['index.html', '#main', '#main'],
    ['index.html', 'https://example.org/x/', 'https://example.org/x/'],
    ['index.html', 'mailto:a@example.org', 'mailto:a@example.org'],
    ['index.html', 'feed.atom', null],
    ['index.html', 'data/archive.zip', null],
  ] as const) {
    test(`${href} on ${page} becomes ${expected}`, () => assert.equal(link(page, href), expected));
  }
});

test('a page on its way into a folder loses what is of no use there whole, and has its links turned, whatever stands in titles', () => {
  const page = (head: string, body: string) => `<!DOCTYPE html><html><head><meta charset="utf-8">${head}<link rel="stylesheet" href="assets/a.css"></head><body>${body}</body></html>`;
  const title = 'بیانیهٔ <<نان و آب>> &amp; «کار»';
  const made = pageOnDisk(
    page(`<link rel="search" title="${title}" href="opensearch.xml"><meta property="og:image:alt" content="${title}"><meta property="og:title" content="${title}">`, `<a title="${title}" href="statements/">بیانیه‌ها</a>`),
    { file: 'index.html', edition: 'e', isThere: (file) => file === 'statements/index.html' },
  );
  assert.ok(!made.includes('opensearch.xml') && !made.includes('og:image'), made);
  assert.ok(made.includes(`<meta property="og:title" content="${title}">`) && made.includes(`<a title="${title}" href="statements/index.html">`), made);
  assert.equal(made.match(/<<نان/g)?.length, 2);
});

test('a page that leads on leads to a file, or nowhere by itself', () => {
  const page = (head: string) => `<!doctype html><html><head><meta charset="utf-8">${head}</head><body><p>آنجا</p></body></html>`;
  const turned = (head: string) => pageOnDisk(page(head), { file: 'statements/old/index.html', edition: 'e', isThere: (file) => file === 'statements/a/index.html' });
  assert.equal(turned('<meta http-equiv="refresh" content="0; url=../a/#p-2">'), page('<meta http-equiv="refresh" content="0; url=../a/index.html#p-2">'));
  assert.equal(turned('<meta http-equiv="refresh" content="0; url=../../editions/archive.zip">'), page(''));
});

test('a page of editions on its way into a folder offers nothing to be kept by the browser, which no page from a disk can', () => {
  const made = pageOnDisk(`<!DOCTYPE html><div class="saving" ${OFFERED} data-root="../"></div>`, { file: 'editions/index.html', edition: 'e', isThere: () => true });
  assert.ok(made.includes(`<div class="saving" ${NOT_OFFERED}`), made);
});

describe('what a folder takes over', () => {
  for (const file of ['index.html', 'statements/a/index.bib', 'assets/Page.css', 'data/index.html', 'editions/index.html', 'verify.html']) test(`takes ${file}`, () => assert.ok(isCarriedOver(file)));
  for (const file of ['manifest.json', 'pagefind/pagefind.js', 'assets/page.js', '404.html', '_headers', 'hosting/nginx.conf', 'data/archive.zip', 'feed.json', 'statements/feed.atom', 'meetings/c1/book.epub', 'card.png', 'sw.js', 'editions/archive.zip', 'editions/editions.json', 'editions/archive-2026-03-21-congress-12.html']) {
    test(`leaves ${file}`, () => assert.ok(!isCarriedOver(file)));
  }
});

describe('a script pack', () => {
  test('has the CRC-32 that zip programs compute', () => assert.equal(crcOf('123456789'), 'cbf43926'));

  test('hands over its name, its edition, its files and their CRC', () => {
    const received: unknown[] = [];
    new Function('bayeganPack', packScript('index-1', 'abc', { 'index/fa_1.pf_index': 'AA==' }))((...words: unknown[]) => received.push(...words));
    assert.deepEqual(received, ['index-1', 'abc', crcOf('{"index/fa_1.pf_index":"AA=="}'), { 'index/fa_1.pf_index': 'AA==' }]);
  });

  test('holds fragments that begin alike, so that few files lie on the disk', () => {
    assert.equal(packOf('fragment/fa_004335e.pf_fragment'), 'fragment-00');
    assert.equal(packOf('fragment/fa_00ffffe.pf_fragment'), 'fragment-00');
    assert.equal(packOf('index/fa_2f42431.pf_index'), 'index-2f42431');
    assert.equal(packOf('vocabulary.txt'), 'words');
    assert.equal(packOf('archive.json'), 'boot');
  });
});
