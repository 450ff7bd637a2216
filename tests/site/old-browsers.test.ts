import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { openSite } from '../support/browser.ts';
import { forgetNews } from '../support/old-browser.ts';
import { SITES } from '../support/sites.ts';

/** Rules around rules that browsers have known since 2020. Of a rule that it doesn’t know, a browser drops all that stands in it. */
const KNOWN = ['@font-face', '@import', '@keyframes', '@media', '@page', '@supports'];
/** Words at the foot of printed pages; who doesn’t know them prints none. */
const OF_PAPER = '@bottom-center';

const folder = path.join(SITES.shipped.out, 'assets');
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css')).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

test('the style sheets have no rule around others that browsers of 2021 don’t know', () => {
  assert.ok(sheets.some(([, sheet]) => sheet.includes('.document')));
  for (const [name, sheet] of sheets) {
    const rules = new Set(sheet.match(/@[a-z-]+/g));
    assert.deepEqual([...rules].filter((rule) => !KNOWN.includes(rule) && rule !== OF_PAPER), [], name);
    // A rule within a rule, which they don’t know either, needs no @.
    assert.doesNotMatch(sheet, /&/, name);
    // Widths that are compared, and «not» without the name of a medium: phones would get the page of a desk.
    assert.doesNotMatch(sheet, /@media[^{]*[<>=]|@media not \(/, name);
  }
});

describe('a reader whose browser is of 2022', () => {
  const site = openSite('shipped');

  test('finds, opens and follows a text', async () => {
    const { page, errors, close } = await site.visit('/404.html', { viewport: { width: 1280, height: 800 } });
    errors.length = 0;
    await page.addInitScript(forgetNews);
    await page.goto(site.address('/search/'));
    await page.getByRole('searchbox').fill('گزارش دفتر سیاسی به کنگره دوازدهم');
    await page.locator('#search-results').getByRole('link', { name: /گزارش رئیس دفتر سیاسی/ }).first().click();
    const contents = page.locator('.contents');
    const last = contents.getByRole('link').last();
    await last.click();
    await contents.locator('[aria-current]').waitFor();
    await page.getByRole('link', { name: 'نشانی و ارجاع پاراگراف ۲', exact: true }).click();
    await page.getByRole('dialog', { name: 'پاراگراف ۲' }).waitFor();
    assert.deepEqual(errors, []);
    await close();
  });
});
