import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSite } from '../support/browser.ts';

describe('a reader without JavaScript', () => {
  const site = openSite('shipped');
  const visit = (path: string) => site.revisit(path, { javaScriptEnabled: false });

  test('reads how a decision came about: referred, adopted, published', async () => {
    const { page, close } = await visit('/resolutions/pb-linguistic-discrimination-decision/');
    const life = await page.getByRole('region', { name: 'سیر سند' }).innerText();
    assert.match(life, /ارجاع شد از سوی کمیتهٔ مرکزی به دفتر سیاسی[^]*تصویب شد از سوی دفتر سیاسی/);
    await close();
  });

  test('sees both calendars, the written one first', async () => {
    const { page, close } = await visit('/reports/c11-closing-communique/');
    assert.match(await page.locator('article header').innerText(), /۲۰ و ۲۱ مهر ۱۳۹۸\s*\(۱۲ و ۱۳ اکتبر ۲۰۱۹\)/);
    await close();
  });

  test('is told that an abstract is the archive’s own', async () => {
    const { page, close } = await visit('/reports/c12-report-political-bureau/');
    const text = await page.locator('main').innerText();
    assert.match(text, /چکیدهٔ آرشیو است، نه نوشتهٔ صادرکنندهٔ سند/);
    await close();
  });

  test('sees a title that the archive gave in brackets', async () => {
    const { page, close } = await visit('/statements/aban-98-statement/');
    assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /^\[.+\]$/);
    await close();
  });

  test('sees both accounts where sources disagree, and who gives them', async () => {
    const { page, close } = await visit('/meetings/congress-11/');
    const accounts = await page.getByRole('region', { name: 'روایت‌های ناهمخوان' }).innerText();
    assert.match(accounts, /نوامبر ۲۰۱۹/);
    assert.match(accounts, /گزارش رئیس دفتر سیاسی/);
    await close();
  });

  test('goes from the bureau to the board it elects and oversees', async () => {
    const { page, close } = await visit('/organs/political-bureau/');
    const relations = page.getByRole('region', { name: 'پیوند با ارگان‌های دیگر' });
    assert.match(await relations.innerText(), /انتخاب می‌کند\s+هیئت اجرایی[^]*نظارت می‌کند بر/);
    await relations.getByRole('link', { name: 'هیئت اجرایی' }).first().click();
    assert.match(await page.getByRole('region', { name: 'پیوند با ارگان‌های دیگر' }).innerText(), /انتخاب می‌شود از سوی\s+دفتر سیاسی/);
    await close();
  });

  test('reads of an act that is not a document, without a name', async () => {
    const { page, close } = await visit('/organs/political-bureau/');
    const acts = await page.getByRole('region', { name: 'کارهایی که سند نیستند' }).innerText();
    assert.match(acts, /تعلیق عضویت[^]*پایان یافت از سوی کمیتهٔ مرکزی/);
    await close();
  });

  test('finds a document from home by collection, by year, by topic and by person', async () => {
    const { page, close } = await visit('/');
    for (const [way, place] of [['قطعنامه‌ها و قرارها', null], ['سال‌ها', '۱۴۰۰'], ['موضوع‌ها', 'رفع تبعیض زبانی و ملی']] as const) {
      await page.goto(site.address('/'));
      await page.getByRole('navigation').first().getByRole('link', { name: way }).click();
      if (place) await page.getByRole('main').getByRole('link', { name: place, exact: true }).first().click();
      assert.equal(await page.getByRole('link', { name: 'قرار در مورد رفع تبعیض زبانی', exact: true }).count(), 1, way);
    }
    await close();
  });

  test('is led from the search page to the ways of browsing', async () => {
    const { page, close } = await visit('/search/');
    assert.match(await page.locator('main').innerText(), /جاوااسکریپت/);
    await page.locator('main').getByRole('link', { name: 'گزارش‌ها' }).click();
    assert.match(page.url(), /\/reports\/$/);
    await close();
  });
});

describe('a reader of an address among Persian words', () => {
  const site = openSite('shipped');

  test('sees its slashes where they belong', async () => {
    const { page, close } = await site.revisit('/how-to-cite/');
    const places = await page.locator('main blockquote a').evaluate((link) => {
      const letters = document.createTreeWalker(link, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const placeOf = (index: number) => {
        const range = document.createRange();
        range.setStart(letters, index);
        range.setEnd(letters, index + 1);
        return range.getBoundingClientRect().left;
      };
      return { words: letters.data, first: placeOf(0), second: placeOf(1) };
    });
    assert.match(places.words, /^\/resolutions\//);
    assert.ok(places.first < places.second, JSON.stringify(places));
    await close();
  });
});

describe('a reader of a full text', () => {
  const site = openSite('imaginary');

  test('hears and sees the title of another language as it is written there, on its page and wherever it is named', async () => {
    for (const address of ['/statements/spring-call-en/', '/statements/', '/statements/spring-call/']) {
      const { page, close } = await site.revisit(address);
      const title = page.locator('main [lang=en]', { hasText: /^A Call for Spring Planting$/ }).first();
      const isLast = await title.evaluate((element) => {
        element.textContent += '!';
        const [words] = element.childNodes;
        const range = document.createRange();
        const placeOf = (index: number) => {
          range.setStart(words!, index);
          range.setEnd(words!, index + 1);
          return range.getBoundingClientRect();
        };
        const [before, sign] = [placeOf(element.textContent.length - 2), placeOf(element.textContent.length - 1)];
        return sign.left >= before.right - 1 && sign.top === before.top;
      });
      assert.ok(isLast, address);
      await close();
    }
  });

  test('reads an abstract in the paragraphs in which it was written', async () => {
    const { page, close } = await site.revisit('/resolutions/grafting-proposal/');
    const paragraphs = await page.getByRole('region', { name: 'چکیدهٔ آرشیو' }).locator('p').allInnerTexts();
    assert.deepEqual(paragraphs.slice(0, 2).map((words) => words.split(' ')[0]), ['پیشنهاد', 'پلنوم']);
    await close();
  });

  test('follows a footnote and comes back', async () => {
    const { page, errors, close } = await site.revisit('/');
    const href = await page.evaluate(async () => {
      const links = [...document.querySelectorAll('a')].map(({ href }) => href);
      for (const link of links) if ((await (await fetch(link)).text()).includes('data-footnote-ref')) return link;
      return '';
    });
    await page.goto(href);
    await page.locator('[data-footnote-ref]').first().click();
    assert.match(page.url(), /#fn-/);
    await page.locator('[data-footnote-backref]').first().click();
    assert.match(page.url(), /#fnref-/);
    assert.deepEqual(errors, []);
    await close();
  });
});
