import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { serveSite, type Serving } from '../../src/build/serve.ts';
import { packPath, SAVED_MANIFEST, type SavedManifest } from '../../src/edition/saved/form.ts';
import { makeSavedPacks } from '../../src/edition/saved/make.ts';
import { writeManifest } from '../../src/export/manifest.ts';
import { assertNoBarriers } from '../support/axe.ts';
import { browserWith } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-saved-'));
const site = path.join(workshop, 'site');
/** The site as it is published, packs and all: each reader gets a copy. */
const published = path.join(workshop, 'published');
const DOCUMENT = 'statements/drought-statement/';
const BASE = '/mirror/copy/';
/** Time after which a page that has not said what it should is wrong, in milliseconds. */
const PATIENCE = 20_000;

describe('a reader who saves the archive in the browser', () => {
  let serving: Serving;
  let context: BrowserContext;
  let page: Page;
  let asked: string[];

  const serve = async (port = 0) => (serving = await serveSite(site, BASE, port));
  const stop = () => new Promise((resolve) => {
    serving.server.close(resolve);
    serving.server.closeAllConnections();
  });
  const press = (name: string) => page.getByRole('button', { name }).click();
  const says = (text: string | RegExp) => page.locator('#saved-status').filter({ hasText: text }).waitFor({ timeout: PATIENCE });
  const save = async () => {
    await page.goto(`${serving.address}editions/`);
    await press('این آرشیو را برای خواندن آفلاین نگه دار');
    await says(/سند نگه داشته شده است/);
  };
  const cachesThere = () => page.evaluate(() => caches.keys());

  before(async () => {
    cpSync(SITES.imaginary.out, published, { recursive: true });
    await makeSavedPacks({ site: published });
  });
  beforeEach(async () => {
    if (serving) await stop();
    await context?.close();
    rmSync(site, { recursive: true, force: true });
    cpSync(published, site, { recursive: true, preserveTimestamps: true });
    await serve();
    context = await (await browserWith()).newContext();
    page = await context.newPage();
    asked = [];
    serving.server.on('request', ({ url }) => asked.push(url ?? ''));
  });
  after(async () => {
    await context.close();
    await stop();
    rmSync(workshop, { recursive: true, force: true });
  });

  test('reads, browses and searches with the host gone, and is told of which day the pages are', async () => {
    await save();
    await stop();
    await page.goto(serving.address);
    assert.match(await page.locator('.saved-note').innerText(), /نسخهٔ نگه‌داشته در این مرورگر، از روز/);
    await page.goto(serving.address + DOCUMENT);
    assert.ok(await page.locator('h1').isVisible());
    await page.goto(`${serving.address}search/#q=${encodeURIComponent('آب')}`);
    await page.locator('#search-results a').first().waitFor({ timeout: PATIENCE });
    await page.goto(`${serving.address}nowhere/`).catch(() => undefined);
    assert.match(await page.locator('body').innerText(), /در نسخهٔ نگه‌داشته نیست/);
    await serve(Number(new URL(serving.address).port));
  });

  test('finds nothing stored and nothing registered before a button is pressed, and nothing after removal', async () => {
    await page.goto(`${serving.address}editions/`);
    await page.getByRole('button').first().waitFor();
    assert.deepEqual(await cachesThere(), []);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    assert.ok(!asked.some((url) => url.includes('saved/')));
    await press('این آرشیو را برای خواندن آفلاین نگه دار');
    await says(/سند نگه داشته شده است/);
    await press('پاک کردن');
    await says(/همه چیز پاک شد/);
    assert.deepEqual(await cachesThere(), []);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  });

  test('leaves nothing behind where another tab is read on after removal', async () => {
    await save();
    const other = await context.newPage();
    const find = async (query: string, found: string) => {
      await other.evaluate((hash) => (location.hash = hash), `q=${encodeURIComponent(query)}`);
      await other.locator('#search-results a').filter({ hasText: found }).first().waitFor({ timeout: PATIENCE });
    };
    await other.goto(`${serving.address}search/`);
    await find('خشکسالی', 'خشکسالی');
    await press('پاک کردن');
    await says(/همه چیز پاک شد/);
    // The tab is still of the service worker that served it.
    await find('گشایش', 'گشایش');
    assert.deepEqual(await cachesThere(), []);
  });

  test('leaves nothing behind where another tab was still saving when all was removed', async () => {
    const other = await context.newPage();
    await other.goto(`${serving.address}editions/`);
    await other.evaluate(() => {
      const { fetch } = globalThis;
      const gone = new Promise((resolve) => addEventListener('removed', resolve, { once: true }));
      globalThis.fetch = async (...asked) => {
        if (String(asked[0]).endsWith('.pack')) await gone;
        return fetch(...asked);
      };
    });
    await other.getByRole('button', { name: 'این آرشیو را برای خواندن آفلاین نگه دار' }).click();
    await other.evaluate(async () => {
      while ((await caches.keys()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    await page.goto(`${serving.address}editions/`);
    await press('پاک کردن');
    await says(/همه چیز پاک شد/);
    await other.evaluate(() => dispatchEvent(new Event('removed')));
    await other.locator('#saved-status').filter({ hasText: /ایستاد.*زبانهٔ دیگری/ }).waitFor({ timeout: PATIENCE });
    assert.deepEqual(await cachesThere(), []);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  });

  test('is told that the host does not answer where it is that which hinders, and not the browser', async () => {
    await page.goto(`${serving.address}editions/`);
    await page.getByRole('button').first().waitFor();
    await stop();
    await press('این آرشیو را برای خواندن آفلاین نگه دار');
    await says(/میزبان پاسخ نمی‌دهد/);
    assert.deepEqual(await cachesThere(), []);
    await serve(Number(new URL(serving.address).port));
    await press('این آرشیو را برای خواندن آفلاین نگه دار');
    await says(/سند نگه داشته شده است/);
  });

  test('is told where the host offers nothing to keep any more, and reads on what is kept', async () => {
    await save();
    rmSync(path.join(site, 'saved'), { recursive: true });
    await press('ببین نسخهٔ تازه‌ای هست');
    await says(/اکنون چیزی برای نگه‌داشتن نمی‌دهد.*سند نگه داشته شده است/);
  });

  test('fetches by an update only what changed, and loses a document that was withdrawn', async () => {
    await save();
    const changed = path.join(site, 'about/index.html');
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('</main>', '<p>افزوده</p></main>'));
    rmSync(path.join(site, DOCUMENT), { recursive: true });
    await writeManifest(site);
    await makeSavedPacks({ site });
    asked.length = 0;
    await press('ببین نسخهٔ تازه‌ای هست');
    await says(/میزبان نسخهٔ دیگری دارد/);
    await press('نسخهٔ تازه را بگیر');
    await says(/به‌روز شد/);
    assert.deepEqual(asked.filter((url) => url.endsWith('.pack')), []);
    assert.ok(asked.some((url) => url.endsWith('/about/')));
    await page.goto(`${serving.address}about/`);
    assert.ok(await page.getByText('افزوده', { exact: true }).isVisible());
    assert.equal((await page.goto(serving.address + DOCUMENT))?.status(), 404);
  });

  test('is told of a damaged pack, keeps what is there over a reload, and goes on from it', async () => {
    const { packs } = JSON.parse(readFileSync(path.join(site, SAVED_MANIFEST), 'utf8')) as SavedManifest;
    const last = path.join(site, packPath(packs.at(-1)!.sha256));
    const good = readFileSync(last);
    writeFileSync(last, 'x');
    await page.goto(`${serving.address}editions/`);
    await press('این آرشیو را برای خواندن آفلاین نگه دار');
    await says(/آسیب دیده است یا پیدا نشد.*ناتمام/);
    writeFileSync(last, good);
    await page.reload();
    await says(/ناتمام مانده است/);
    asked.length = 0;
    await press('ادامه بده');
    await says(/سند نگه داشته شده است/);
    assert.equal(asked.filter((url) => url.endsWith('.pack')).length, 1);
  });

  test('goes on where the line was cut, and fetches nothing twice', async () => {
    const { packs } = JSON.parse(readFileSync(path.join(site, SAVED_MANIFEST), 'utf8')) as SavedManifest;
    const port = Number(new URL(serving.address).port);
    let begun = 0;
    serving.server.prependListener('request', ({ url, socket }) => {
      if (!url?.endsWith('.pack') || ++begun < packs.length) return;
      socket.destroy();
      serving.server.close();
      serving.server.closeAllConnections();
    });
    await page.goto(`${serving.address}editions/`);
    await press('این آرشیو را برای خواندن آفلاین نگه دار');
    await says(/میزبان پاسخ نمی‌دهد.*ناتمام/);
    await serve(port);
    asked.length = 0;
    serving.server.on('request', ({ url }) => asked.push(url ?? ''));
    await press('ادامه بده');
    await says(/سند نگه داشته شده است/);
    assert.deepEqual([packs.length > 1, asked.filter((url) => url.endsWith('.pack')).length], [true, 1]);
  });

  test('sees the root to which all that is kept was found to belong, and keeps nothing of a list that belongs to none', async () => {
    await save();
    const { root } = JSON.parse(readFileSync(path.join(site, 'manifest.json'), 'utf8')) as { root: string };
    assert.ok((await page.locator('#saved-status').innerText()).includes(root));
    await press('پاک کردن');
    await says(/همه چیز پاک شد/);
    const list = path.join(site, SAVED_MANIFEST);
    writeFileSync(list, readFileSync(list, 'utf8').replace(/"documents": \d+/, '"documents": 7'));
    await press('این آرشیو را برای خواندن آفلاین نگه دار');
    await says(/آسیب دیده است یا پیدا نشد/);
    assert.deepEqual(await cachesThere(), []);
  });

  test('is told of a full disk, and nothing half-saved is left on it', async () => {
    const session = await context.newCDPSession(page);
    await page.goto(`${serving.address}editions/`);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(serving.address).origin, quotaSize: 200_000 });
    await press('این آرشیو را برای خواندن آفلاین نگه دار');
    await says(/جا روی دستگاه بس نیست/);
    assert.deepEqual(await cachesThere(), []);
  });

  test('reads as before where the browser refuses, and is told so', async () => {
    await context.addInitScript(() => Object.defineProperty(navigator.serviceWorker, 'register', { value: () => Promise.reject(new Error('refused')) }));
    await page.goto(`${serving.address}editions/`);
    await press('این آرشیو را برای خواندن آفلاین نگه دار');
    await says(/نگه‌داشتن سایت را نمی‌پذیرد/);
    assert.deepEqual(await cachesThere(), []);
  });

  test('meets no barrier, and no sideways scrolling on a small screen', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${serving.address}editions/`);
    await page.getByRole('button').first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await save();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await assertNoBarriers(page);
  });
});
