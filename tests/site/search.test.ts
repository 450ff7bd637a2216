import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Page, Route } from 'playwright-core';
import { aFolderOf } from '../fixtures/folders.ts';
import { openSite } from '../support/browser.ts';
import { runScript } from '../support/run.ts';
import { ask, openFilters, readerSearches } from '../support/search-suite.ts';
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

  test('is not told that the archive lacks a word whose part of the index does not come', async () => {
    const visit = await site.visit('/search/');
    await visit.page.route('**/*.pf_index', (route) => route.abort());
    await visit.page.getByRole('searchbox').fill('کنگره');
    await visit.page.locator('#search-status button').waitFor();
    assert.match(await visit.page.locator('#search-status').innerText(), /بار نشد/);
    assert.equal(await visit.page.locator('#search-results').innerText(), '');
    await visit.close();
  });

  test('gets the answers of the newer index where the site was renewed meanwhile, and is told where none can be had', async () => {
    const visit = await site.visit('/search/');
    let isGone = true;
    await visit.page.route('**/*.pf_index', (route) => (isGone ? void (isGone = false, route.fulfill({ status: 404, body: 'gone' })) : route.continue()));
    assert.ok((await ask(online, visit, 'کنگره')).length > 0);
    await visit.page.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await visit.page.reload();
    await visit.page.locator('#search-status button').waitFor();
    assert.match(await visit.page.locator('#search-status').innerText(), /تازه شده است/);
    await visit.close();
  });

  test('is not given the page of a network for a part of the index', async () => {
    const visit = await site.visit('/search/');
    await visit.page.route('**/*.pf_index', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>blocked</p>' }));
    await visit.page.getByRole('searchbox').fill('کنگره');
    await visit.page.locator('#search-status button').waitFor();
    assert.match(await visit.page.locator('#search-status').innerText(), /بار نشد/);
    await visit.close();
  });

  test('can open the page again where the text of a result does not come', async () => {
    const visit = await site.visit('/search/');
    await visit.page.route('**/*.pf_fragment', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await ask(online, visit, 'کنگره');
    assert.equal(await visit.page.locator('#search-results .again button').count(), 1);
    await visit.close();
  });

  test('gets the next results of the newer index where the site was renewed while the first were read', async () => {
    const visit = await site.visit('/search/');
    const { page } = visit;
    await ask(online, visit, 'کنگره');
    let isGone = true;
    await page.route('**/*.pf_fragment', (route) => (isGone ? route.fulfill({ status: 404, body: 'gone' }) : route.continue()));
    await page.route('**/pagefind-entry.json*', (route) => void (isGone = false, route.continue()));
    await page.locator('#search-results ol + button').click();
    await page.locator('#search-results li:not(.unreadable)').nth(19).waitFor();
    assert.equal(await page.locator('#search-results .unreadable, #search-results .again').count(), 0);
    await visit.close();
  });

  test('comes back to the results that were shown, and to the place among them', async () => {
    const visit = await site.revisit('/search/', { viewport: { width: 390, height: 760 } });
    const { page } = visit;
    await ask(online, visit, 'کنگره');
    await page.locator('#search-results ol + button').click();
    const link = page.locator('#search-results a').nth(14);
    await link.waitFor();
    await page.locator('#search-results:not(:has([aria-busy]))').waitFor();
    await link.click();
    await page.locator('article h1').waitFor();
    await page.goBack();
    await link.waitFor();
    await page.waitForFunction(() => scrollY > 0);
    assert.ok(await link.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
    assert.equal(await page.locator('#search-results li').count(), 20);
    await visit.close();
  });

  test('finds again what was found while typing: on the page, with the word whose beginning was typed, and on coming back', async () => {
    const visit = await site.revisit('/search/');
    const { page } = visit;
    await page.getByRole('searchbox').pressSequentially('تبعی');
    const allShown = () => page.waitForFunction(() => document.querySelector('#search-results a') && !document.querySelector('#search-results [aria-busy]'));
    await allShown();
    const found = await page.locator('#search-results a').count();
    await page.locator('#search-results a').first().click();
    await page.locator('main mark').first().waitFor();
    assert.match(await page.locator('main mark').first().innerText(), /^تبعیض/);
    await page.goBack();
    await allShown();
    assert.equal(await page.locator('#search-results a').count(), found);
    // On a slow line, the first may have been all that was there when it was followed.
    await page.evaluate(() => history.replaceState({ shown: [1, 1], scrolled: 0 }, ''));
    await page.reload();
    await allShown();
    assert.equal(await page.locator('#search-results a').count(), found);
    assert.equal(await page.getByRole('searchbox').inputValue(), 'تبعی');
    await openFilters(visit);
    const option = page.locator('select[name=kind] option[value=decision]');
    await option.filter({ hasText: '(' }).waitFor({ state: 'attached' });
    const promised = /\((.+)\)/.exec(await option.innerText())![1];
    await page.locator('select[name=kind]').selectOption('decision');
    await page.locator('#search-status').filter({ hasText: `${promised} سند` }).waitFor();
    await visit.close();
  });

  test('a choice of an address that the page does not offer is asked for all the same', async () => {
    const { page, close } = await site.revisit('/search/#q=کارگر&topic=no-such-topic');
    await page.locator('#search-status').filter({ hasText: 'چیزی پیدا نشد' }).waitFor();
    assert.equal(await page.locator('select[name=topic]').inputValue(), 'no-such-topic');
    await close();
  });

  test('who comes back to a page is where they left it, and sees the marks', async () => {
    const visit = await site.revisit('/about/', { viewport: { width: 1280, height: 800 } });
    const { page } = visit;
    await page.goto(`${site.address('/reports/c12-report-political-bureau/')}#summary&q=کنگره`);
    await page.locator('main mark').first().waitFor();
    await page.evaluate(() => scrollTo(0, 1500));
    await page.reload();
    await page.locator('main mark').first().waitFor();
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate(() => scrollY), 1500);
    await visit.close();
  });

  test('is led to the word itself in a section that was found', async () => {
    const visit = await site.revisit('/about/', { viewport: { width: 390, height: 500 } });
    const { page } = visit;
    await page.goto(`${site.address('/statements/kurdistan-news-2-baneh-2017/')}#record&q=شهریور`);
    await page.locator('.record mark').first().waitFor();
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('.record mark')!.getBoundingClientRect();
      return top > 100 && bottom < innerHeight - 100;
    });
    await visit.close();
  });

  test('is shown the place at once, and not taken back to it when the marks come late', async () => {
    const visit = await site.visit('/about/', { viewport: { width: 1280, height: 800 } });
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await visit.page.route('**/pagefind/archive.json', async (route) => {
      await held;
      await route.continue();
    });
    await visit.page.goto(site.address('/reports/c12-report-political-bureau/'));
    const last = visit.page.locator('.text p[id^="p-"]').last();
    await visit.page.goto(`${visit.page.url()}?#${await last.getAttribute('id')}&q=کنگره`);
    await visit.page.waitForFunction(() => scrollY > 0);
    assert.ok((await last.boundingBox())!.y < 800);
    await visit.page.locator('.contents a').first().click();
    const there = await visit.page.evaluate(() => scrollY);
    release();
    await visit.page.locator('main mark').first().waitFor();
    await visit.page.waitForTimeout(100);
    assert.equal(await visit.page.evaluate(() => scrollY), there);
    await visit.close();
  });

  test('loads no more script of ours than 10 KB, and 25 for the analyser with its tables', async () => {
    const visit = await site.visit('/search/');
    await ask(online, visit, 'تبعيض زباني');
    const scripts = [...new Set(visit.own)].filter((url) => /\/assets\/.*\.js$/.test(url));
    const bodies = await Promise.all(scripts.map(async (url) => (await visit.page.request.get(url)).body()));
    await visit.close();
    const bytes = bodies.map((body) => brotliCompressSync(body).length);
    assert.ok(bytes.reduce((sum, each) => sum + each, 0) <= 35 * 1024, bytes.join(' '));
    // Page and thread: the analyser is loaded in one of them, by itself.
    assert.ok(scripts.length > 3 && Math.max(...bytes) <= 25 * 1024, bytes.join(' '));
  });

  test('gets in the terminal what the browser gives', async (t) => {
    const visit = await site.revisit('/search/');
    const queries = ['تبعيض', 'کنگره دوازدهم', '«دفتر سیاسی» -کرونا', 'زندانی سیاسی', 'اعتصاب کردستان'];
    const list = path.join(await aFolderOf(t, { queries: `\uFEFF${queries.join('\r\n')}` }), 'queries');
    const { out } = await runScript('search', ['--json', '--limit', '10', '--queries', list], environmentOf('shipped'));
    const answers = out.trim().split('\n').map((line) => JSON.parse(line) as { query: string; results: { url: string }[] });
    assert.deepEqual(answers.map(({ query }) => query), queries);
    for (const { query, results } of answers) {
      const inTerminal = results.map(({ url }) => url.replace(/#.*/, ''));
      assert.deepEqual((await ask(online, visit, query)).slice(0, inTerminal.length), inTerminal, query);
    }
    await visit.close();
  });
});

describe('a reader on a slow line', () => {
  const site = openSite('imaginary');

  test('sees nothing move on the first page when its search line comes', async () => {
    for (const viewport of [{ width: 360, height: 740 }, { width: 1280, height: 800 }]) {
      const { page, close } = await site.visit('/about/', { viewport });
      const { promise: come, resolve: comes } = Promise.withResolvers<void>();
      await page.route('**/*.js', async (route) => {
        await come;
        await route.continue();
      });
      await page.goto(site.address('/'), { waitUntil: 'commit' });
      const below = page.locator('.ways');
      const top = async () => (await below.boundingBox())!.y;
      await page.getByRole('main').getByRole('link', { name: 'جست‌وجو در آرشیو' }).waitFor();
      assert.equal(await page.getByRole('searchbox').count(), 0);
      await page.evaluate(() => document.fonts.ready);
      const before = await top();
      comes();
      await page.getByRole('searchbox').waitFor();
      assert.equal(await top(), before, `${viewport.width} px`);
      await close();
    }
  });
});

describe('a reader of a mirror under another path', () => {
  const site = openSite('imaginary');

  test('sees the word marked that stands in a note without a paragraph of its own', async () => {
    const visit = await site.revisit('/search/');
    await ask(online, visit, '«نسخهٔ ما»');
    await visit.page.locator('#search-results a').first().click();
    await visit.page.locator('aside.note mark').first().waitFor();
    assert.deepEqual(await visit.page.locator('main mark').allInnerTexts(), ['نسخهٔ', 'ما']);
    await visit.close();
  });

  test('sees what was found in a folded part of the text', async () => {
    const visit = await site.visit('/about/');
    await visit.page.route('**/reports/irrigation-report/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/<p id="p-[^]*?<\/p>/, '<details><summary>پیوست</summary>$&</details>') });
    });
    await visit.page.goto(`${site.address('/reports/irrigation-report/')}#&q=${encodeURIComponent('امروز')}`);
    const mark = visit.page.locator('.text details mark');
    await mark.waitFor();
    assert.equal(await mark.innerText(), 'امروز');
    await visit.close();
  });

  test('sees no number of a footnote marked, which is none of the words, but what is written apart and was typed together', async () => {
    const visit = await site.revisit('/about/');
    await visit.page.goto(`${site.address('/reports/irrigation-report/')}#&q=${encodeURIComponent('پیشگفتار ۱ دریچه‌بالا «کف‌جوی»')}`);
    await visit.page.locator('main mark').first().waitFor();
    assert.deepEqual(await visit.page.locator('.text li mark').allInnerTexts(), ['نخست', 'کف', 'جوی', 'دریچهٔ', 'بالا']);
    assert.equal(await visit.page.locator('.text mark').filter({ hasText: 'پیشگفتار' }).count(), 1);
    assert.equal(await visit.page.locator('[data-footnote-ref] mark, [data-footnote-backref] mark').count(), 0);
    await visit.close();
  });

  test('searches there as at home', async () => {
    const visit = await site.visit('/search/');
    const found = await ask(online, visit, 'باغ');
    assert.ok(found.length > 0 && found.every((path) => path.startsWith('/mirror/copy/')));
    await visit.page.locator('#search-results a').first().click();
    assert.equal((await visit.page.request.get(visit.page.url())).status(), 200);
    await visit.close();
  });
});

/** What a query finds, with titles and excerpts as shown, and what was loaded for it. */
async function found(site: ReturnType<typeof openSite>, query: string, prepare?: (page: Page) => Promise<unknown>) {
  const visit = await site.visit('/');
  await prepare?.(visit.page);
  await visit.page.goto(site.address('/search/'));
  await ask(online, visit, query);
  const shown = await visit.page.locator('#search-results').innerHTML();
  const status = await visit.page.locator('#search-status').innerText();
  const [loaded, errors] = [visit.own.filter((url) => /wasm|pagefind\.js/.test(url)), visit.errors];
  await visit.close();
  return { shown, status, loaded, errors };
}

describe('a reader whose browser has no WebAssembly', () => {
  // As with the safer levels of browsers: nothing is compiled, and WebAssembly is not there.
  const [usually, without] = [openSite('shipped'), openSite('shipped', ['--js-flags=--jitless'])];
  for (const query of ['تبعيض زباني', '«دفتر سیاسی» کنگره -زن', 'تبعیض قلنبهسازانه']) {
    test(`finds the same for ${query}, in the same order, and sees the same`, async () => {
      const [usual, plain] = [await found(usually, query), await found(without, query)];
      assert.deepEqual([plain.shown, plain.status], [usual.shown, usual.status]);
      assert.ok(usual.loaded.length > 0);
      assert.deepEqual([plain.loaded, plain.errors], [[], []]);
    });
  }
});

describe('a reader whose browser starts no thread for the search', () => {
  const site = openSite('shipped');
  const ways: [string, (page: Page) => Promise<unknown>][] = [
    ['because it has none', (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))],
    ['because its script does not arrive', (page) => page.route('**/assets/worker-*.js', (route) => route.abort())],
  ];
  for (const [title, prepare] of ways) {
    test(`finds the same ${title}`, async () => {
      const [usual, other] = [await found(site, 'تبعيض زباني'), await found(site, 'تبعيض زباني', prepare)];
      assert.deepEqual([other.shown, other.status], [usual.shown, usual.status]);
    });
  }
});

describe('a reader whose line breaks', () => {
  const site = openSite('shipped');

  test('finds the same although every file of the search was cut off once', async () => {
    const cut = new Set<string>();
    const breaking = (page: Page) => page.route(/\/pagefind\/|\/assets\/online/, (route) => {
      const url = route.request().url().replace(/\?.*/, '');
      return cut.has(url) ? route.continue() : (cut.add(url), route.abort());
    });
    const [usual, other] = [await found(site, 'تبعيض زباني'), await found(site, 'تبعيض زباني', breaking)];
    assert.ok(cut.size > 8, [...cut].join());
    assert.deepEqual([other.shown, other.status], [usual.shown, usual.status]);
  });
});

describe('a reader on a slow line', () => {
  const site = openSite('shipped');

  /** Holds back all that the page asks for until it has asked for all it can, again and again. @returns how often that was, so far */
  async function inRounds(page: Page): Promise<() => number> {
    let rounds = 0;
    const waiting: Route[] = [];
    let quiet: NodeJS.Timeout | undefined;
    await page.route('**/*', (route) => {
      waiting.push(route);
      clearTimeout(quiet);
      quiet = globalThis.setTimeout(() => {
        rounds++;
        for (const held of waiting.splice(0)) void held.continue();
      }, 400);
    });
    return () => rounds;
  }

  test('waits eight times at most for what the page learns of one after the other, before there are results', async () => {
    const visit = await site.revisit('/about/');
    const rounds = await inRounds(visit.page);
    await visit.page.goto(site.address(`/search/#q=${encodeURIComponent('کنگره')}`));
    await visit.page.locator('#search-results li').first().waitFor();
    assert.ok(rounds() <= 8, `${rounds()} rounds`);
    await visit.close();
  });

  test('is told at the beginning of the page of all scripts with which it begins', async () => {
    const visit = await site.visit('/search/');
    const named = await visit.page.locator('link[rel=modulepreload]').evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
    await Promise.all([visit.page.waitForEvent('worker'), visit.page.getByRole('searchbox').focus()]);
    const begun = visit.own.filter((url) => url.endsWith('.js') && !/pagefind\.js|online/.test(url));
    assert.deepEqual(named.toSorted(), [...new Set(begun)].toSorted());
    await visit.close();
  });

  test('has the search on its way while still typing on the home page, and nothing of it before', async () => {
    const visit = await site.visit('/');
    await visit.page.waitForLoadState('networkidle');
    assert.deepEqual(visit.own.filter((url) => /pagefind|worker|search\//.test(url)), []);
    await visit.page.getByRole('searchbox').pressSequentially('کنگره');
    for (const last of [/pf_meta$/, /\/online-[^/]*$/, /\/search\.[^/]*$/]) while (!visit.own.some((url) => last.test(url))) await setTimeout(20);
    const fetched = visit.own.splice(0).map((url) => url.replace(/[?#].*/, ''));
    await visit.page.getByRole('searchbox').press('Enter');
    await visit.page.locator('#search-results li').first().waitFor();
    const late = visit.own.map((url) => url.replace(/[?#].*/, '')).filter((url) => !/pf_index|pf_fragment|\/search\//.test(url) && !fetched.includes(url));
    assert.deepEqual(late, []);
    await visit.close();
  });
});
