import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSite } from '../support/browser.ts';

describe('a new reader with a phone, within three taps from home', () => {
  const site = openSite('shipped');
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, javaScriptEnabled: false };

  test('learns what congress 12 adopted, and by what vote', async () => {
    const { page, close } = await site.revisit('/', phone);
    await page.getByRole('main').getByRole('link', { name: 'کنگرهٔ دوازدهم' }).first().tap();
    const adopted = page.getByRole('region', { name: 'آنچه تصویب شد' });
    await adopted.waitFor();
    assert.equal(await adopted.getByRole('link', { name: /^(?:قرار|قطعنامه) / }).count(), 20);
    assert.match(await adopted.innerText(), /رأی‌گیری در منبع‌های آرشیو نیامده است/);
    await close();
  });

  test('learns what the bureau said about linguistic discrimination, and how that came about', async () => {
    const { page, close } = await site.revisit('/', phone);
    await page.getByRole('link', { name: /از راه موضوع/ }).tap();
    await page.getByRole('main').getByRole('link', { name: 'رفع تبعیض زبانی و ملی', exact: true }).first().tap();
    await page.getByRole('link', { name: 'قرار در مورد رفع تبعیض زبانی', exact: true }).first().tap();
    assert.match(await page.locator('main').innerText(), /خواهان برچیدن زبان رسمی اجباری/);
    assert.match(await page.getByRole('region', { name: 'سیر سند' }).innerText(), /ارجاع شد[^]*کمیتهٔ مرکزی[^]*تصویب شد[^]*دفتر سیاسی/);
    await close();
  });

  test('learns what came out in Aban 1398', async () => {
    const { page, close } = await site.revisit('/', phone);
    await page.getByRole('link', { name: /از راه زمان/ }).tap();
    await page.getByRole('rowheader', { name: '۱۳۹۸' }).getByRole('link').tap();
    await page.waitForURL(/\/years\/1398\/$/);
    assert.match(await page.locator('main').innerText(), /آبان[^]*اطلاعیه خبری شماره ۲۰/);
    await close();
  });
});
