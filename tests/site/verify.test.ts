import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, describe, test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { SiteManifest } from '../../src/verify/manifest.ts';
import { loadAxe } from '../support/axe.ts';
import { openSite } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';
import { makeSingleFile } from '../../src/edition/single/make.ts';
import { writeSupplement } from '../../src/edition/supplement/write.ts';
import { formatManifest, siteManifest } from '../../src/export/manifest.ts';
import { zipOf } from '../verify/copies.ts';

const { out } = SITES.imaginary;
const { root, files } = JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')) as SiteManifest;
const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-verify-'));
const copy = path.join(workshop, 'copy');
cpSync(out, copy, { recursive: true });
after(() => rmSync(workshop, { recursive: true, force: true }));

/** What the page says once it is done. */
async function verdict(page: Page): Promise<string> {
  await page.locator('#report .good, #report .bad').first().waitFor();
  await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('#file')!.disabled);
  return page.locator('#report').innerText();
}

/** Chooses a file as a visitor does: a choice that is the last one once more is told of by no event. */
async function choose(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.locator('#file').click();
  await (await chooser).setFiles(file);
}

const persian = (value: number) => value.toLocaleString('fa-IR');

describe('a visitor of a mirror', () => {
  const site = openSite({ out: copy, servedAt: '/mirror/' });
  afterEach(() => cpSync(out, copy, { recursive: true }));

  test('sees that a good copy is good, and its root', async () => {
    const { page, foreign, errors, close } = await site.visit('/verify.html');
    await page.getByLabel('ریشه‌ای که از راه دیگری').fill(root.toUpperCase());
    await page.getByRole('button', { name: 'وارسی همین نسخه' }).click();
    const said = await verdict(page);
    assert.match(said, new RegExp(`نسخه درست است: هر ${persian(files.length)} پرونده`));
    assert.match(said, /ریشه همان است که نوشته‌اید/);
    assert.equal((await page.locator('.root').innerText()).replace(/\s/g, ''), root);
    // The settings that this host keeps to itself are missing addresses for the browser.
    assert.deepEqual(errors.filter((error) => !/404/.test(error)), []);
    assert.deepEqual(foreign, []);
    await close();
  });

  test('is told which files were changed and which are missing', async () => {
    const changed = files.find((file) => file.path.startsWith('statements/') && file.path.endsWith('/index.html'))!.path;
    writeFileSync(path.join(copy, changed), readFileSync(path.join(copy, changed), 'utf8').replace('</main>', 'دروغ</main>'));
    rmSync(path.join(copy, 'favicon.svg'));
    const { page, close } = await site.visit('/verify.html');
    await page.getByRole('button', { name: 'وارسی همین نسخه' }).click();
    const said = await verdict(page);
    assert.match(said, /این نسخه آن نیست که باید باشد/);
    assert.match(said, /پرونده‌های کم: ۱\s+"favicon\.svg"/);
    assert.match(said, new RegExp(`پرونده‌های دگرگون‌شده: ۱\\s+"${changed}"`));
    await close();
  });

  test('is warned when the list was changed along with the files', async () => {
    const manifest = path.join(copy, 'manifest.json');
    writeFileSync(path.join(copy, 'favicon.svg'), '<svg/>');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/("path": "favicon.svg",\s*"sha256": ")[0-9a-f]{64}(",\s*"bytes": )\d+/, '$1b6fe9cd5fd2ea3d8e2f2b0d4f1dbe7d1e3e4b47e4d6c1d0aa3b1a6a6b8c0dead$26'));
    const { page, close } = await site.visit('/verify.html');
    await page.getByRole('button', { name: 'وارسی همین نسخه' }).click();
    assert.match(await verdict(page), /فهرست دست‌کاری شده است/);
    await close();
  });

  test('can’t be harmed by a list of a stranger', async () => {
    writeFileSync(path.join(copy, 'manifest.json'), JSON.stringify({ version: 1, algorithm: 'sha256', root, files: [{ path: '../../<img src=x onerror=alert(1)>', sha256: root, bytes: 1 }] }));
    const { page, own, close } = await site.visit('/verify.html');
    await page.getByRole('button', { name: 'وارسی همین نسخه' }).click();
    assert.match(await verdict(page), /پذیرفتنی نیست/);
    assert.equal(await page.locator('#report img').count(), 0);
    assert.ok(own.every((url) => /verify\.html$|manifest\.json$/.test(url)), own.join());
    await close();
  });

  test('meets no barrier', async () => {
    const { page, close } = await site.visit('/verify.html');
    await page.getByRole('button', { name: 'وارسی همین نسخه' }).click();
    await verdict(page);
    await loadAxe(page);
    assert.deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))'), []);
    await close();
  });
});

describe('somebody with the page on the disk', () => {
  const site = openSite({ out: copy, servedAt: '/' });
  const page = pathToFileURL(path.join(out, 'verify.html')).href;

  test('checks a folder that they choose', async () => {
    writeFileSync(path.join(copy, 'extra.js'), 'x');
    const { page: shown, errors, close } = await site.visit(page);
    assert.ok(await shown.getByText('این صفحه از دیسک باز شده است').isVisible());
    assert.equal(await shown.getByRole('button', { name: 'وارسی همین نسخه' }).isVisible(), false);
    await shown.locator('#folder').setInputFiles(copy);
    assert.match(await verdict(shown), /پرونده‌های زیادی: ۱\s+"extra\.js"/);
    rmSync(path.join(copy, 'extra.js'));
    await shown.locator('#folder').setInputFiles(copy);
    assert.match(await verdict(shown), /نسخه درست است/);
    assert.deepEqual(errors, []);
    await close();
  });

  test('checks a copy that was updated, and is told when the update is for another', async () => {
    const [updated, to] = [path.join(workshop, 'updated'), path.join(workshop, 'supplement')];
    cpSync(out, updated, { recursive: true });
    writeFileSync(path.join(updated, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    rmSync(path.join(updated, 'about/index.html'));
    writeFileSync(path.join(updated, 'manifest.json'), formatManifest(await siteManifest(updated)));
    const { root: newRoot } = await writeSupplement({ base: out, updated, previous: null, date: '2026-11-28', to });
    cpSync(out, copy, { recursive: true });
    cpSync(to, copy, { recursive: true });
    const { page: shown, close } = await site.visit(page);
    await shown.locator('#folder').setInputFiles(copy);
    const said = await verdict(shown);
    assert.match(said, /نسخه درست است/);
    assert.match(said, /به‌روزرسانی شمارهٔ ۱/);
    assert.equal((await shown.locator('.root').innerText()).replace(/\s/g, ''), newRoot);
    await shown.locator('#folder').setInputFiles(to);
    await shown.getByText('این یک به‌روزرسانی است').waitFor();
    assert.equal(await shown.locator('#report .bad').count(), 0);
    const list = path.join(copy, 'update.json');
    writeFileSync(list, readFileSync(list, 'utf8').replace(root, newRoot));
    await shown.locator('#folder').setInputFiles(copy);
    assert.match(await verdict(shown), /این به‌روزرسانی برای نسخهٔ دیگری است/);
    rmSync(list);
    cpSync(out, copy, { recursive: true });
    await close();
  });

  test('checks a zip file that they choose', async (context: TestContext) => {
    const { page: shown, close } = await site.visit(page);
    await shown.locator('#file').setInputFiles(await zipOf(context, copy, 'archive/'));
    assert.match(await verdict(shown), /نسخه درست است/);
    writeFileSync(path.join(copy, 'favicon.svg'), '<svg/>');
    await shown.locator('#file').setInputFiles(await zipOf(context, copy));
    assert.match(await verdict(shown), /دگرگون‌شده: ۱\s+"favicon\.svg"/);
    await shown.locator('#file').setInputFiles(path.join(copy, 'favicon.svg'));
    assert.match(await verdict(shown), /وارسی ناتمام ماند/);
    await close();
  });

  test('checks a page that holds a part of the archive, and is shown its SHA-256', async () => {
    const file = path.join(workshop, 'archive-2026-03-21-all.html');
    const about = { date: '2026-03-21', address: undefined, root };
    const made = await makeSingleFile({ site: out, selection: {}, about, to: file });
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    const { page: shown, errors, close } = await site.visit(page);
    const digits = async () => (await shown.locator('.root').allInnerTexts()).map((text) => text.replace(/\s/g, ''));
    for (const expected of ['', made.root, sha256]) {
      await shown.getByLabel('ریشه‌ای که از راه دیگری').fill(expected);
      await choose(shown, file);
      const said = await verdict(shown);
      assert.match(said, /نسخه درست است/);
      assert.equal(/همان است که نوشته‌اید/.test(said), expected !== '');
      assert.deepEqual(await digits(), [sha256, made.root]);
    }
    writeFileSync(file, readFileSync(file, 'utf8').replace('</title>', ' دروغ</title>'));
    await choose(shown, file);
    const altered = await verdict(shown);
    assert.match(altered, /دگرگون‌شده: ۱\s+"page"/);
    assert.match(altered, /ریشه آن نیست که نوشته‌اید/);
    assert.deepEqual(errors, []);
    await close();
  });

  test('is shown of a file without a list what it can be known by', async () => {
    const file = path.join(workshop, 'archive.zim');
    writeFileSync(file, 'ZIM\u0004…');
    const { page: shown, close } = await site.visit(page);
    await choose(shown, file);
    await shown.getByText('این پرونده فهرستی ندارد').waitFor();
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    for (const [expected, answer] of [[sha256, /SHA-256 همان است/], [root, /SHA-256 آن نیست/]] as const) {
      await shown.getByLabel('ریشه‌ای که از راه دیگری').fill(expected);
      await choose(shown, file);
      assert.match(await verdict(shown), answer);
    }
    await close();
  });
});
