import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { barriers } from '../support/axe.ts';
import { openSite } from '../support/browser.ts';

const DECISION = '/resolutions/pb-linguistic-discrimination-decision/';
const REPORT = '/reports/c12-report-political-bureau/';
const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 } };
const COPYING = { permissions: ['clipboard-read', 'clipboard-write'] };

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));
const openMark = (page: Page, number: string) => page.getByRole('link', { name: `نشانی و ارجاع پاراگراف ${number}`, exact: true }).click();

/** How much of what a reader sees has moved by itself since the page was opened. */
const shifts = (page: Page) =>
  page.evaluate(() => new Promise<number>((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 600);
  }));

describe('who cites a paragraph', () => {
  const site = openSite('shipped');
  const imaginary = openSite('imaginary');

  test('sees its number, and copies its address or a whole citation', async () => {
    const { page, errors, close } = await site.revisit(REPORT, COPYING);
    await openMark(page, '۲');
    const menu = page.getByRole('dialog', { name: 'پاراگراف ۲' });
    await menu.getByRole('button', { name: 'نشانی این پاراگراف' }).click();
    await menu.getByRole('status').filter({ hasText: 'رونوشت برداشته شد.' }).waitFor();
    const address = await clipboard(page);
    assert.match(address, /\/reports\/c12-report-political-bureau\/#p-\w{6}$/);
    assert.equal(address, page.url());
    await menu.getByRole('button', { name: 'ارجاع' }).click();
    assert.equal(
      await clipboard(page),
      'دفتر سیاسی، «گزارش رئیس دفتر سیاسی به کنگره دوازدهم حزب»، دسامبر ۲۰۲۱ (آذر تا دی ۱۴۰۰)، چکیدهٔ آرشیو، ' +
        `آرشیو اسناد حزب کمونیست کارگری ایران، پاراگراف ۲، ${address}، اثر انگشت متن ${await page.locator('.record code').first().innerText().then((digits) => digits.replaceAll(' ', ''))}`,
    );
    assert.match(await page.locator(`[id="${address.split('#')[1]}"]`).innerText(), /^گزارش برای دفتر سیاسی چند وظیفه/);
    assert.deepEqual(errors, []);
    await close();
  });

  test('sees the whole menu, wherever on the screen the mark stands', async () => {
    const { page, close } = await site.revisit('/reports/c12-report-political-bureau/');
    await page.setViewportSize({ width: 390, height: 700 });
    for (const up of [60, 640]) {
      const mark = page.locator('a.paragraph').nth(3);
      await mark.evaluate((element, above) => scrollTo(0, element.getBoundingClientRect().top + scrollY - innerHeight + above), up);
      await mark.click();
      const { top, bottom } = await page.locator('[popover]').evaluate((menu) => menu.getBoundingClientRect().toJSON() as DOMRect);
      assert.ok(top >= 0 && bottom <= 700, `${top} to ${bottom}`);
      await page.keyboard.press('Escape');
    }
    await close();
  });

  test('does it by keyboard, and comes back to the same place', async () => {
    const { page, close } = await site.revisit(REPORT, COPYING);
    const mark = page.getByRole('link', { name: 'نشانی و ارجاع پاراگراف ۳', exact: true });
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.paragraph-menu [role=status]')!.textContent !== '');
    assert.match(await clipboard(page), /#p-\w{6}$/);
    await page.keyboard.press('Escape');
    assert.equal(await mark.evaluate((element) => element === document.activeElement), true);
    assert.equal(await page.locator('.paragraph-menu').isVisible(), false);
    await close();
  });

  test('does it where the browser refuses the new way of copying, or is handed the text', async () => {
    const { page, close } = await site.revisit(REPORT, COPYING);
    await page.evaluate(() => Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) }));
    await openMark(page, '۱');
    await page.getByRole('button', { name: 'نشانی این پاراگراف' }).click();
    assert.equal(await page.locator('.paragraph-menu [role=status]').innerText(), 'رونوشت برداشته شد.');
    assert.equal(await clipboard(page), page.url());
    await page.evaluate(() => (document.execCommand = () => false));
    await page.getByRole('button', { name: 'ارجاع' }).click();
    const field = page.locator('.paragraph-menu textarea');
    assert.match(await field.inputValue(), /پاراگراف ۱، http/);
    assert.equal(await field.evaluate((element: HTMLTextAreaElement) => element.selectionEnd - element.selectionStart === element.value.length), true);
    await close();
  });

  test('has a plain link without JavaScript', async () => {
    const { page, close } = await site.revisit(REPORT, { javaScriptEnabled: false });
    await openMark(page, '۲');
    assert.match(page.url(), /#p-\w{6}$/);
    assert.equal(await page.locator('.tools button:visible').count(), 0);
    await close();
  });

  test('copies a sentence without the marks of its footnotes, which would be digits of it', async () => {
    for (const [address, words] of [['/statements/drought-statement/', 'بسته شد.'], ['/reports/irrigation-report/', 'می‌گوید.']] as const) {
      const { page, close } = await imaginary.revisit(address, COPYING);
      await page.locator('.text').evaluate((text) => getSelection()!.selectAllChildren(text));
      await page.keyboard.press('Control+C');
      const copied = await clipboard(page);
      assert.ok(copied.includes(words), copied);
      assert.doesNotMatch(copied, /\.[۰-۹]|↩/);
      await close();
    }
  });

  test('finds the numbers neither in a copied text nor among its words', async () => {
    const { page, close } = await site.revisit(REPORT);
    assert.doesNotMatch(await page.locator('.text p[id]').first().innerText(), /[۱-۹]\s*$/);
    await close();
  });
});

describe('who reads a long text', () => {
  const site = openSite('shipped');

  test('is told how long it takes, and a short one is not measured', async () => {
    const { page, close } = await site.revisit(REPORT);
    assert.match(await page.locator('article > header').innerText(), /خواندن: [۱-۹] دقیقه/);
    await page.goto(site.address(DECISION));
    assert.doesNotMatch(await page.locator('article > header').innerText(), /خواندن/);
    await close();
  });

  test('has 60 to 70 letters in a line on a wide screen', async () => {
    const { page, close } = await site.revisit(REPORT, WIDE);
    const letters = await page.evaluate(() => {
      let [characters, lines] = [0, 0];
      for (const paragraph of document.querySelectorAll<HTMLElement>('.text > p[id]')) {
        const count = Math.round(paragraph.offsetHeight / parseFloat(getComputedStyle(paragraph).lineHeight));
        if (count < 3) continue;
        characters += paragraph.textContent!.length;
        // The last line is as often short as long.
        lines += count - 0.5;
      }
      return characters / lines;
    });
    assert.ok(letters >= 58 && letters <= 72, `${letters}`);
    await close();
  });

  test('follows the contents beside the text and sees where they are', async () => {
    const { page, close } = await site.revisit(REPORT, WIDE);
    const contents = page.getByRole('navigation', { name: 'فهرست' });
    await contents.getByRole('link', { name: 'بیانیه‌ها' }).click();
    await page.waitForFunction(() => document.querySelector('.contents [aria-current]')?.textContent === 'بیانیه‌ها');
    assert.ok(await contents.getByRole('link', { name: 'پایان گزارش' }).isVisible());
    assert.ok((await contents.boundingBox())!.y >= 0, 'the list stays on the screen');
    await page.evaluate(() => document.getElementById('پایان-گزارش')!.scrollIntoView());
    await page.waitForFunction(() => document.querySelector('.contents [aria-current]')?.textContent === 'پایان گزارش');
    await close();
  });

  test('sees where they are after a jump that passes all headings on the screen', async () => {
    const { page, close } = await site.revisit(REPORT, { viewport: { width: 1280, height: 300 } });
    const passed = await page.evaluate(() => {
      const headings = [...document.querySelectorAll<HTMLElement>('.text h2, .text h3')].map((heading) => ({ text: heading.textContent, top: heading.getBoundingClientRect().top }));
      const [longest] = headings.slice(0, -1).map(({ text, top }, index) => ({ text, top, room: headings[index + 1]!.top - top })).sort((a, b) => b.room - a.room);
      scrollTo(0, longest!.top + longest!.room / 2);
      return longest!.text;
    });
    await page.waitForFunction((text) => document.querySelector('.contents [aria-current]')?.textContent === text, passed, { timeout: 5000 });
    await close();
  });

  test('opens the contents on a phone, and they close when a section is chosen', async () => {
    const { page, close } = await site.revisit(REPORT, PHONE);
    const link = page.getByRole('link', { name: 'انتخاب هیئت اجرایی', exact: true });
    assert.equal(await link.isVisible(), false);
    await page.locator('.contents summary').click();
    await link.click();
    assert.match(decodeURI(page.url()), /#انتخاب-هیئت-اجرایی$/);
    assert.equal(await link.isVisible(), false);
    await close();
  });

  test('has the whole list beside the text without JavaScript', async () => {
    const { page, close } = await site.revisit(REPORT, { ...WIDE, javaScriptEnabled: false });
    assert.ok(await page.getByRole('link', { name: 'پایان گزارش' }).isVisible());
    await close();
  });

  test('changes the size of the text and finds it kept; nothing is kept before', async () => {
    const { page, close } = await site.visit(REPORT, WIDE);
    const size = () => page.locator('.text > p[id]').first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    const usual = await size();
    assert.equal(await stored(page), '{}');
    const large = page.getByRole('button', { name: 'اندازهٔ نوشته: بزرگ', exact: true });
    await large.focus();
    await page.keyboard.press('Space');
    assert.ok((await size()) > usual * 1.15);
    await page.goto(site.address(DECISION));
    await page.goto(site.address(REPORT));
    assert.ok((await size()) > usual * 1.15);
    assert.equal(await large.getAttribute('aria-pressed'), 'true');
    await page.emulateMedia({ forcedColors: 'active' });
    assert.deepEqual(await page.getByRole('button', { name: /^اندازهٔ نوشته/ }).evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle)), ['none', 'none', 'solid', 'none'], 'which is chosen is seen without our colours');
    await page.emulateMedia({ forcedColors: null });
    // On a busy machine the script may come a moment after the first sight of the text, which then grows once.
    assert.ok((await shifts(page)) < 0.01, 'the kept size is there when the text is seen');
    const counted = await page.evaluate(() => {
      const text = document.querySelector<HTMLElement>('.text')!;
      const lines = text.appendChild(document.createElement('pre'));
      lines.textContent = 'جوی '.repeat(200);
      const [plain, lettered] = [undefined, 'a'].map((type) => {
        const list = text.appendChild(document.createElement('ol'));
        if (type) list.type = type;
        return list;
      });
      const styles = () => [plain!, lettered!].map((list) => getComputedStyle(list).listStyleType);
      const here = styles();
      text.dir = 'ltr';
      return [here, styles()];
    });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1280, 'lines that stand as they were typed go beyond no screen');
    assert.deepEqual(counted, [['persian', 'lower-alpha'], ['decimal', 'lower-alpha']], 'lists count in the digits of their text, or as they say');
    await close();
  });

  for (const [name, options] of [['a phone', PHONE], ['a wide screen', WIDE]] as const) {
    test(`sees nothing move by itself on ${name}`, async () => {
      const { page, close } = await site.visit(REPORT, options);
      assert.equal(await shifts(page), 0);
      await close();
    });
  }

  test('loads little script', async () => {
    const { page, close } = await site.revisit(REPORT);
    const script = await page.evaluate(async () => {
      const addresses = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'));
      return (await Promise.all(addresses.map(async (address) => (await fetch(address)).text()))).join('');
    });
    assert.ok(gzipSync(script).length <= 6 * 1024, `${gzipSync(script).length} bytes`);
    await close();
  });
});

describe('who goes on by keyboard', () => {
  const site = openSite('shipped');
  const NEXT = '/resolutions/c12-02-economic-bankruptcy/';

  test('turns to the next and the previous document with a Latin or a Persian keyboard', async () => {
    const { page, close } = await site.revisit(NEXT);
    await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'د', code: 'KeyN', bubbles: true })));
    await page.waitForURL((url) => !url.pathname.endsWith(NEXT));
    await page.keyboard.press('p');
    await page.waitForURL((url) => url.pathname.endsWith(NEXT));
    await close();
  });

  test('is led to the contents', async () => {
    const { page, close } = await site.revisit(REPORT, PHONE);
    await page.keyboard.press('t');
    assert.equal(await page.evaluate(() => document.activeElement?.closest('nav')?.className), 'contents');
    await close();
  });

  test('sees the list of keys, turns them off, and they stay off', async () => {
    const { page, close } = await site.revisit(NEXT);
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'کلیدهای میان‌بر' });
    assert.match(await list.innerText(), /N\s+سند پسین/);
    await list.getByRole('checkbox').uncheck();
    await list.getByRole('button', { name: 'بستن' }).click();
    await page.keyboard.press('n');
    await page.reload();
    await page.keyboard.press('n');
    await page.waitForTimeout(300);
    assert.match(page.url(), new RegExp(`${NEXT}$`));
    await page.getByRole('button', { name: 'کلیدهای میان‌بر' }).click();
    assert.equal(await list.getByRole('checkbox').isChecked(), false);
    await close();
  });

  test('is not disturbed with a modifier key', async () => {
    const { page, close } = await site.revisit(NEXT);
    await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', code: 'KeyN', ctrlKey: true, bubbles: true })));
    await page.waitForTimeout(300);
    assert.match(page.url(), new RegExp(`${NEXT}$`));
    await close();
  });
});

describe('who asks how a document came about', () => {
  const site = openSite('shipped');
  const life = async (path: string) => {
    const { page, close } = await site.revisit(path, { javaScriptEnabled: false });
    const region = page.getByRole('region', { name: 'سیر سند' });
    const [text, bars] = [await region.innerText(), await region.locator('svg rect').count()];
    await close();
    return { text: text.replace(/\s+/g, ' '), bars };
  };

  test('reads the life of a decision in order, and what it is worth today, and why', async () => {
    const { text } = await life(DECISION);
    assert.match(text, /ارجاع شد از سوی کمیتهٔ مرکزی به دفتر سیاسی .*تصویب شد از سوی دفتر سیاسی .*منتشر شد ۳۰ ژوئیهٔ? ۲۰۲۱/);
    assert.match(text, /این قرار معتبر است، زیرا دفتر سیاسی آن را تصویب کرد و آرشیو سندی نمی‌شناسد/);
  });

  test('sees a vote in words and drawn, and that an unknown number is not zero', async () => {
    const { text, bars } = await life('/resolutions/c5-iraq-party-leadership-resolution/');
    assert.match(text, /رأی‌گیری: تصویب شد موافق شمار آن گفته نشده مخالف ۰ ممتنع ۲/);
    assert.equal(bars, 3);
  });

  test('sees a unanimous vote as one whole bar', async () => {
    const { text, bars } = await life('/resolutions/c5-strategy/');
    assert.match(text, /رأی‌گیری: تصویب شد، به اتفاق آرا موافق همه/);
    assert.equal(bars, 1);
  });

  test('goes on to who cites it, to its topic, its meeting and its row', async () => {
    const { page, close } = await site.revisit(DECISION, { javaScriptEnabled: false });
    assert.match(await page.getByRole('region', { name: 'ارجاع‌دهندگان' }).innerText(), /گزارش رئیس دفتر سیاسی/);
    assert.ok((await page.getByRole('region', { name: 'هم‌موضوع' }).getByRole('listitem').count()) <= 6);
    await page.goto(site.address('/resolutions/c12-02-economic-bankruptcy/'));
    await page.getByRole('region', { name: 'هم‌نشست' }).getByRole('link', { name: /^همهٔ [۱-۹]+ سند کنگرهٔ دوازدهم$/ }).click();
    assert.match(page.url(), /\/meetings\/congress-12\/$/);
    await close();
  });
});

describe('who reads a text with footnotes, clauses and tables', () => {
  const site = openSite('imaginary');
  const REPORT_WITH_NOTE = '/reports/irrigation-report/';

  test('has the footnote beside its line where there is room, once, and follows it there and back', async () => {
    const { page, errors, close } = await site.visit(REPORT_WITH_NOTE, WIDE);
    const [mark, note] = [page.locator('[data-footnote-ref]'), page.locator('[data-footnotes] li')];
    const [line, beside] = [(await mark.boundingBox())!, (await note.boundingBox())!];
    assert.ok(Math.abs(line.y - beside.y) < 40, 'at the height of its mark');
    assert.ok(beside.x + beside.width <= (await page.locator('.text').boundingBox())!.x, 'beside the text');
    assert.equal(await page.getByText('روی هم ۲۱ ماه').count(), 1);
    await mark.click();
    assert.match(page.url(), /#fn-/);
    await page.locator('[data-footnote-backref]').click();
    assert.match(page.url(), /#fnref-/);
    assert.equal(await shifts(page), 0);
    assert.deepEqual(errors, []);
    await close();
  });

  test('has them beside a text without sections too, and on the same side of one that runs from left to right: on the other stands the record', async () => {
    const { page, close } = await site.revisit('/statements/drought-statement/', WIDE);
    const text = (await page.locator('.text').boundingBox())!;
    for (const direction of ['rtl', 'ltr']) {
      await page.locator('.text').evaluate((element, dir) => element.setAttribute('dir', dir), direction);
      for (const note of await page.locator('[data-footnotes] li').all()) assert.ok((await note.boundingBox())!.x < text.x, direction);
    }
    await close();
  });

  test('finds no barrier, with the menu of a paragraph or the list of keys open, by day and by night', async () => {
    for (const path of [REPORT_WITH_NOTE, '/resolutions/water-resolution/', '/statements/spring-call-en/']) {
      for (const open of ['a.paragraph', '.tools .keys']) {
        const { page, close } = await site.revisit(path, WIDE);
        await page.locator(open).first().click();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await barriers(page), [], `${path} ${open} ${colorScheme}`);
        }
        await close();
      }
    }
  });

  for (const [name, options] of [['on a narrower screen', { viewport: { width: 1000, height: 800 } }], ['without JavaScript', { ...WIDE, javaScriptEnabled: false }]] as const) {
    test(`has it at the end ${name}`, async () => {
      const { page, close } = await site.revisit(REPORT_WITH_NOTE, options);
      const last = (await page.locator('.text > p[id]').last().boundingBox())!;
      assert.ok((await page.locator('[data-footnotes] li').boundingBox())!.y > last.y);
      await close();
    });
  }

  test('reaches a wide table by keyboard, by its name, and the page stays as wide as the screen', async () => {
    const { page, close } = await site.revisit('/resolutions/water-resolution/', { viewport: { width: 320, height: 640 } });
    const table = page.getByRole('region', { name: 'جدول ۱' });
    await table.focus();
    assert.ok(await table.evaluate((element) => element === document.activeElement));
    await page.locator('.text td').first().evaluate((cell) => (cell.textContent = 'بسیار‌'.repeat(30)));
    assert.ok(await table.evaluate((element) => element.scrollWidth > element.clientWidth));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await close();
  });

  test('is told of the clauses by their numbers, apart from the archive’s own', async () => {
    const { page, close } = await site.revisit('/resolutions/water-resolution/');
    const clause = page.getByRole('region', { name: 'بند ۲' });
    assert.match(await clause.innerText(), /۲\s+نوبت\s+نوبت آب را شورای باغ می‌نویسد/);
    assert.equal(await clause.getByRole('link', { name: 'نشانی و ارجاع پاراگراف ۳' }).count(), 1);
    await close();
  });

  test('reads how a resolution was carried out and amended by others, in order', async () => {
    const { page, close } = await site.revisit('/resolutions/water-resolution/');
    const life = (await page.getByRole('region', { name: 'سیر سند' }).innerText()).replace(/\s+/g, ' ');
    assert.match(life, /پیشنهاد شد .*به بحث گذاشته شد .*تصویب شد .*منتشر شد .*به اجرا درآمد .*اصلاح شد .*زیرا «متمم قطعنامهٔ تقسیم آب» آن را اصلاح کرد\.$/);
    assert.match(life, /موافق ۴۱ مخالف ۳ ممتنع ۲/);
    await close();
  });
});

describe('who prints a document', () => {
  const site = openSite('imaginary');

  test('has its record, address and fingerprint, black on white, and nothing to click', async () => {
    const { page, close } = await site.revisit('/resolutions/water-resolution/', { ...WIDE, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const gone of ['.site-header nav', '.site-footer', '.tools', '.series-nav', '.near']) assert.equal(await page.locator(gone).first().isVisible(), false, gone);
    const record = (await page.getByRole('region', { name: 'شناسنامه' }).innerText()).replace(/\s+/g, ' ');
    assert.match(record, /نشانی پایدار \/.*resolutions\/water-resolution\//);
    assert.match(record, /اثر انگشت متن [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/);
    const colours = await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]);
    assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    assert.equal(await page.locator('.life > li').first().evaluate((point) => getComputedStyle(point, '::before').printColorAdjust), 'exact', 'marks are printed');
    await close();
  });

  test('has the address of a link that shows none, or no more than a host', async () => {
    const { page, close } = await site.revisit('/resolutions/water-resolution/');
    await page.emulateMedia({ media: 'print' });
    const behind = (selector: string) => page.locator(selector).first().evaluate((link) => getComputedStyle(link, '::after').content);
    assert.match(await behind('.conflicts a.address'), /https:\/\/baghbanan\.example\/leaf\/12/);
    await page.locator('.text td').first().evaluate((cell) => (cell.innerHTML = '<a href="https://baghbanan.example/a" rel="external">اینجا</a> <a href="https://baghbanan.example/b" rel="external"><bdi dir="ltr">https://baghbanan.example/b</bdi></a>'));
    assert.match(await behind('.text td a[href$="/a"]'), /https:\/\/baghbanan\.example\/a/);
    assert.equal(await behind('.text td a[href$="/b"]'), 'none', 'what is its own address is not told twice');
    await close();
  });

  test('has the parts of the text that are folded on the screen', async () => {
    const { page, close } = await site.revisit('/reports/irrigation-report/');
    const part = await page.locator('.text > p').first().evaluateHandle((paragraph) => {
      paragraph.outerHTML = `<details><summary>پیوست</summary>${paragraph.outerHTML}</details>`;
      return document.querySelector('.text details p')!;
    });
    const isSeen = () => part.evaluate((paragraph) => paragraph.checkVisibility());
    assert.equal(await isSeen(), false);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await isSeen(), true, 'by the style');
    await page.emulateMedia({ media: 'screen' });
    const isOpen = (name: string) => part.evaluate((paragraph, event) => (dispatchEvent(new Event(event)), paragraph.closest('details')!.open), name);
    assert.deepEqual([await isOpen('beforeprint'), await isOpen('beforeprint'), await isOpen('afterprint')], [true, true, false]);
    await close();
  });

  test('has numbered pages', async () => {
    const { page, close } = await site.revisit('/reports/irrigation-report/');
    const rules = await page.evaluate(() => {
      const text = (list: CSSRuleList): string => [...list].map((rule) => ('cssRules' in rule ? text(rule.cssRules as CSSRuleList) : '') + rule.cssText).join('\n');
      return [...document.styleSheets].map((sheet) => text(sheet.cssRules)).join('\n');
    });
    assert.match(rules, /صفحهٔ .*counter\(page, persian\).* از .*counter\(pages, persian\)/);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.ok(pdf.length > 10_000);
    assert.ok((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length >= 2);
    await close();
  });
});
