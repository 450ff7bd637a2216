import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { COMPONENTS } from '../../src/mdx/components.ts';
import { findChromium } from '../../src/browser/chromium.ts';
import { SITES } from '../support/sites.ts';

const root = path.resolve(import.meta.dirname, '../..');
const workshop = realpathSync(mkdtempSync(path.join(tmpdir(), 'bayegan-dev-')));
const content = path.join(workshop, 'content');

let server: ChildProcess;
let address: string;
let browser: Browser;
let page: Page;

/** Starts live editing on a free port, and waits until it says where. */
function startEditing(): Promise<string> {
  server = spawn(process.execPath, [path.join(root, 'scripts/dev.ts')], {
    cwd: root,
    env: { ...process.env, ARCHIVE_CONTENT: content, ARCHIVE_OUT: path.join(workshop, 'dist'), PORT: String(20_000 + (process.pid % 20_000)) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [server.stdout!, server.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = /Editing: (http:\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
    }
    server.once('exit', () => reject(new Error(said)));
  });
}

before(async () => {
  cpSync(SITES.imaginary.content, content, { recursive: true });
  address = await startEditing();
  browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
});

after(async () => {
  await browser?.close();
  server?.removeAllListeners('exit');
  server?.kill('SIGTERM');
  await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(null)));
  rmSync(workshop, { recursive: true, force: true });
});

const file = path.join(content, 'statements/spring-call.mdx');
const box = () => page.locator('.check-box');

/** Changes a file as an editing program would. */
function change(name: string, by: (text: string) => string): void {
  writeFileSync(name, by(readFileSync(name, 'utf8')));
}

describe('while editing', () => {
  it('a change of a document shows on its open page, without a reload by hand', async () => {
    await page.goto(`${address}statements/spring-call/`);
    await box().waitFor();
    change(file, (text) => text.replace(/^title: .*$/m, 'title: فراخوان تازهٔ بهار'));
    await page.getByRole('heading', { level: 1, name: 'فراخوان تازهٔ بهار' }).waitFor();
  });

  it('what the check finds stands on the page that is made of the file, with its line and remedy', async () => {
    change(file, (text) => `${text}\nتلفن ۰۲۱-۸۸۷۷۶۶۵۵ و كتاب.\n`);
    const warning = box().locator('li.warning');
    await warning.filter({ hasText: 'private-data' }).waitFor();
    await warning.filter({ hasText: 'typography' }).waitFor();
    assert.match(await warning.first().innerText(), /spring-call\.mdx:\d+:\d+/);
    assert.match(await box().locator('summary').innerText(), /۲ هشدار/);
  });

  it('a file too broken to be read keeps its last page, and says what is wrong on it; mended, it is new again', async () => {
    const whole = readFileSync(file, 'utf8');
    change(file, (text) => text.replace('kind: call', 'kind: cull'));
    await box().locator('li.error').filter({ hasText: 'perhaps “call”' }).waitFor();
    assert.equal(await page.locator('h1').innerText(), 'فراخوان تازهٔ بهار');
    writeFileSync(file, whole.replace('فراخوان تازهٔ بهار', 'فراخوان بهار').replace(/\nتلفن .*\n$/, ''));
    await page.getByRole('heading', { level: 1, name: 'فراخوان بهار' }).waitFor();
    await box().getByText('در این صفحه خطا یا هشداری نیست').waitFor({ state: 'attached' });
  });

  it('problems of an authority record stand on its page', async () => {
    await page.goto(`${address}organs/garden-council/`);
    await box().waitFor();
    change(path.join(content, 'organs.yaml'), (text) => text.replace('kind: party', 'kind: paty'));
    await box().locator('li.error').filter({ hasText: 'organs.yaml' }).waitFor();
    change(path.join(content, 'organs.yaml'), (text) => text.replace('kind: paty', 'kind: party'));
    await box().locator('li.error').waitFor({ state: 'detached' });
  });

  it('one of the archive’s own pages that can’t be made says why in a sentence, without a trace, and shows itself when it is mended', async () => {
    const about = path.join(content, 'pages/about.mdx');
    const whole = readFileSync(about, 'utf8');
    for (const [broken, said] of [[`${whole}\n<Foo>\n`, 'page-text'], [whole.replace('title:', 'title: ['), 'yaml'], [whole.replace(/\n---\n/, '\n---\n\nimport X from "./nope.astro";\n\n<X />\n'), 'page-text']] as const) {
      writeFileSync(about, broken);
      let text = '';
      while (!text.includes('about.mdx:')) text = await (await fetch(`${address}about/`, { signal: AbortSignal.timeout(10_000) })).text();
      assert.match(text, new RegExp(`about\\.mdx:\\d+:\\d+  ${said}  `));
      assert.doesNotMatch(text, /\bat .*:\d+:\d+|node_modules\/(?!vite\/dist\/client|\.vite)/);
      // A page of its own: one that is open already reloads itself at the news, and breaks off a visit.
      const visit = await browser.newPage();
      await visit.goto(`${address}about/`);
      await visit.locator('html[data-refused] .check-box').waitFor();
      writeFileSync(about, whole);
      await visit.locator('html:not([data-refused]) main').waitFor();
      await visit.close();
    }
  });

  it('drafts are shown, and marked as such', async () => {
    // A page of its own, for the one that is open may still reload itself at the last edit.
    const visit = await browser.newPage();
    await visit.goto(`${address}statements/frost-draft/`);
    await visit.getByText('پیش‌نویس: در آرشیو منتشرشده نیست').waitFor();
    await visit.close();
  });

  it('a new document has a page as soon as it is saved', async () => {
    cpSync(file, path.join(content, 'statements/new-call.mdx'));
    // A page that is opened in the very moment of the change may miss the news of it: it is asked for again. The page that is
    // open reloads itself at that news, which may break off a visit, or leave it waiting for a page that was replaced; the
    // host itself must answer at once.
    const link = page.locator('a[href*="new-call"]').first();
    for (let tries = 0; tries < 30 && !(await link.isVisible()); tries++) {
      await page.goto(`${address}statements/`, { timeout: 10_000 }).catch((error: Error) => assert.match(error.message, /ERR_ABORTED|interrupted|Timeout/));
      await link.waitFor({ timeout: 2_000 }).catch(() => undefined);
      assert.equal((await fetch(`${address}statements/`, { signal: AbortSignal.timeout(10_000) })).status, 200);
    }
    assert.ok(await link.isVisible());
  });

  it('a document that was removed has none any more', async () => {
    const status = async () => (await fetch(`${address}statements/new-call/`, { signal: AbortSignal.timeout(10_000) })).status;
    assert.equal(await status(), 200);
    rmSync(path.join(content, 'statements/new-call.mdx'));
    while ((await status()) !== 404) await new Promise((resolve) => setTimeout(resolve, 100));
  });

  it('/design/ shows every component that a document may use', async () => {
    await page.goto(`${address}design/`);
    const marks: Record<string, string> = { Clause: '.clause', Note: '.note', Vote: '.text .vote-block', Figure: '.text figure', Redacted: '.redacted' };
    assert.deepEqual(Object.keys(marks).sort(), Object.keys(COMPONENTS).sort());
    for (const [name, mark] of Object.entries(marks)) assert.ok((await page.locator(mark).count()) > 0, name);
  });
});

describe('a build', () => {
  it('has nothing of the box that is shown while editing', () => {
    for (const name of ['imaginary', 'shipped'] as const) {
      assert.doesNotMatch(readFileSync(path.join(SITES[name].out, 'index.html'), 'utf8'), /check-box|@bayegan/);
    }
  });
});
