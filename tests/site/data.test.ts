import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { assertNoBarriers } from '../support/axe.ts';
import { openSite } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

const PAGE = '/data/';

describe('who looks for data', () => {
  const site = openSite('imaginary');

  test('finds the page from the foot of any page, without JavaScript', async () => {
    const { page, close } = await site.revisit('/organs/garden-council/', { javaScriptEnabled: false });
    await page.locator('footer').getByRole('link', { name: 'داده‌ها' }).click();
    await page.waitForURL('**/data/');
    assert.equal(await page.locator('h1').innerText(), 'داده‌ها');
    await close();
  });

  test('gets every file that the page names', async () => {
    const { page, foreign, errors, close } = await site.revisit(PAGE);
    const links = await page.locator('main a:not([rel])').evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    assert.ok(links.length > 8);
    for (const link of links) assert.equal((await page.request.get(link)).status(), 200, link);
    assert.deepEqual([foreign, errors], [[], []]);
    await close();
  });

  test('is told the terms, the columns and what stands beside each document', async () => {
    const { page, close } = await site.revisit(PAGE);
    const said = await page.getByRole('main').innerText();
    assert.match(said, /CC0 1\.0/);
    assert.equal(await page.locator('[rel~=license]').count(), 0, 'the terms are not those of all that stands here');
    assert.match(said, /index\.csl\.json/);
    const columns = await page.locator('main table th[scope="row"]').allInnerTexts();
    const table = readFileSync(path.join(SITES.imaginary.out, 'data/archive.csv'), 'utf8');
    assert.deepEqual(columns, table.slice(1).split('\r\n')[0]!.split(','));
    await close();
  });

  test('is promised nothing that a site without an address can’t give', async () => {
    const { page, close } = await site.revisit(PAGE);
    const said = await page.getByRole('main').innerText();
    for (const file of ['oai.xml', 'sitemap.xml', 'opensearch.xml']) {
      assert.ok(!said.includes(file), file);
      assert.ok(!existsSync(path.join(SITES.imaginary.out, file)), file);
    }
    assert.equal(await page.locator('head link[type="application/atom+xml"]').count(), 0);
    await close();
  });

  test('reads it without barriers, and without scrolling sideways on a small screen', async () => {
    const { page, close } = await site.revisit(PAGE, { viewport: { width: 320, height: 800 } });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await assertNoBarriers(page);
    await close();
  });
});
