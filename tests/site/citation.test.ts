import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { assertNoBarriers } from '../support/axe.ts';
import { openSite } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

const STATEMENT = '/statements/drought-statement/';
const RESTRICTED = '/reports/plenum-4-minutes/';
const COPYING = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
/** Without the marks of direction, which are not seen. */
const seen = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');

/** What lies on the clipboard, once it is what is expected or a while has passed. */
const copied = (page: Page, expected: string): Promise<string> =>
  page.evaluate(async (text) => {
    const read = () => navigator.clipboard.readText();
    for (let looks = 0; looks < 100 && (await read()) !== text; looks++) await new Promise((resolve) => setTimeout(resolve, 50));
    return read();
  }, expected);

describe('who cites a document', () => {
  const site = openSite('imaginary');

  test('copies it in a Persian style with both calendars, the address where it was found and the fingerprint', async () => {
    const { page, errors, close } = await site.revisit(STATEMENT, COPYING);
    const box = page.getByRole('region', { name: 'ارجاع به این سند' });
    await box.getByRole('button', { name: 'رونوشت: پانویس' }).click();
    await box.getByRole('status').filter({ hasText: 'رونوشت برداشته شد.' }).waitFor();
    assert.match(
      seen(await clipboard(page)),
      new RegExp(`^سهراب چشمه‌ساری، «بیانیهٔ هیئت آبیاری دربارهٔ خشکسالی»، ۸ مرداد ۱۴۰۰ \\(۳۰ ژوئیه ۲۰۲۱\\)، بایگانی حزب باغبانان، ${site.address(STATEMENT)}، اثر انگشت متن [0-9a-f]{12}$`),
    );
    assert.deepEqual(errors, []);
    await close();
  });

  test('copies what is shown, in every style', async () => {
    const { page, close } = await site.revisit(STATEMENT, COPYING);
    const styles = await page.locator('[data-citation]').evaluateAll((shown) => shown.map((element) => [(element as HTMLElement).dataset['citation']!, element.textContent]));
    assert.deepEqual(styles.map(([style]) => style), ['notes', 'authorDate', 'chicago', 'apa']);
    for (const [style, text] of styles) {
      await page.locator(`[data-copies=${style}]`).click();
      assert.equal(await copied(page, text!), text);
      assert.ok(text!.includes(site.address(STATEMENT)), style);
    }
    await close();
  });

  test('copies a paragraph with its own number and address, in a Persian and an English style', async () => {
    const { page, close } = await site.revisit(STATEMENT, COPYING);
    await page.getByRole('link', { name: 'نشانی و ارجاع پاراگراف ۲', exact: true }).click();
    const menu = page.getByRole('dialog', { name: 'پاراگراف ۲' });
    await menu.getByRole('button', { name: 'ارجاع', exact: true }).click();
    assert.match(await clipboard(page), /، بایگانی حزب باغبانان، پاراگراف ۲، http\S+#p-\w{6}، اثر انگشت متن [0-9a-f]{12}$/);
    assert.ok((await clipboard(page)).includes(page.url()));
    await menu.getByRole('button', { name: 'Chicago' }).click();
    assert.match(seen(await clipboard(page)), /^سهراب چشمه‌ساری, “.*,” statement, July 30, 2021 \[8 Mordad 1400\], بایگانی حزب باغبانان, para\. 2, http\S+#p-\w{6} \[text SHA-256: [0-9a-f]{12}\]\.$/);
    await close();
  });

  test('reads it without JavaScript, with no button that does nothing', async () => {
    const { page, close } = await site.revisit(STATEMENT, { javaScriptEnabled: false });
    const box = page.getByRole('region', { name: 'ارجاع به این سند' });
    assert.match(await box.innerText(), /«بیانیهٔ هیئت آبیاری دربارهٔ خشکسالی»، ۸ مرداد ۱۴۰۰/);
    assert.equal(await box.locator('button:visible').count(), 0);
    await close();
  });

  test('sees all of it on the narrowest screen, and meets no barrier', async () => {
    const { page, close } = await site.revisit(STATEMENT, { viewport: { width: 320, height: 700 } });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await assertNoBarriers(page);
    await close();
  });
});

describe('a program that reads a document’s page', () => {
  const site = openSite('imaginary');
  const attributes = (page: Page, selector: string, ...names: string[]) =>
    page.locator(selector).evaluateAll((elements, wanted) => elements.map((element) => wanted.map((name) => element.getAttribute(name) ?? '')), names);

  test('finds every other form where the page says it is', async () => {
    const { page, close } = await site.revisit(STATEMENT);
    const forms = await attributes(page, 'link[rel=alternate][href^="index."]', 'href', 'type');
    assert.equal(forms.length, 6);
    for (const [href] of forms) {
      const text = await page.evaluate(async (name) => ((response) => (response.ok ? response.text() : ''))(await fetch(name)), href!);
      assert.ok(text.includes('بیانیهٔ هیئت آبیاری دربارهٔ خشکسالی'), href);
    }
    const links = await attributes(page, '.citations .forms a', 'href');
    assert.deepEqual(links.flat(), forms.map(([href]) => href));
    await close();
  });

  test('reads tags and data, and nothing in them ends the script', async () => {
    const { page, close } = await site.revisit(STATEMENT);
    const tags = await attributes(page, 'meta[name^="citation_"], meta[name^="DC."]', 'name', 'content');
    const content = (name: string) => tags.filter(([tag]) => tag === name).map(([, value]) => value);
    assert.deepEqual(content('citation_title'), ['بیانیهٔ هیئت آبیاری دربارهٔ خشکسالی']);
    assert.deepEqual(content('citation_author'), ['سهراب چشمه‌ساری']);
    assert.deepEqual(content('citation_publication_date'), ['2021/07/30']);
    assert.deepEqual(content('DC.date'), ['2021-07-30', '۸ مرداد ۱۴۰۰ (۳۰ ژوئیه ۲۰۲۱)']);
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    assert.doesNotMatch(data!, /</);
    const node = JSON.parse(data!) as Record<string, unknown>;
    assert.equal(node['@type'], 'Statement');
    assert.equal(node['bayegan:jalaliDate'], '1400-05-08');
    await close();
  });

  test('finds on the pages of organs, meetings, people and topics what they are', () => {
    const typeOn = (page: string) => {
      const html = readFileSync(path.join(SITES.imaginary.out, page, 'index.html'), 'utf8');
      return (JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as { '@type': string })['@type'];
    };
    assert.deepEqual(['organs/garden-council', 'meetings/congress-2', 'people/narges-bidestan', 'topics/water'].map(typeOn), ['Organization', 'Event', 'Person', 'DefinedTerm']);
  });

  test('finds no text of a restricted document in any form', () => {
    const folder = path.join(SITES.imaginary.out, RESTRICTED);
    const record = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as Record<string, unknown>;
    assert.equal(record['encoding'], undefined);
    assert.equal(record['bayegan:wordsSha256'], undefined);
  });

  test('costs a reader little: the page with all of it is still small', () => {
    for (const file of [`${STATEMENT}index.html`, '/resolutions/water-resolution/index.html']) {
      const html = readFileSync(path.join(SITES.imaginary.out, file));
      assert.ok(gzipSync(html).length <= 7 * 1024, `${file}: ${gzipSync(html).length} bytes`);
    }
  });
});
