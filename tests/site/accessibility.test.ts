import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertNoBarriers } from '../support/axe.ts';
import { openSite } from '../support/browser.ts';

/** One address for each kind of page but those with charts, which are looked at more closely in charts.test.ts. */
const KINDS = [
  '/', '/statements/', '/reports/c12-report-political-bureau/', '/resolutions/c5-iraq-party-leadership-resolution/', '/statements/aban-98-statement/',
  '/organs/political-bureau/', '/meetings/', '/meetings/congress-11/', '/people/', '/people/hamid-taqvaee/', '/topics/',
  '/years/', '/years/1400/', '/a-z/', '/on-this-day/', '/on-this-day/jalali/8/', '/gaps/', '/about/', '/editing/', '/search/', '/404.html',
];
const WIDTHS = [320, 360, 768, 1280];

describe('a reader with other needs', () => {
  const site = openSite('shipped');

  for (const path of KINDS) {
    test(`finds no barrier on ${path}, by day and by night, and nothing wider than the screen`, async () => {
      const { page } = await site.revisit(path);
      await assertNoBarriers(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `at ${width} px`);
      }
    });
  }

  test('sees nothing wider than a phone with letters twice as large', async () => {
    // Half as wide is the same as letters twice as large by the settings of a browser, for what goes by the width of letters too.
    const { page: narrow, close: closeNarrow } = await site.revisit('/years/1388/', { viewport: { width: 180, height: 400 } });
    assert.ok((await narrow.locator('.deeds dd').evaluateAll((all) => all.map((one) => one.clientWidth))).every((width) => width > 120), 'no room for a word beside a month');
    for (const path of ['/gaps/', '/data/', '/statements/wpi-political-prisoner-2018-08/']) {
      await narrow.goto(site.address(path));
      assert.equal(await narrow.evaluate(() => document.documentElement.scrollWidth), 180, path);
    }
    await closeNarrow();
    for (const path of ['/reports/c12-report-political-bureau/', '/resolutions/c5-iraq-party-leadership-resolution/', '/organs/political-bureau/', '/meetings/congress-11/']) {
      const { page, close } = await site.revisit(path, { viewport: { width: 360, height: 800 } });
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, path);
      await close();
    }
  });

  test('skips from the top of a page to its text by keyboard', async () => {
    const { page, close } = await site.revisit('/years/1400/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
    await close();
  });
});
