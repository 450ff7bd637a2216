import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSite } from '../support/browser.ts';

describe('a reader who is watched', () => {
  const site = openSite('shipped');

  test('asks nobody but the archive, on any kind of page', async () => {
    for (const path of ['/', '/statements/', '/reports/c12-report-political-bureau/', '/organs/leader/', '/years/1400/', '/timeline/', '/search/', '/privacy/']) {
      const { page, foreign, errors, close } = await site.visit(path);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(foreign, [], path);
      assert.deepEqual(errors, [], path);
      await close();
    }
  });

  test('searches without the words leaving the browser, and without a trace in it', async () => {
    const { page, own, foreign, close } = await site.visit('/search/');
    await page.getByRole('searchbox').fill('کرونا');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('#search-results a').first().waitFor();
    assert.deepEqual(foreign, []);
    assert.deepEqual(own.filter((url) => decodeURIComponent(url).includes('کرونا')), []);
    assert.match(decodeURIComponent(page.url()), /\/search\/#q=کرونا$/);
    assert.deepEqual(await page.context().cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    await close();
  });
});
