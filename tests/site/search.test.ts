import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSite } from '../support/browser.ts';
import { runScript } from '../support/run.ts';
import { ask, readerSearches } from '../support/search-suite.ts';
import { environmentOf } from '../support/sites.ts';

const online = { pathOf: (address: string) => new URL(address).pathname };

describe('on the web', () => {
  const site = openSite('shipped');

  readerSearches('a reader who searches', { ...online, visit: (path) => site.revisit(path) });

  test('is told to open the page again when the index is of another version', async () => {
    const visit = await site.visit('/search/');
    await visit.page.route('**/pagefind/archive.json', (route) => route.fulfill({ json: { analysis: 'another', pages: 1, compounds: [] } }));
    await visit.page.getByRole('searchbox').fill('کنگره');
    await visit.page.locator('#search-status button').waitFor();
    assert.match(await visit.page.locator('#search-status').innerText(), /تازه شده است/);
    await visit.close();
  });

  test('is told when the search can’t be loaded, and can try again', async () => {
    const visit = await site.visit('/search/');
    await visit.page.route('**/pagefind/**', (route) => route.abort());
    await visit.page.getByRole('searchbox').fill('کنگره');
    await visit.page.locator('#search-status button').waitFor();
    assert.match(await visit.page.locator('#search-status').innerText(), /بار نشد/);
    await visit.close();
  });

  test('gets in the terminal what the browser gives', async () => {
    const visit = await site.visit('/search/');
    for (const query of ['تبعيض', 'کنگره دوازدهم', '«دفتر سیاسی» -کرونا', 'زندانی سیاسی', 'اعتصاب کردستان']) {
      const inBrowser = await ask(online, visit, query);
      const { out } = await runScript('search', ['--json', '--limit', '10', query], environmentOf('shipped'));
      const inTerminal = (JSON.parse(out) as { results: { url: string }[] }).results.map(({ url }) => url.replace(/#.*/, ''));
      assert.deepEqual(inBrowser.slice(0, inTerminal.length), inTerminal, query);
    }
    await visit.close();
  });
});

describe('a reader of a mirror under another path', () => {
  const site = openSite('imaginary');

  test('searches there as at home', async () => {
    const visit = await site.visit('/search/');
    const found = await ask(online, visit, 'باغ');
    assert.ok(found.length > 0 && found.every((path) => path.startsWith('/mirror/copy/')));
    await visit.page.locator('#search-results a').first().click();
    assert.equal((await visit.page.request.get(visit.page.url())).status(), 200);
    await visit.close();
  });
});

describe('a reader whose browser has no WebAssembly', () => {
  const site = openSite('shipped');
  /** What a query finds, with titles and excerpts as shown, and what was loaded for it. */
  async function found(query: string, without: boolean) {
    const visit = await site.visit('/');
    if (without) await visit.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await visit.page.goto(site.address('/search/'));
    await ask(online, visit, query);
    const shown = await visit.page.locator('#search-results').innerHTML();
    const status = await visit.page.locator('#search-status').innerText();
    const [loaded, errors] = [visit.own.filter((url) => /wasm|pagefind\.js/.test(url)), visit.errors];
    await visit.close();
    return { shown, status, loaded, errors };
  }

  for (const query of ['تبعيض زباني', '«دفتر سیاسی» کنگره -زن', 'تبعیض قلنبهسازانه']) {
    test(`finds the same for ${query}, in the same order, and sees the same`, async () => {
      const [usual, plain] = [await found(query, false), await found(query, true)];
      assert.deepEqual([plain.shown, plain.status], [usual.shown, usual.status]);
      assert.ok(usual.loaded.length > 0);
      assert.deepEqual([plain.loaded, plain.errors], [[], []]);
    });
  }
});
