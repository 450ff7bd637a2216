import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertNoBarriers } from '../support/axe.ts';
import { openSite } from '../support/browser.ts';

/** One address for each kind of page. */
const KINDS = [
  '/', '/statements/', '/reports/c12-report-political-bureau/', '/resolutions/c5-iraq-party-leadership-resolution/', '/statements/aban-98-statement/',
  '/organs/', '/organs/political-bureau/', '/meetings/', '/meetings/congress-11/', '/people/', '/people/hamid-taqvaee/', '/topics/', '/topics/strikes/',
  '/years/', '/years/1400/', '/timeline/', '/timeline/1390/', '/a-z/', '/on-this-day/', '/on-this-day/jalali/8/', '/gaps/', '/about/', '/editing/', '/search/', '/404.html',
];
const WIDTHS = [320, 360, 768, 1280];

describe('a reader with other needs', () => {
  const site = openSite('shipped');

  for (const path of KINDS) {
    test(`finds no barrier on ${path}, by day and by night, and nothing wider than the screen`, async () => {
      const { page, close } = await site.visit(path);
      try {
        await assertNoBarriers(page);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `at ${width} px`);
        }
      } finally {
        await close();
      }
    });
  }

  test('skips from the top of a page to its text by keyboard', async () => {
    const { page, close } = await site.visit('/years/1400/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
    await close();
  });
});
