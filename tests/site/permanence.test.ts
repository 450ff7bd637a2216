import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadAxe } from '../support/axe.ts';
import { openSite } from '../support/browser.ts';

const DECISION = '/resolutions/pruning-repeal/';

describe('who follows an old link', () => {
  const site = openSite('imaginary');

  test('arrives at a document’s new address, without JavaScript', async () => {
    const { page, close } = await site.visit('/statements/kam-abi/', { javaScriptEnabled: false });
    await page.waitForURL('**/statements/drought-statement/');
    assert.equal(await page.locator('h1').innerText(), 'بیانیهٔ هیئت آبیاری دربارهٔ خشکسالی');
    await close();
  });

  test('arrives at the paragraph that was cited', async () => {
    const { page, errors, close } = await site.revisit('/statements/drought-statement/');
    const cited = await page.locator('.text p[id]').last().getAttribute('id');
    await page.goto(`${new URL('../kam-abi/', page.url())}#${cited}`);
    await page.waitForURL(`**/statements/drought-statement/#${cited}`);
    assert.equal(await page.locator(':target').getAttribute('id'), cited);
    assert.deepEqual(errors, []);
    await close();
  });

  test('arrives at the new address of a topic', async () => {
    const { page, close } = await site.revisit('/topics/abyari/');
    await page.waitForURL('**/topics/water/');
    await close();
  });

  test('learns what was there, since when it is gone, and why', async () => {
    const { page, errors, close } = await site.revisit('/statements/lost-letter/');
    const main = page.getByRole('main');
    assert.match(await main.innerText(), /نامهٔ یک باغبان به شورای باغ[\s\S]*۱ خرداد ۱۴۰۲[\s\S]*خواسته است که دیگر منتشر نباشد/);
    await main.getByRole('link', { name: 'بیانیهٔ هیئت آبیاری دربارهٔ خشکسالی' }).click();
    await page.waitForURL('**/statements/drought-statement/');
    assert.deepEqual(errors, []);
    await close();
  });

  test('arrives at the paragraph that has taken the place of the cited one', async () => {
    const { page, close } = await site.revisit(DECISION);
    const former = page.locator('.text p > span[id]');
    assert.equal(await former.locator('..').innerText(), 'قرار هرس زمستانی لغو می‌شود؛ هر باغ زمان هرس خود را می‌داند.');
    await close();
  });

  test('is told that a cited paragraph was taken out, and where to see it', async () => {
    const { page, close } = await site.revisit(DECISION, { viewport: { width: 360, height: 200 } });
    const id = await page.locator('.gone-paragraph').getAttribute('id');
    assert.ok(!(await page.locator('.gone-paragraph').isVisible()), 'nobody else is told so');
    await page.goto(`${page.url()}#${id}`);
    const note = page.locator(`[id="${id}"]`);
    await note.waitFor();
    assert.ok(await note.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
    await note.getByRole('link').click();
    await page.waitForURL('**/versions/');
    await close();
  });
});

describe('who doubts a text', () => {
  const site = openSite('imaginary');

  test('sees that it was changed, when, why, and each word', async () => {
    const { page, errors, close } = await site.revisit(DECISION);
    await page.getByText('متن این سند پس از انتشار ۱ بار تغییر کرده است.').getByRole('link').click();
    await page.waitForURL('**/versions/');
    assert.match(await page.getByRole('main').innerText(), /۱۰ اردیبهشت ۱۳۹۹[\s\S]*با دفتر کنگره برابر شد/);
    const words = (selector: string) => page.locator(`.redline ${selector}`).evaluateAll((all) => all.map((element) => element.lastChild!.textContent));
    assert.deepEqual(await words('del'), ['بهاره', 'می شود؛', 'این قرار یک سال اعتبار دارد.']);
    assert.deepEqual(await words('ins'), ['زمستانی', 'می‌شود؛']);
    // A text is read from right to left, whatever a paragraph of it begins with.
    const direction = await page.locator('.redline p').first().evaluate((paragraph) => {
      paragraph.prepend('NATO ');
      return getComputedStyle(paragraph).direction;
    });
    assert.equal(direction, 'rtl');
    assert.deepEqual(errors, []);
    await close();
  });

  test('at any width, and with no barrier', async () => {
    for (const width of [320, 1280]) {
      const { page, close } = await site.revisit(`${DECISION}versions/`, { viewport: { width, height: 700 }, bypassCSP: true });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}px`);
      await loadAxe(page);
      assert.deepEqual(await page.evaluate(() => (window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run().then(({ violations }) => violations.map(({ id }) => id))), []);
      await close();
    }
  });
});
