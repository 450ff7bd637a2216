import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSite, type Visit } from '../support/browser.ts';
import { runScript } from '../support/run.ts';
import { environmentOf } from '../support/sites.ts';

const DECISION = '/resolutions/pb-linguistic-discrimination-decision/';

const openFilters = ({ page }: Visit) => page.locator('form details').evaluate((details: HTMLDetailsElement) => (details.open = true));

async function ask({ page }: Visit, query: string): Promise<string[]> {
  await page.getByRole('searchbox').fill(query);
  await page.getByRole('searchbox').press('Enter');
  await page.locator('#search-status').filter({ hasText: /پیدا/ }).waitFor();
  return page.locator('#search-results a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

describe('a reader who searches', () => {
  const site = openSite('shipped');

  for (const query of ['تبعيض', 'تبعیض', 'تَبعیض', 'تبعیـــض']) {
    test(`finds the decision on linguistic discrimination by the one word ${query}`, async () => {
      const visit = await site.visit('/search/');
      assert.equal((await ask(visit, query))[0], DECISION);
      await visit.close();
    });
  }

  test('sees the written word marked, not the one that was typed', async () => {
    const visit = await site.visit('/search/');
    await ask(visit, 'تبعيض زباني');
    const marks = await visit.page.locator('#search-results li').first().locator('mark').allInnerTexts();
    assert.deepEqual([...new Set(marks)].sort(), ['تبعیض', 'زبانی'].sort());
    await visit.close();
  });

  test('opens a shared address and finds the same words, filters and results', async () => {
    const visit = await site.visit(`/search/#q=${encodeURIComponent('کارگر')}&organ=political-bureau`);
    await visit.page.locator('#search-results a').first().waitFor();
    assert.equal(await visit.page.getByRole('searchbox').inputValue(), 'کارگر');
    assert.equal(await visit.page.locator('select[name=organ]').inputValue(), 'political-bureau');
    const issuers = await visit.page.locator('#search-results .document-line span:nth-child(2)').allInnerTexts();
    assert.ok(issuers.length > 0 && issuers.every((issuer) => issuer === 'دفتر سیاسی'));
    await visit.close();
  });

  test('narrows by collection and by year', async () => {
    const visit = await site.visit('/search/');
    await openFilters(visit);
    await visit.page.locator('select[name=collection]').selectOption('reports');
    await visit.page.locator('select[name=year]').selectOption('1400');
    const found = await ask(visit, 'کنگره');
    assert.ok(found.length > 0 && found.every((path) => path.startsWith('/reports/')));
    await visit.close();
  });

  test('is told which word occurs nowhere, and still gets what holds the others', async () => {
    const visit = await site.visit('/search/');
    const found = await ask(visit, 'تبعیض زبانی قلنبهسازانه');
    assert.equal(found[0], DECISION);
    assert.match(await visit.page.locator('#search-results').innerText(), /در آرشیو نیست: قلنبهسازانه/);
    await visit.close();
  });

  test('is led to the paragraph that holds the words', async () => {
    const visit = await site.visit('/search/');
    await ask(visit, '«دو ماهواره»');
    await visit.page.locator('#search-results a').first().click();
    const { pathname, hash } = new URL(visit.page.url());
    assert.equal(pathname, '/reports/c12-report-political-bureau/');
    const paragraph = visit.page.locator(`#${/^#(p-[^&]+)/.exec(hash)![1]}`);
    await paragraph.locator('mark').first().waitFor();
    assert.deepEqual(await paragraph.locator('mark').allInnerTexts(), ['دو', 'ماهواره']);
    assert.ok(await paragraph.evaluate((element) => element.getBoundingClientRect().top < innerHeight && element.getBoundingClientRect().bottom > 0));
    await visit.close();
  });

  test('sees words marked whole where the text writes them in two and the query in one', async () => {
    const visit = await site.visit('/search/');
    await ask(visit, 'میتوانند');
    const marks = await visit.page.locator('#search-results mark').allInnerTexts();
    assert.ok(marks.length > 0 && marks.every((mark) => /می[\u200c ]?توان/.test(mark)), marks.join('|'));
    await visit.close();
  });

  test('is offered what another keyboard layout, another spelling or another spacing would find', async () => {
    const visit = await site.visit('/search/');
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
    const visit = await site.visit('/search/');
    await ask(visit, 'کنگره');
    await openFilters(visit);
    const option = visit.page.locator('select[name=kind] option[value=decision]');
    await option.filter({ hasText: '(' }).waitFor({ state: 'attached' });
    const promised = /\((.+)\)/.exec(await option.innerText())![1];
    await visit.page.locator('select[name=kind]').selectOption('decision');
    await visit.page.locator('#search-status').filter({ hasText: `${promised} سند` }).waitFor();
    await visit.close();
  });

  test('narrows to a decade and to a range of years, in Persian digits too', async () => {
    const visit = await site.visit('/search/#decade=1380');
    await visit.page.locator('#search-results a').first().waitFor();
    await visit.page.locator('select[name=decade]').selectOption('');
    await visit.page.locator('input[name=from]').fill('۱۴۰۰');
    await visit.page.locator('input[name=to]').fill('۱۴۰۱');
    const found = await ask(visit, 'کرونا');
    assert.deepEqual(found.filter((path) => path.includes('corona')), []);
    await visit.close();
  });

  test('is told when only related words were found', async () => {
    const visit = await site.visit('/search/');
    await ask(visit, 'کنگره ۸');
    assert.match(await visit.page.locator('#search-results').innerText(), /هشتم.* هم جست‌وجو شد/);
    await visit.close();
  });

  test('is told to open the page again when the index is of another version', async () => {
    const visit = await site.visit('/search/');
    await visit.page.route('**/pagefind/archive.json', (route) => route.fulfill({ json: { analysis: 'another', pages: 1, compounds: [] } }));
    await visit.page.getByRole('searchbox').fill('کنگره');
    await visit.page.locator('#search-status button').waitFor();
    assert.match(await visit.page.locator('#search-status').innerText(), /تازه شده است/);
    await visit.close();
  });

  test('is told when the search can’t be loaded, and can try again', async () => {
    const visit = await site.visit('/search/');
    await visit.page.route('**/pagefind/**', (route) => route.abort());
    await visit.page.getByRole('searchbox').fill('کنگره');
    await visit.page.locator('#search-status button').waitFor();
    assert.match(await visit.page.locator('#search-status').innerText(), /بار نشد/);
    await visit.close();
  });

  test('searches from the home page', async () => {
    const { page, close } = await site.visit('/');
    await page.getByRole('searchbox').fill('کرونا');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('#search-results a').first().waitFor();
    assert.match(page.url(), /\/search\/#q=/);
    await close();
  });

  test('gets in the terminal what the browser gives', async () => {
    const visit = await site.visit('/search/');
    for (const query of ['تبعيض', 'کنگره دوازدهم', '«دفتر سیاسی» -کرونا', 'زندانی سیاسی', 'اعتصاب کردستان']) {
      const inBrowser = await ask(visit, query);
      const { out } = await runScript('search', ['--json', '--limit', '10', query], environmentOf('shipped'));
      const inTerminal = (JSON.parse(out) as { results: { url: string }[] }).results.map(({ url }) => url.replace(/#.*/, ''));
      assert.deepEqual(inBrowser.slice(0, inTerminal.length), inTerminal, query);
    }
    await visit.close();
  });
});

describe('a reader of a mirror under another path', () => {
  const site = openSite('imaginary');

  test('searches there as at home', async () => {
    const visit = await site.visit('/search/');
    const found = await ask(visit, 'باغ');
    assert.ok(found.length > 0 && found.every((path) => path.startsWith('/mirror/copy/')));
    await visit.page.locator('#search-results a').first().click();
    assert.equal((await visit.page.request.get(visit.page.url())).status(), 200);
    await visit.close();
  });
});
