import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Visit } from './browser.ts';

/** Where a reader searches: a site on the web, or what was made of it. */
export interface SearchedPlace {
  /** Opens the page that the site has at this path. */
  visit(path: string): Promise<Visit>;
  /** The path that the site has for what this address shows. */
  pathOf(address: string): string;
}

const DECISION = '/resolutions/pb-linguistic-discrimination-decision/';

/** Shows the filters. */
export const openFilters = ({ page }: Visit) => page.locator('form details').evaluate((details: HTMLDetailsElement) => (details.open = true));

/** Asks, and says by path what was found. */
export async function ask({ pathOf }: Pick<SearchedPlace, 'pathOf'>, { page }: Visit, query: string): Promise<string[]> {
  await page.getByRole('searchbox').fill(query);
  await page.getByRole('searchbox').press('Enter');
  await page.locator('#search-status').filter({ hasText: /پیدا/ }).waitFor();
  await page.locator('#search-results:not(:has([aria-busy]))').waitFor({ state: 'attached' });
  const addresses = await page.locator('#search-results a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return addresses.map(pathOf);
}

/**
 * What a reader of the shipped archive does who searches, however the index is carried.
 * @param title says where
 */
export function readerSearches(title: string, place: SearchedPlace): void {
  describe(title, () => {
    describe('who asks one thing after the other', () => {
      let opened: Promise<Visit> | undefined;
      // Not before all: what a file does before all its tests comes after what one of its suites does.
      const open = () => (opened ??= place.visit('/search/'));
      after(async () => (await opened)?.close());

      for (const query of ['تبعيض', 'تبعیض', 'تَبعیض', 'تبعیـــض']) {
        test(`finds the decision on linguistic discrimination by the one word ${query}`, async () => {
          assert.equal((await ask(place, await open(), query))[0], DECISION);
        });
      }

      test('sees the written word marked, not the one that was typed', async () => {
        const visit = await open();
        await ask(place, visit, 'تبعيض زباني');
        const marks = await visit.page.locator('#search-results li').first().locator('mark').allInnerTexts();
        assert.deepEqual([...new Set(marks)].sort(), ['تبعیض', 'زبانی'].sort());
      });

      test('finds what a congress decided by its number, however it is written', async () => {
        const visit = await open();
        const [digits, words] = [await ask(place, visit, 'کنگره ۱۲'), await ask(place, visit, 'کنگرهٔ دوازدهم')];
        assert.deepEqual(digits.slice().sort(), words.slice().sort());
        assert.ok(digits.every((path) => !/\/c(?!12)\d+-/.test(path)), digits.join());
      });

      test('is told which word occurs nowhere, and still gets what holds the others', async () => {
        const visit = await open();
        const found = await ask(place, visit, 'تبعیض زبانی قلنبهسازانه');
        assert.equal(found[0], DECISION);
        assert.match(await visit.page.locator('#search-results').innerText(), /در آرشیو نیست: قلنبهسازانه/);
      });

      test('sees words marked whole where the text writes them in two and the query in one', async () => {
        const visit = await open();
        await ask(place, visit, 'میتوانند');
        const marks = await visit.page.locator('#search-results mark').allInnerTexts();
        assert.ok(marks.length > 0 && marks.every((mark) => /می[\u200c ]?توان/.test(mark)), marks.join('|'));
      });

      test('is told when only related words were found', async () => {
        const visit = await open();
        await ask(place, visit, 'کنگره ۸');
        assert.match(await visit.page.locator('#search-results').innerText(), /هشتم.* هم جست‌وجو شد/);
      });
    });

    test('opens a shared address and finds the same words, filters and results', async () => {
      const visit = await place.visit(`/search/#q=${encodeURIComponent('کارگر')}&organ=political-bureau`);
      await visit.page.locator('#search-results a').first().waitFor();
      assert.equal(await visit.page.getByRole('searchbox').inputValue(), 'کارگر');
      assert.equal(await visit.page.locator('select[name=organ]').inputValue(), 'political-bureau');
      const issuers = await visit.page.locator('#search-results .document-line span:nth-child(2)').allInnerTexts();
      assert.ok(issuers.length > 0 && issuers.every((issuer) => issuer === 'دفتر سیاسی'));
      await visit.close();
    });

    test('narrows by collection and by year', async () => {
      const visit = await place.visit('/search/');
      await openFilters(visit);
      await visit.page.locator('select[name=collection]').selectOption('reports');
      await visit.page.locator('select[name=year]').selectOption('1400');
      const found = await ask(place, visit, 'کنگره');
      assert.ok(found.length > 0 && found.every((path) => path.startsWith('/reports/')));
      await visit.close();
    });

    test('narrows by a range of years, of either calendar and in either order, and is told of what is no year', async () => {
      const visit = await place.visit('/search/#q=کنگره&from=2021&to=1398');
      const status = visit.page.locator('#search-status');
      const counted = async () => (await status.filter({ hasText: /پیدا/ }).innerText()).replace(/ سند.*/, '');
      const inRange = await counted();
      await visit.page.locator('input[name=to]').fill('۱۳۹۸');
      await visit.page.locator('input[name=from]').fill('هزار');
      await visit.page.locator('input[name=from]').press('Enter');
      await status.filter({ hasText: '«هزار» سالی نیست' }).waitFor();
      assert.notEqual(await counted(), inRange);
      assert.equal(await visit.page.locator('input[aria-invalid=true]').getAttribute('name'), 'from');
      await visit.page.getByRole('searchbox').fill('قلنبهسازانه');
      await status.filter({ hasText: 'چیزی پیدا نشد. «هزار»' }).waitFor();
      await visit.page.locator('input[name=to]').fill('');
      await visit.page.getByRole('searchbox').fill('');
      await visit.page.getByRole('searchbox').press('Enter');
      await status.filter({ hasText: /^«هزار»/ }).waitFor();
      await visit.close();
    });

    test('is led to the paragraph that holds the words', async () => {
      const visit = await place.visit('/search/');
      await ask(place, visit, '«دو ماهواره»');
      await visit.page.locator('#search-results a').first().click();
      assert.equal(place.pathOf(visit.page.url()), '/reports/c12-report-political-bureau/');
      const paragraph = visit.page.locator(`#${/#(p-[^&]+)/.exec(visit.page.url())![1]}`);
      await paragraph.locator('mark').first().waitFor();
      assert.deepEqual(await paragraph.locator('mark').allInnerTexts(), ['دو', 'ماهواره']);
      assert.ok(await paragraph.evaluate((element) => element.getBoundingClientRect().top < innerHeight && element.getBoundingClientRect().bottom > 0));
      await visit.close();
    });

    test('is offered what another keyboard layout, another spelling or another spacing would find', async () => {
      const visit = await place.visit('/search/');
      for (const [typed, offered] of [[';k\'vi', 'کنگره'], ['تبعیظ', 'تبعیض'], ['دفترسیاسی', 'دفتر سیاسی']] as const) {
        await visit.page.getByRole('searchbox').fill(typed);
        await visit.page.getByRole('searchbox').press('Enter');
        const suggestion = visit.page.getByRole('button', { name: offered, exact: true });
        await suggestion.click();
        await visit.page.locator('#search-results a').first().waitFor();
        assert.equal(await visit.page.getByRole('searchbox').inputValue(), offered);
      }
      await visit.close();
    });

    test('sees how many documents each choice would leave, truly', async () => {
      const visit = await place.visit('/search/');
      await ask(place, visit, 'کنگره');
      await openFilters(visit);
      const option = visit.page.locator('select[name=kind] option[value=decision]');
      await option.filter({ hasText: '(' }).waitFor({ state: 'attached' });
      const promised = /\((.+)\)/.exec(await option.innerText())![1];
      await visit.page.locator('select[name=kind]').selectOption('decision');
      await visit.page.locator('#search-status').filter({ hasText: `${promised} سند` }).waitFor();
      await visit.close();
    });

    test('narrows to a decade and to a range of years, in Persian digits too', async () => {
      const visit = await place.visit('/search/#decade=1380');
      await visit.page.locator('#search-results a').first().waitFor();
      await visit.page.locator('input[name=from]').fill('۱۴۰۰');
      await visit.page.locator('input[name=to]').fill('۱۴۰۱');
      const found = await ask(place, visit, 'کرونا');
      assert.equal(await visit.page.locator('select[name=decade]').inputValue(), '', 'who gives a range means no decade any more');
      assert.equal(await visit.page.locator('input[name=from]').inputValue(), '۱۴۰۰');
      assert.deepEqual(found.filter((path) => path.includes('corona')), []);
      await visit.close();
    });

    test('searches from the home page', async () => {
      const { page, close } = await place.visit('/');
      await page.getByRole('searchbox').fill('کرونا');
      await page.getByRole('searchbox').press('Enter');
      await page.locator('#search-results a').first().waitFor();
      assert.match(page.url(), /(?:\/search\/(?:index\.html)?|\.html)#q=/);
      await close();
    });
  });
}
