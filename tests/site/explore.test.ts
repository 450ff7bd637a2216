import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { assertNoBarriers } from '../support/axe.ts';
import { openSite } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

describe('a reader who explores without JavaScript', () => {
  const site = openSite('shipped');
  const visit = (address: string) => site.revisit(address, { javaScriptEnabled: false });

  test('reads what a congress adopted and by what vote', async () => {
    const { page, close } = await visit('/meetings/congress-5/');
    const adopted = page.getByRole('region', { name: 'آنچه تصویب شد' });
    const row = adopted.getByRole('row').filter({ hasText: 'در قبال انشعاب' });
    assert.match(await row.innerText(), /مخالف: ۰، ممتنع: ۲/);
    assert.match(await adopted.innerText(), /به اتفاق آرا/);
    await close();
  });

  test('is told where no vote is known, and no number is invented', async () => {
    const { page, close } = await visit('/meetings/congress-12/');
    const adopted = page.getByRole('region', { name: 'آنچه تصویب شد' });
    assert.match(await adopted.innerText(), /^.*۲۰ تصمیم\. چگونگی رأی‌گیری در منبع‌های آرشیو نیامده است/s);
    assert.equal(await adopted.getByRole('columnheader').count(), 1);
    await close();
  });

  test('sees to whom a congress referred a draft, and that nothing more is known of it', async () => {
    const { page, close } = await visit('/meetings/congress-7/');
    const referred = await page.getByRole('region', { name: 'آنچه ارجاع شد و سرانجام آن' }).innerText();
    assert.match(referred, /قرار کادرها[^]*ارجاع شد از سوی کنگره به کمیتهٔ مرکزی[^]*سرانجام آن در سندهای آرشیو دیده نشده است/);
    await close();
  });

  test('meets the call before a congress, its speeches, its messages and its neighbours', async () => {
    const { page, close } = await visit('/meetings/congress-5/');
    assert.match(await page.getByRole('region', { name: 'پیش از نشست' }).innerText(), /فراخوان برگزاری کنگره پنجم/);
    assert.match(await page.getByRole('region', { name: 'سخنرانی‌ها' }).innerText(), /حمید تقوایی/);
    await page.locator('header').getByRole('link', { name: 'کنگرهٔ ششم' }).click();
    assert.match(page.url(), /\/meetings\/congress-6\/$/);
    await page.goto(site.address('/meetings/congress-12/'));
    assert.match(await page.getByRole('region', { name: 'پیام‌ها و نامه‌ها' }).innerText(), /پیام کنگره دوازدهم/);
    await close();
  });

  test('has room for the facts of a meeting with letters twice as large on a phone', async () => {
    const { page, close } = await site.visit('/meetings/congress-2/', { viewport: { width: 360, height: 740 } });
    const values = () => page.locator('.authority .names dd').evaluateAll((all) => all.map((one) => ({ width: one.getBoundingClientRect().width, isBelow: one.getBoundingClientRect().top > one.previousElementSibling!.getBoundingClientRect().bottom - 10 })));
    assert.ok((await values()).every(({ isBelow }) => !isBelow), 'beside their names where there is room');
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    assert.ok((await values()).every(({ isBelow, width }) => isBelow && width > 200), 'below them where there is none');
    await close();
  });

  test('sees a number behind the name in Latin letters that it belongs to', async () => {
    const { page, close } = await site.visit('/organs/');
    const places = await page.evaluate(() => {
      const [link, size] = document.querySelectorAll('ul.index li:first-child > *');
      link!.textContent = 'Garden Youth (GY)';
      size!.textContent = '۷ سند';
      const digit = document.createRange();
      digit.setStart(size!.firstChild!, 0);
      digit.setEnd(size!.firstChild!, 1);
      return { name: link!.getBoundingClientRect().left, digit: digit.getBoundingClientRect().right };
    });
    assert.ok(places.digit <= places.name, JSON.stringify(places));
    await close();
  });

  test('tells links of the index from the words beside them without colours', async () => {
    const { page, close } = await visit('/a-z/be/');
    const plain = await page.locator('.index-lines a').evaluateAll((links) => links.filter((link) => getComputedStyle(link).textDecorationLine !== 'underline' && Number(getComputedStyle(link).fontWeight) < 600).length);
    assert.equal(plain, 0);
    await close();
  });

  test('finds a topic under the name that she knows', async () => {
    const { page, close } = await visit('/topics/');
    await page.getByRole('listitem').filter({ hasText: /^\s*بی‌حجابی/ }).getByRole('link', { name: 'حجاب و آپارتاید جنسی' }).click();
    assert.match(page.url(), /\/topics\/hijab-and-gender-apartheid\/$/);
    await close();
  });

  test('finds a narrower topic under the wider one', async () => {
    const { page, close } = await visit('/topics/');
    const women = page.getByRole('region', { name: 'درخت موضوع‌ها' }).getByRole('listitem').filter({ hasText: /^\s*رهایی زن/ });
    assert.equal(await women.getByRole('listitem').getByRole('link', { name: 'حجاب و آپارتاید جنسی' }).count(), 1);
    await close();
  });

  test('sees what happened on a day, and goes to the month of the other calendar', async () => {
    const { page, close } = await visit('/on-this-day/');
    await page.getByRole('link', { name: /^مهر / }).click();
    assert.match(page.url(), /\/on-this-day\/jalali\/7\/$/);
    const day = page.getByRole('region', { name: '۲۰ مهر' });
    assert.match(await day.innerText(), /۱۳۹۸\s+کنگرهٔ یازدهم/);
    await page.getByRole('navigation', { name: 'روزهای ماه' }).getByRole('link', { name: '۲۰', exact: true }).click();
    assert.match(page.url(), /#day-20$/);
    await page.getByRole('main').getByRole('link', { name: 'اکتبر' }).click();
    assert.match(await page.getByRole('region', { name: '۱۲ اکتبر' }).innerText(), /۲۰۱۹\s+کنگرهٔ یازدهم/);
    await close();
  });

  test('finds every day of every month, whether anything happened or not', async () => {
    const { page, close } = await visit('/on-this-day/jalali/1/');
    for (let day = 1; day <= 31; day++) assert.equal(await page.locator(`[id="day-${day}"]`).count(), 1, String(day));
    await close();
  });

  test('reads a year at a glance and goes from month to month', async () => {
    const { page, close } = await visit('/years/1398/');
    assert.match(await page.getByRole('region', { name: 'سال در یک نگاه' }).innerText(), /نشست‌ها\s+کنگرهٔ یازدهم/);
    await page.getByRole('region', { name: 'سندهای این سال' }).getByRole('link', { name: /^آبان/ }).click();
    assert.match(page.url(), /#month-8$/);
    await page.getByRole('link', { name: 'سال ۱۳۹۹' }).click();
    assert.match(page.url(), /\/years\/1399\/$/);
    await close();
  });

  test('sees the decisions of a year month by month', async () => {
    const { page, close } = await visit('/years/1388/');
    assert.match(await page.getByRole('region', { name: 'تصمیم‌ها، ماه به ماه' }).innerText(), /آذر[^]*ارجاع شد از سوی کنگره به کمیتهٔ مرکزی در کنگرهٔ هفتم/);
    await close();
  });

  test('goes through the index by letter, and from another name to the preferred one', async () => {
    const { page, close } = await visit('/a-z/');
    await page.getByRole('navigation', { name: 'حرف‌ها' }).getByRole('link', { name: /^ب/ }).click();
    const lines = await page.locator('.index-lines > li').allInnerTexts();
    const at = (start: RegExp) => lines.findIndex((line) => start.test(line));
    assert.ok(at(/^بازداشت/) < at(/^برجام/) && at(/^برجام/) < at(/^\[بیانیه دربارهٔ?/), 'in Persian order, brackets passed over');
    await page.getByRole('listitem').filter({ hasText: /^\s*بی‌حجابی/ }).getByRole('link').click();
    assert.match(page.url(), /\/topics\/hijab-and-gender-apartheid\/$/);
    await close();
  });

  test('is shown what is missing, and how to help', async () => {
    const { page, close } = await visit('/gaps/');
    const series = await page.getByRole('region', { name: 'نشست‌های شماره‌داری که آرشیو نمی‌شناسد' }).innerText();
    assert.match(series, /پلنوم‌ها \(کمیتهٔ مرکزی\)[^]*۱، ۳، ۶ تا ۹/);
    assert.equal(await page.getByRole('main').getByRole('link', { name: 'دربارهٔ این آرشیو' }).count(), 1);
    await page.getByRole('link', { name: 'سند بدون متن' }).click();
    const listed = await page.locator('.lines > li').count();
    assert.ok(listed > 0 && listed <= 200);
    await close();
  });
});

describe('a reader of a small archive', () => {
  const site = openSite('imaginary');

  test('has the whole index on one page', async () => {
    const { page, close } = await site.revisit('/a-z/');
    await page.getByRole('navigation', { name: 'حرف‌ها' }).getByRole('link', { name: 'ک', exact: true }).click();
    assert.match(page.url(), /#kaf$/);
    assert.match(await page.getByRole('region', { name: 'ک', exact: true }).innerText(), /کم‌آبی ←/);
    await close();
  });

  test('sees what became of a draft that a meeting referred', async () => {
    const { page, close } = await site.revisit('/meetings/plenum-3/');
    const referred = await page.getByRole('region', { name: 'آنچه ارجاع شد و سرانجام آن' }).innerText();
    assert.match(referred, /متمم قطعنامهٔ تقسیم آب[^]*پس از آن\s+تصویب شد از سوی شورای باغ در پلنوم چهارم شورای باغ/);
    await close();
  });

  test('reads the name of each fact in one piece on the narrowest screen', async () => {
    const { page, close } = await site.revisit('/meetings/congress-2/', { viewport: { width: 320, height: 640 } });
    const names = page.locator('.names dt');
    assert.ok((await names.allInnerTexts()).includes('پیشنهاددهندگان'));
    const broken = await names.evaluateAll((all) => all.filter(({ textContent }) => !/\s/.test(textContent.trim())).filter((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      return range.getClientRects().length > 1;
    }).map(({ textContent }) => textContent));
    assert.deepEqual(broken, []);
    await close();
  });

  test('sees where an adopted resolution came from, how the vote went, and that it was amended since', async () => {
    const { page, close } = await site.revisit('/meetings/congress-2/');
    const row = await page.getByRole('row').filter({ hasText: 'قطعنامه دربارهٔ تقسیم آب' }).innerText();
    assert.match(row, /پیش‌تر\s+پیشنهاد شد از سوی هیئت آبیاری/);
    assert.match(row, /وضعیت کنونی\s+اصلاح‌شده/);
    assert.match(row, /موافق: ۴۱، مخالف: ۳، ممتنع: ۲/);
    await close();
  });
});

describe('a reader with other needs who explores', () => {
  const site = openSite('shipped');

  for (const address of ['/meetings/congress-5/', '/meetings/congress-7/', '/on-this-day/gregorian/12/', '/years/1388/', '/years/unknown/', '/a-z/be/', '/gaps/no-text/']) {
    test(`finds no barrier on ${address}, by day and by night, and nothing wider than the screen`, async () => {
      const { page } = await site.revisit(address);
      await assertNoBarriers(page);
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `at ${width} px`);
      }
    });
  }
});

describe('a reader on a slow line', () => {
  test('is sent no page for exploring above 100 KB', () => {
    const { out } = SITES.shipped;
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => /^(?:organs|meetings|people|topics|on-this-day|years|timeline|a-z|gaps)\b.*\.html$/.test(file));
    assert.ok(files.length > 100);
    assert.deepEqual(files.filter((file) => statSync(path.join(out, file)).size > 100_000), []);
  });
});
