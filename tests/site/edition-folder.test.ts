import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openIndex } from '../../src/search/node.ts';
import type { Doors } from '../../src/edition/folder/browser/doors.ts';
import type { Filters } from '../../src/search/query/pagefind.ts';
import { openSite, type Visit } from '../support/browser.ts';
import { makeEditions } from '../support/edition.ts';
import { readerSearches, type SearchedPlace } from '../support/search-suite.ts';
import { runScript } from '../support/run.ts';
import { SITES } from '../support/sites.ts';

const made = makeEditions('shipped', ['folder']);
const site = openSite('shipped');

/** Address of a page of a folder on the disk. */
const onDisk = (folder: string, pathname: string) => {
  const [, way = '', fragment = ''] = /^\/([^#]*)(.*)$/.exec(pathname)!;
  return `${pathToFileURL(path.join(folder, way, 'index.html')).href}${fragment}`;
};

const inFolder = (folderOf: () => string): SearchedPlace => ({
  visit: (pathname) => site.revisit(onDisk(folderOf(), pathname)),
  pathOf: (address) => decodeURI(address.replace(/[#?].*/, '')).replace(pathToFileURL(folderOf()).href, '').replace(/index\.html$/, ''),
});

const htmlFiles = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

readerSearches('a reader who searches in a folder on the disk', inFolder(() => made.folder));

describe('a folder on the disk', () => {
  test('has no link that leads nowhere, none from the root, and no module', () => {
    for (const file of htmlFiles(made.folder)) {
      const html = readFileSync(path.join(made.folder, file), 'utf8');
      assert.doesNotMatch(html, /type="module"|crossorigin|integrity=|<base/, file);
      for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        if (/^(?:[a-z]+:|#)/.test(address)) continue;
        assert.doesNotMatch(address, /^\/|\/(?:#|$)/, `${file}: ${address}`);
        const target = path.join(made.folder, path.dirname(file), decodeURI(address.replace(/[?#].*/, '')));
        assert.ok(existsSync(target), `${file}: ${address}`);
      }
    }
  });

  test('asks nobody for anything, keeps nothing and runs without an error', async () => {
    const visit = await site.revisit(onDisk(made.folder, '/resolutions/pb-linguistic-discrimination-decision/'));
    await visit.page.keyboard.press('?');
    await visit.page.goto(onDisk(made.folder, '/search/#q=کنگره'));
    await visit.page.locator('#search-results a').first().waitFor();
    assert.deepEqual([visit.foreign, visit.errors], [[], []]);
    assert.ok(visit.own.every((address) => address.startsWith('file:')), visit.own.join('\n'));
    assert.deepEqual(await visit.page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie]), [0, 0, 0, '']);
    await visit.close();
  });

  test('is cited by the way within the site, never by the folders of the reader', async () => {
    const address = '/resolutions/pb-linguistic-discrimination-decision/';
    const visit = await site.revisit(onDisk(made.folder, address));
    const citations = await visit.page.locator('[data-citation]').allInnerTexts();
    assert.equal(citations.length, 4);
    for (const citation of citations) assert.match(citation, new RegExp(`\\s${address}`));
    assert.ok(citations.every((citation) => !citation.includes('file:')), citations.join('\n'));
    await visit.close();
  });

  test('answers as the site does: the same documents, worth, counts, missing words and suggestions', async () => {
    const visit = await site.revisit(onDisk(made.folder, '/search/'));
    await visit.page.addScriptTag({ url: pathToFileURL(path.join(made.folder, 'assets/search.js')).href });
    const session = await openIndex(SITES.shipped.out);
    for (const query of ['کنگره', 'تبعيض زباني', '«دفتر سیاسی» -کرونا', 'کنگره ۸', 'تبعیظ', 'قلنبهسازانه زنان', 'زندانی سیاسی', '']) {
      for (const sort of ['relevance', 'newest'] as const) {
        const filters: Filters = query === '' ? { kind: { any: ['decision'] } } : {};
        const options = { sort, filters };
        const inBrowser = await visit.page.evaluate(async ([asked, how]) => {
          const { openSearch } = (globalThis as unknown as { bayeganDoors: Doors }).bayeganDoors;
          const opened = await openSearch!();
          const { results, partial, missing, also, suggestions } = await opened.ask(asked, how);
          const shown = (list: typeof results) => list.map(({ id, score }) => [id, score]);
          return { results: shown(results), partial: shown(partial), missing, also, suggestions, counts: await opened.counts(asked, how.filters) };
        }, [query, options] as const);
        const { results, partial, missing, also, suggestions } = await session.ask(query, options);
        const shown = (list: typeof results) => list.map(({ id, score }) => [id, score]);
        assert.deepEqual(inBrowser, { results: shown(results), partial: shown(partial), missing, also, suggestions, counts: await session.counts(query, options.filters) }, `${query} ${sort}`);
      }
    }
    await visit.close();
  });

  test('is searched without WebAssembly too', async () => {
    const visit = await site.visit(onDisk(made.folder, '/'));
    await visit.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await visit.page.goto(onDisk(made.folder, '/search/#q=تبعيض زباني'));
    await visit.page.locator('#search-results mark').first().waitFor();
    assert.match(await visit.page.locator('#search-results li').first().innerText(), /تبعیض زبانی/);
    assert.deepEqual(visit.errors, []);
    await visit.close();
  });

  test('is as its manifest says, as is its zip', async () => {
    for (const copy of [made.folder, `${made.folder}.zip`]) assert.equal((await runScript('verify', [copy])).code, 0, copy);
  });

  test('is hardly larger than the site', () => {
    const sizeOf = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).reduce((sum, entry) => sum + readFileSync(path.join(entry.parentPath, entry.name)).length, 0);
    assert.ok(sizeOf(made.folder) <= 1.15 * sizeOf(SITES.shipped.out));
  });

  test('shows on its page of itself when it was made, and how it is opened, checked and passed on', async () => {
    // From wherever a reader is: in Kiwix nobody sees the files of the folder.
    const visit = await site.visit(onDisk(made.folder, '/resolutions/pb-linguistic-discrimination-decision/'));
    await visit.page.locator('footer').getByRole('link', { name: 'دربارهٔ این نسخه' }).click();
    await visit.page.waitForURL(/read-me\.html$/);
    const text = await visit.page.locator('main').innerText();
    for (const word of [/۱ فروردین ۱۴۰۵/, /index\.html/, /manifest\.json/, /کیلو|زیپ/, /به دست دیگری بیفتد/, /update\.json/, /ZIM/]) assert.match(text, word);
    assert.deepEqual(visit.errors, []);
    await visit.close();
  });
});

describe('a reader of a bad copy', () => {
  const copies = mkdtempSync(path.join(tmpdir(), 'copies-'));
  let copy = '';
  before(() => {
    copy = path.join(copies, 'copy');
    cpSync(made.folder, copy, { recursive: true });
  });
  after(() => rmSync(copies, { recursive: true, force: true }));

  /** Spoils a pack for a search, and puts it back. */
  async function withPack(file: string, spoil: (file: string) => void, look: (visit: Visit) => Promise<void>): Promise<void> {
    const place = path.join(copy, 'packs', file);
    spoil(place);
    const visit = await site.visit(onDisk(copy, '/search/#q=کنگره'));
    await visit.page.locator('.trouble, #search-status button').first().waitFor();
    await look(visit);
    await visit.close();
    cpSync(path.join(made.folder, 'packs', file), place);
  }
  const said = (visit: Visit) => visit.page.locator('main').innerText();
  const packs = () => readdirSync(path.join(copy, 'packs'));
  const broken: [string, (file: string) => void, RegExp][] = [
    ['is missing', (file) => rmSync(file), /در این نسخه نیست/],
    ['was cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, 200)), /خراب شده/],
    ['was altered', (file) => writeFileSync(file, readFileSync(file, 'latin1').replace(/:"(.)/, (_all, sign: string) => `:"${sign === 'H' ? 'I' : 'H'}`), 'latin1'), /خراب شده/],
    ['is of another edition', (file) => writeFileSync(file, readFileSync(file, 'latin1').replace(/","[0-9a-f]{16}"/, '","0123456789abcdef"'), 'latin1'), /دو نسخهٔ گوناگون/],
  ];
  for (const [what, spoil, sentence] of broken) {
    test(`is told when a pack of texts ${what}, and gets the other results`, async () => {
      for (const file of packs().filter((name) => name.startsWith('fragment-')).slice(0, 120)) spoil(path.join(copy, 'packs', file));
      await withPack('words.js', () => {}, async (visit) => {
        assert.match(await said(visit), sentence);
        assert.match(await visit.page.locator('#search-status').innerText(), /سند پیدا شد/);
        assert.ok((await visit.page.locator('#search-results li').count()) > 0);
      });
      cpSync(path.join(made.folder, 'packs'), path.join(copy, 'packs'), { recursive: true });
    });

    test(`is told when the first pack ${what}`, async () => {
      await withPack('boot.js', spoil, async (visit) => assert.match(await said(visit), sentence));
    });
  }

  test('is told on a page that came from another edition', async () => {
    const page = path.join(copy, 'statements', 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace(/(<meta name="edition" content=")[^"]*/, '$10123456789abcdef'));
    const visit = await site.visit(onDisk(copy, '/statements/'));
    assert.match(await visit.page.getByRole('alert').innerText(), /دو نسخهٔ گوناگون/);
    await visit.close();
  });

  test('is told when the page was opened alone, out of a zip', async () => {
    const alone = path.join(copies, 'index.html');
    copyFileSync(path.join(made.folder, 'index.html'), alone);
    const visit = await site.visit(pathToFileURL(alone).href);
    assert.ok(await visit.page.getByText('نخست همهٔ آن را در پوشه‌ای بیرون بیاورید').isVisible());
    await visit.page.goto(onDisk(made.folder, '/'));
    assert.ok(!(await visit.page.getByText('نخست همهٔ آن را در پوشه‌ای بیرون بیاورید').isVisible()));
    await visit.close();
  });
});
