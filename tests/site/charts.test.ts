import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertNoBarriers, barriers } from '../support/axe.ts';
import { openSite } from '../support/browser.ts';
import { type SiteName } from '../support/sites.ts';

const LATIN = '۰۱۲۳۴۵۶۷۸۹';
const numberIn = (text: string) => Number(text.replace(/[۰-۹]/g, (digit) => String(LATIN.indexOf(digit))).replace(/\D/g, ''));

/** Letters of drawings that are smaller on the screen than 11 px. */
const smallLetters = (page: Page) => page.$$eval('main svg text', (texts) => texts
  .filter((text) => text.getClientRects().length > 0 && text.textContent !== '')
  .map((text) => parseFloat(getComputedStyle(text).fontSize) * (text as SVGGraphicsElement).getScreenCTM()!.a)
  .filter((size) => size < 10.99));

const CHARTS: Record<SiteName, string[]> = {
  shipped: ['/timeline/', '/timeline/1390/', '/organs/', '/topics/strikes/'],
  imaginary: ['/timeline/', '/timeline/1390/', '/organs/', '/topics/water/'],
};

for (const name of Object.keys(CHARTS) as SiteName[]) {
  describe(`the charts of the ${name} archive`, () => {
    const site = openSite(name);

    for (const path of CHARTS[name]) {
      test(`are for every reader: ${path}`, async () => {
        const { page, errors, close } = await site.revisit(path);
        try {
          for (const width of [320, 360, 768, 1280, 1920]) {
            await page.setViewportSize({ width, height: 900 });
            assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `wider than ${width} px`);
            assert.deepEqual(await smallLetters(page), [], `letters at ${width} px`);
          }
          await page.setViewportSize({ width: 1280, height: 900 });
          await assertNoBarriers(page);
          await page.emulateMedia({ colorScheme: 'light' });
          await page.setViewportSize({ width: 320, height: 900 });
          assert.deepEqual(await barriers(page), [], '320 px');
          assert.deepEqual(errors, []);
        } finally {
          await close();
        }
      });
    }

    test('a name on the organ chart stays in its box, and every box leads to its organ', async () => {
      const { page, close } = await site.revisit('/organs/');
      const boxes = await page.$$eval('.organ-chart a', (links) => links.map((link) => {
        const box = link.querySelector('rect')!.getBBox();
        const text = link.querySelector('text')!.getBBox();
        const inside = text.x >= box.x && text.x + text.width <= box.x + box.width && text.y >= box.y && text.y + text.height <= box.y + box.height;
        return { name: link.getAttribute('aria-label')!, inside };
      }));
      assert.ok(boxes.length > 3);
      assert.deepEqual(boxes.filter(({ inside }) => !inside), []);
      await page.locator('.organ-chart a').first().click();
      assert.equal(await page.locator('h1').innerText(), boxes[0]!.name);
      await close();
    });

    test('the organ chart can be read in a browser that takes no style of ours', async () => {
      const { page, close } = await site.visit('/');
      await page.route('**/*.css', (route) => route.abort());
      await page.goto(site.address('/organs/'));
      const hidden = await page.$$eval('.organ-chart rect, .organ-chart path', (shapes) => shapes.filter((shape) => getComputedStyle(shape).fill !== 'none').length);
      assert.equal(hidden, 0);
      const letters = await page.$$eval('.organ-chart text', (texts) => texts.map((text) => getComputedStyle(text)).filter(({ fill, textAnchor, fontSize }) => fill === 'none' || textAnchor !== 'middle' || parseFloat(fontSize) > 14).length);
      assert.equal(letters, 0);
      await close();
    });

    test('the organ chart is told in words as well', async () => {
      const { page, close } = await site.revisit('/organs/');
      const boxes = await page.$$eval('.organ-chart a', (links) => links.map((link) => link.getAttribute('aria-label')!));
      const told = new Set(await page.$$eval('.organ-words a', (links) => links.map((link) => link.textContent)));
      assert.deepEqual(boxes.filter((organ) => !told.has(organ)), []);
      await close();
    });
  });
}

describe('a reader who looks for a time', () => {
  const site = openSite('shipped');

  test('goes from the whole to a decade to a year', async () => {
    const { page, close } = await site.revisit('/timeline/');
    await page.locator('main nav a', { hasText: '۱۳۹۰' }).click();
    assert.match(page.url(), /\/timeline\/1390\/$/);
    await page.locator('.year-columns a.column').first().click();
    assert.match(page.url(), /\/years\/139\d\/$/);
    await close();
  });

  test('finds in the table what the bars show', async () => {
    const { page, close } = await site.revisit('/timeline/');
    const rows = await page.$$eval('.year-table tbody tr', (all) => all.map((row) => ({
      year: row.querySelector('th')!.textContent,
      parts: [...row.querySelectorAll('.number')].map((cell) => cell.lastChild!.textContent!),
      all: row.querySelector('.all')!.textContent!,
      bars: row.querySelectorAll('.year-bar rect').length,
    })));
    assert.ok(rows.length > 10);
    for (const { year, parts, all, bars } of rows) {
      const numbers = parts.map(numberIn);
      assert.equal(numberIn(all), numbers.slice(0, 3).reduce((sum, number) => sum + number, 0), year!);
      assert.equal(bars, numbers.filter((number) => number > 0).length, year!);
    }
    const drawn = await page.locator('.year-columns a.column').count();
    assert.equal(drawn, rows.filter(({ bars }) => bars > 0).length);
    await close();
  });

  test('on a small screen reads the bars in the rows, without a drawing too wide for it', async () => {
    const { page, close } = await site.revisit('/timeline/', { viewport: { width: 320, height: 700 } });
    assert.equal(await page.locator('.year-columns').isVisible(), false);
    assert.ok(await page.locator('.year-bar').first().isVisible());
    await close();
  });
});

describe('a reader of a subject', () => {
  const site = openSite('shipped');

  test('sees when its documents are from, in a drawing and in numbers', async () => {
    const { page, close } = await site.revisit('/topics/strikes/');
    const bars = await page.locator('.over-time svg rect').count();
    assert.ok(bars >= 3);
    await page.locator('.over-time summary').click();
    assert.equal(await page.locator('.over-time tbody tr').count(), bars);
    await close();
  });
});
