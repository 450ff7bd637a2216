import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { selectPages } from '../../../src/edition/single/selection.ts';
import { makeSingleFile, type SingleFile } from '../../../src/edition/single/make.ts';
import { openIndex } from '../../../src/search/node.ts';
import { openSite } from '../../support/browser.ts';
import { findChromium } from '../../../src/browser/chromium.ts';
import { forgetNews } from '../../support/old-browser.ts';
import { findFirefox, NO_FIREFOX, openFirefox } from '../../support/firefox.ts';
import { runScript } from '../../support/run.ts';
import { readerSearches } from '../../support/search-suite.ts';
import { SITES } from '../../support/sites.ts';

const site = SITES.shipped.out;
const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-single-'));
after(() => rmSync(workshop, { recursive: true, force: true }));
const whole = path.join(workshop, 'whole.html');
const ABOUT = { date: '2026-11-28', address: 'https://archive.example', root: 'a'.repeat(64) };
const make = (to: string, selection = {}, limits = {}) => makeSingleFile({ site, selection, about: ABOUT, to, ...limits });
const DECISION = '/resolutions/pb-linguistic-discrimination-decision/';
let made: SingleFile;
before(async () => void (made = await make(whole)));

const opened = openSite('shipped');
readerSearches('a reader who searches in the one file', {
  // Within the file, its first page has no route, the search page any that is no document’s.
  visit: (pathname) => opened.revisit(pathToFileURL(whole).href + pathname.replace(/^\/search\/$/, '#search').replace(/^\/search\//, '').replace(/^\/$/, '')),
  pathOf: (address) => /#([^#&]*)/.exec(decodeURI(address))![1]!,
});

describe('whoever opens the one file from a disk, without a network and without WebAssembly,', () => {
  let browser: Browser;
  before(async () => void (browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu', '--js-flags=--noexpose_wasm'] })));
  after(() => browser.close());

  /** Opens the file in a browser of 2022; whatever it asks of anybody, or fails at, is noted. */
  async function open(file: string, options = {}): Promise<{ page: Page; faults: string[] }> {
    const page = await (await browser.newContext({ offline: true, ...options })).newPage();
    await page.addInitScript(forgetNews);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('request', (request) => !/^(?:file|data|blob):/.test(request.url()) && faults.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return { page, faults };
  }

  async function ask(page: Page, query: string): Promise<string[]> {
    await page.locator('header').getByRole('link', { name: 'جست‌وجو' }).first().click();
    // The first view has a field as well, which may be there for another moment: words that are put into it would be left behind.
    await page.locator('#search-status').waitFor({ state: 'attached' });
    await page.getByRole('searchbox').fill(query);
    await page.getByRole('searchbox').press('Enter');
    await page.locator('#search-status').filter({ hasText: /پیدا/ }).waitFor();
    return page.locator('#search-results a').evaluateAll((links) => links.map((link) => /^#([^#&]*)/.exec(link.getAttribute('href')!)![1]!));
  }

  test('sees what it holds, the newest first', async () => {
    const { page, faults } = await open(whole);
    const links = page.locator('#list a');
    await links.first().waitFor();
    assert.equal(await links.count(), made.documents);
    const years = await page.locator('#list summary').allInnerTexts();
    assert.ok(years.length > 10 && years[0]! > years[1]!);
    assert.match(await page.locator('#home').innerText(), /archive\.example/);
    assert.deepEqual(faults, []);
  });

  test('finds what the site finds, in the same order', async () => {
    const session = await openIndex(site);
    const { page, faults } = await open(whole);
    for (const query of ['تبعيض زباني', '«دفتر سیاسی» کنگره', 'کنگره -زن']) {
      const { results, partial } = await session.ask(query);
      const expected = await Promise.all([...results.slice(0, 10), ...partial.slice(0, 10)].map((result) => result.load()));
      assert.deepEqual(await ask(page, query), expected.map(({ url }) => url.replace(/#.*/, '')), query);
    }
    assert.deepEqual(faults, []);
  });

  test('reads a document where its words are marked, follows its links, and comes back', async () => {
    const { page, faults } = await open(whole);
    await ask(page, 'تبعیض زبانی');
    await page.locator('#search-results a').first().click();
    await page.locator('article mark').first().waitFor();
    assert.equal(decodeURIComponent(new URL(page.url()).hash).startsWith(`#${DECISION}`), true);
    const hrefs = await page.locator('article a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    assert.ok(hrefs.length > 0 && hrefs.every((href) => /^#\/|^https:/.test(href)), hrefs.join(' '));
    await page.goBack();
    await page.locator('#search-results a').first().waitFor();
    assert.equal(await page.getByRole('searchbox').inputValue(), 'تبعیض زبانی');
    assert.deepEqual(faults, []);
  });

  test('comes back to where they were in a text, after a link and after loading the file again', async () => {
    const { page, faults } = await open(whole);
    await page.evaluate((hash) => (location.hash = hash), '/reports/c12-report-political-bureau/');
    await page.locator('article').waitFor();
    await page.evaluate(() => scrollTo(0, 2000));
    await page.locator('article a.paragraph').first().evaluate((link: HTMLElement) => link.click());
    await page.waitForFunction(() => scrollY !== 2000);
    await page.goBack();
    await page.waitForFunction(() => scrollY === 2000 && (history.state as { top?: number }).top === 2000);
    await page.reload();
    await page.locator('article').waitFor();
    await page.waitForFunction(() => scrollY === 2000);
    // An address that was cut off on its way is no reason to say that the file was.
    await page.goto('about:blank');
    await page.goto(`${pathToFileURL(whole).href}#/reports/%D9/`);
    await page.getByText('این سند در این پرونده نیست').waitFor();
    assert.deepEqual(faults, []);
  });

  test('can point to each paragraph, as on the site', async () => {
    const url = '/reports/c12-report-political-bureau/';
    const onSite = [...readFileSync(path.join(site, url, 'index.html'), 'utf8').matchAll(/<a class="paragraph" href="(#[^"]+)" data-number="([^"]+)" aria-label="([^"]+)">/g)];
    const { page } = await open(whole);
    await page.evaluate((hash) => (location.hash = hash), url);
    await page.locator('article a.paragraph').first().waitFor();
    const inFile = await page.locator('article a.paragraph').evaluateAll((marks) => marks.map((mark) => ['href', 'data-number', 'aria-label'].map((name) => mark.getAttribute(name))));
    assert.ok(inFile.length > 10);
    assert.deepEqual(inFile, onSite.map(([, place, ...others]) => [`#${url}${place}`, ...others]));
  });

  test('is offered filters of what the file holds only, and they narrow truly', async () => {
    const file = path.join(workshop, 'meeting.html');
    const { documents } = await make(file, { meeting: 'congress-12' });
    const { page } = await open(file);
    await ask(page, 'حزب');
    await page.locator('form details').evaluate((details: HTMLDetailsElement) => (details.open = true));
    assert.deepEqual(await page.locator('select[name=meeting] option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value)), ['', 'congress-12']);
    await page.locator('select[name=meeting]').selectOption('congress-12');
    await page.locator('#search-status').filter({ hasText: /پیدا/ }).waitFor();
    assert.ok(documents > 10 && documents < made.documents);
  });

  test('is told how it is opened, checked and passed on, in a view of its own; and where nothing runs, beneath the notice', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, faults } = await open(whole, { javaScriptEnabled });
      if (javaScriptEnabled) await page.locator('#list a').first().waitFor();
      assert.equal(await page.locator('#about-view').isVisible(), !javaScriptEnabled);
      await page.locator('header').getByRole('link', { name: 'دربارهٔ این پرونده' }).click();
      const text = await page.locator('#about-view').innerText();
      for (const word of [/۷ آذر ۱۴۰۵/, /archive\.example/, new RegExp(ABOUT.root), /چگونه باز می‌شود/, /چگونه وارسی می‌شود/, /SHA-256 خود را در خود داشته باشد/, /minisign -Vm FILE\.html/, /چگونه به دیگری می‌رسد/, /به دست دیگری بیفتد/]) assert.match(text, word);
      assert.equal(await page.locator('#list').isVisible(), false);
      if (javaScriptEnabled) {
        await page.goBack();
        await page.locator('#list a').first().waitFor();
      }
      assert.deepEqual(faults, []);
    }
  });

  test('is told that a file was cut off, and reads what has arrived', async () => {
    const file = path.join(workshop, 'cut.html');
    const html = readFileSync(whole, 'utf8');
    writeFileSync(file, html.slice(0, html.indexOf('id="pack-1"') + 3000));
    const { page } = await open(file);
    await page.getByRole('alert').filter({ hasText: /پایان آن نرسیده/ }).waitFor();
    await page.getByRole('alert').filter({ hasText: /باز نمی‌شود/ }).waitFor();
    const found = await ask(page, 'حزب');
    assert.ok(found.length > 0);
  });

  /** The middle of what stands between two marks, behind some place. */
  const middle = (html: string, start: string, end: string, from = 0) => {
    const at = html.indexOf(start, from);
    return Math.floor((at + html.indexOf(end, at)) / 2);
  };
  for (const [where, cutAt] of [
    ['its style', (html: string) => middle(html, '<style>', '</style>', html.lastIndexOf('<style>'))],
    ['its search page', (html: string) => middle(html, '<template', '</template>')],
    ['its list of documents', (html: string) => middle(html, 'id="catalogue"', '</script>')],
    ['its script', (html: string) => middle(html, '<script>', '</script>')],
  ] as const) {
    test(`is told that a file was cut off before anything could run, within ${where}`, async () => {
      const file = path.join(workshop, 'cut-early.html');
      const html = readFileSync(whole, 'utf8');
      const at = cutAt(html);
      assert.ok(at > 0);
      writeFileSync(file, html.slice(0, at));
      const { page } = await open(file);
      await page.getByText(/ناقص رسیده است/).filter({ visible: true }).waitFor({ timeout: 10_000 });
    });
  }

  test('is told nothing of the kind by a whole file, with JavaScript or without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open(whole, { javaScriptEnabled });
      await page.locator(javaScriptEnabled ? '#list a' : 'noscript').first().waitFor({ state: 'attached' });
      // Longer than the notice waits for the script.
      await page.waitForTimeout(1500);
      assert.equal(await page.getByText(/ناقص/).filter({ visible: true }).count(), 0);
    }
  });

  for (const [what, spoil] of [
    ['had no room for its words', async (file: string) => assert.equal((await make(file, {}, { mostBytes: made.bytes - 1 })).quick, false)],
    ['has damaged words', async (file: string) => {
      const html = readFileSync(whole, 'utf8');
      const at = html.indexOf('id="words-0"') + 200;
      writeFileSync(file, html.slice(0, at) + (html[at] === 'A' ? 'B' : 'A') + html.slice(at + 1));
    }],
  ] as const) {
    test(`finds the same, though later, where the file ${what}`, async () => {
      assert.equal(made.quick, true);
      const file = path.join(workshop, 'slow.html');
      await spoil(file);
      const answers = [];
      for (const one of [file, whole]) {
        const { page, faults } = await open(one);
        answers.push(await ask(page, 'کنگره -زن'));
        assert.deepEqual(faults, []);
      }
      assert.ok(answers[0]!.length > 3);
      assert.deepEqual(answers[0], answers[1]);
    });
  }

  test('is told which document is damaged; the others are whole', async () => {
    const file = path.join(workshop, 'damaged.html');
    const html = readFileSync(whole, 'utf8');
    const at = html.indexOf('id="pack-0"') + 5000;
    writeFileSync(file, html.slice(0, at) + (html[at] === 'A' ? 'B' : 'A') + html.slice(at + 1));
    const { page } = await open(file);
    await page.getByRole('alert').filter({ hasText: /آسیب دیده/ }).waitFor();
    await page.locator('#list a').first().click();
    await page.locator('main').getByRole('alert').filter({ hasText: /متن این سند/ }).waitFor();
    await page.goBack();
    assert.ok((await ask(page, 'حزب')).length > 0);
  });

  test('is told what to do where JavaScript is off', async () => {
    const { page } = await open(whole, { javaScriptEnabled: false });
    assert.match(await page.locator('main').innerText(), /جاوااسکریپت/);
    // What does nothing without it is not offered.
    assert.equal(await page.locator('a[href="#search"]:visible').count(), 0);
  });

  test('has no two places of one name', () => {
    const names = [...readFileSync(whole, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, name]) => name);
    assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
  });
});

test('a reader with Firefox finds and reads the same', { skip: findFirefox() ? false : NO_FIREFOX }, async () => {
  const firefox = await openFirefox(findFirefox()!);
  try {
    await firefox.open(`${pathToFileURL(whole).href}#q=${encodeURIComponent('تبعیض زبانی')}`);
    const until = (found: string) => `new Promise((resolve) => { const look = () => { const found = ${found}; if (found) resolve(found); else setTimeout(look, 50); }; look(); })`;
    assert.equal(await firefox.run('typeof WebAssembly'), 'undefined');
    assert.match(await firefox.run(until(`document.querySelector('#search-results a')?.getAttribute('href')`)), new RegExp(`^#${DECISION}`));
    await firefox.run(`document.querySelector('#search-results a').click(), ''`);
    assert.match(await firefox.run(until(`document.querySelector('article mark')?.textContent`)), /تبعیض|زبانی/);
  } finally {
    await firefox.close();
  }
});

test('whoever checks the file is shown what it holds, and its root', async () => {
  const { code, out } = await runScript('verify', [whole]);
  assert.equal(code, 0, out);
  assert.match(out, new RegExp(`root: ${made.root}\\nsignature: none\\ngood: \\d+ files, as listed`));
});

test('an editor who asks for what the archive has not, or for too much, is told so, and nothing is written', async () => {
  const to = path.join(workshop, 'none.html');
  await assert.rejects(make(to, { meeting: 'congress-99' }), /no document of the archive has meeting “congress-99”/);
  await assert.rejects(make(to, { meeting: 'congress-12', years: { first: 1370, last: 1379 } }), /all that was asked for at once/);
  await assert.rejects(selectPages(0, {}, async () => undefined), /^Error: the archive holds no document yet$/);
  await assert.rejects(make(to, {}, { mostBytes: 100_000 }), /\d+ documents make a file of 0\.3 MB, and more than 0\.1 MB .* select less/);
  assert.equal(existsSync(to), false);
});
