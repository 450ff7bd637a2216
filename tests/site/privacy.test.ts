import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSite } from '../support/browser.ts';
import { pageKinds } from '../support/kinds.ts';
import { SITES } from '../support/sites.ts';

describe('a reader who is watched', () => {
  const site = openSite('shipped');
  const kinds = pageKinds(SITES.shipped.out);

  test('asks nobody but the archive, leaves no trace and meets no forbidden thing, on any kind of page', async () => {
    assert.ok(kinds.length > 20, `${kinds.length} kinds of pages`);
    const { page, foreign, errors, close } = await site.visit('/');
    await page.context().addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`policy: ${violatedDirective} ${blockedURI}`));
    });
    for (const path of kinds) {
      await page.goto(site.address(path), { waitUntil: 'networkidle' });
      assert.deepEqual(foreign, [], path);
      assert.deepEqual(errors, [], path);
      assert.deepEqual(await page.evaluate(() => localStorage.length + sessionStorage.length), 0, path);
    }
    assert.deepEqual(await page.context().cookies(), []);
    await close();
  });

  test('is told of all that a choice leaves behind, and that the browser remembers what was looked for', async () => {
    const { page, close } = await site.visit('/reports/c12-report-political-bureau/');
    for (const size of await page.locator('button[data-size]').all()) await size.click();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('checkbox').uncheck();
    assert.deepEqual(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }).sort()), ['reading-keys', 'reading-size']);
    await page.getByRole('dialog').getByRole('checkbox').check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'اندازهٔ نوشته: معمولی' }).click();
    assert.equal(await page.evaluate(() => localStorage.length), 0, 'who goes back to what is usual leaves nothing');
    await page.goto(site.address('/privacy/'));
    const told = await page.locator('main').innerText();
    for (const trace of ['اندازهٔ نوشته', 'کلیدهای میان‌بر', 'نسخه‌ای از آرشیو', 'تاریخچه', 'حافظهٔ موقت']) assert.ok(told.includes(trace), trace);
    await close();
  });

  test('sees that the browser does refuse what the policy forbids', async () => {
    const { page, foreign, errors, close } = await site.visit('/search/');
    const refused = await page.evaluate(async () => {
      const image = new Promise((resolve) => Object.assign(new Image(), { onload: () => resolve('loaded'), onerror: () => resolve('refused'), src: 'https://elsewhere.test/spy.png' }));
      const asked = fetch('https://elsewhere.test/').then(() => 'answered', () => 'refused');
      const script = document.createElement('script');
      script.textContent = 'globalThis.smuggled = true';
      document.body.append(script);
      return [await image, await asked, String('smuggled' in globalThis)];
    });
    assert.deepEqual(refused, ['refused', 'refused', 'false']);
    assert.deepEqual(foreign, []);
    assert.ok(errors.length >= 3);
    await close();
  });

  test('searches without the words leaving the browser, and without a trace in it', async () => {
    const { page, own, foreign, errors, close } = await site.visit('/search/');
    await page.getByRole('searchbox').fill('کرونا');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('#search-results a').first().waitFor();
    assert.deepEqual(foreign, []);
    assert.deepEqual(errors, []);
    assert.deepEqual(own.filter((url) => decodeURIComponent(url).includes('کرونا')), []);
    assert.match(decodeURIComponent(page.url()), /\/search\/#q=کرونا$/);
    await page.locator('#search-results a').first().click();
    await page.locator('main mark').first().waitFor();
    assert.deepEqual([foreign, errors], [[], []]);
    assert.deepEqual(own.filter((url) => decodeURIComponent(new URL(url).pathname + new URL(url).search).includes('کرونا')), []);
    assert.deepEqual(await page.context().cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    await close();
  });
});

describe('a reader without JavaScript', () => {
  const site = openSite('shipped');

  test('reads every kind of page, and finds the way on', async () => {
    const { page, own, errors, close } = await site.visit('/', { javaScriptEnabled: false });
    for (const path of pageKinds(SITES.shipped.out)) {
      own.length = 0;
      await page.goto(site.address(path));
      assert.ok((await page.locator('main').innerText()).length > 60, path);
      assert.ok(await page.locator('h1').isVisible(), path);
      assert.ok((await page.locator('a[href]:visible').count()) > 0, path);
      assert.deepEqual(own.filter((url) => url.endsWith('.js')), [], path);
      assert.deepEqual(errors, [], path);
    }
    await close();
  });
});
