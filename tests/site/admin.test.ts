import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile, appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { serveSite, type Serving } from '../../src/build/serve.ts';
import { editing } from '../../src/i18n/fa/editing.ts';
import type { Problem } from '../../src/model/read/problem.ts';
import { findChromium } from '../../src/browser/chromium.ts';
import { runScript } from '../support/run.ts';
import { SITES } from '../support/sites.ts';

/** Words of Sveltia CMS, in Persian. */
const SAVE = 'ذخیره';
const OPEN_FOLDER = 'کار با مخزن محلی';
const EXPAND = 'گسترش';
const SAVED = 'ورودی ذخیره شد';

let workshop: string;
let repository: string;
let browser: Browser;
let serving: Serving;

/** All files of a folder, by path. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if ((await stat(file)).isFile()) files[name.replaceAll(path.sep, '/')] = await readFile(file, 'utf8');
  }
  return files;
}

before(async () => {
  workshop = await mkdtemp(path.join(tmpdir(), 'bayegan-'));
  repository = path.join(workshop, 'garden');
  await mkdir(path.join(repository, '.git'), { recursive: true });
  await writeFile(path.join(repository, '.git', 'HEAD'), 'ref: refs/heads/main\n');
  const content = path.join(repository, 'content');
  await cp(SITES.imaginary.content, content, { recursive: true });
  await appendFile(path.join(content, 'archive.yaml'), 'admin: true\nrepository:\n  host: github\n  name: baghbanan/archive\n');
  await writeFile(path.join(content, 'topics.yaml'), `# واژه‌نامهٔ باغ\n${await readFile(path.join(content, 'topics.yaml'), 'utf8')}`);
  const out = path.join(workshop, 'site');
  const { code, err } = await runScript('build', [], { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out });
  assert.equal(code, 0, err);
  serving = await serveSite(out, '/mirror/copy/', 0);
  browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'] });
});
after(async () => {
  await browser?.close();
  serving?.server.close();
  await rm(workshop, { recursive: true, force: true });
});

interface Editor {
  page: Page;
  /** What the page asked of anybody else. */
  foreign: string[];
  close(): Promise<void>;
  /** All files of the folder as they are now, by path. */
  files(): Promise<Record<string, string>>;
}

/** The editor in a browser of its own. The folder that its user would pick is one of the browser’s own, filled with the repository. */
async function openEditor(): Promise<Editor> {
  const context = await browser.newContext({ locale: 'fa-IR', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const foreign: string[] = [];
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    const isOwn = url.startsWith(serving.address) || url.startsWith('blob:') || url.startsWith('data:');
    if (!isOwn) foreign.push(url);
    await (isOwn ? route.continue() : route.abort());
  });
  // Refused by the policy of the page before a request is made: still something that it asked for.
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) foreign.push(message.text());
  });
  await page.addInitScript((files: Record<string, string>) => {
    const pick = async () => {
      const top = await (await navigator.storage.getDirectory()).getDirectoryHandle('garden', { create: true });
      for (const [name, text] of Object.entries(files)) {
        const folders = name.split('/');
        const last = folders.pop()!;
        let folder = top;
        for (const part of folders) folder = await folder.getDirectoryHandle(part, { create: true });
        const writable = await (await folder.getFileHandle(last, { create: true })).createWritable();
        await writable.write(text);
        await writable.close();
      }
      return top;
    };
    Object.assign(window, { showDirectoryPicker: pick });
  }, await filesOf(repository));
  await page.goto(`${serving.address}admin/`);
  return {
    page,
    foreign,
    close: () => context.close(),
    files: () =>
      page.evaluate(async () => {
        const found: Record<string, string> = {};
        const walk = async (folder: FileSystemDirectoryHandle, before: string): Promise<void> => {
          for await (const [name, handle] of (folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }).entries()) {
            if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${before}${name}/`);
            else found[before + name] = await (await (handle as FileSystemFileHandle).getFile()).text();
          }
        };
        await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('garden'), '');
        return found;
      }),
  };
}

/** Lets the editor have the folder. */
async function openFolder(page: Page): Promise<void> {
  await page.getByRole('button', { name: OPEN_FOLDER }).click();
  await page.getByText(editing.admin.authorities).first().waitFor();
}

/** Goes to a place in the editor. */
const goTo = (page: Page, place: string): Promise<void> => page.evaluate((hash) => void (location.hash = hash), place);

const field = (page: Page, name: string): Locator => page.locator(`section.field[data-key-path="${name}"]`);
const box = (page: Page, name: string): Locator => field(page, name).getByRole('textbox').first();

/** Waits until a field shows what stands in a file: the one of the document before may still be there. */
async function shows(page: Page, name: string, file: string): Promise<void> {
  const value = new RegExp(`^${name}: (["']?)(.+)\\1$`, 'm').exec(file)![2]!;
  await page.waitForFunction(([key, held]) => document.querySelector<HTMLInputElement>(`section.field[data-key-path="${key}"] :is(input, textarea)`)?.value === held, [name, value]);
}

/** Scrolls until a field far down is there: those out of sight are not drawn. */
async function reach(page: Page, name: string): Promise<void> {
  await page.mouse.move(640, 500);
  for (let turn = 0; turn < 60 && (await field(page, name).count()) === 0; turn++) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(50);
  }
  await field(page, name).scrollIntoViewIfNeeded();
}

async function save(page: Page): Promise<void> {
  // What was told of the last time is told for some seconds.
  await page.getByText(SAVED).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: SAVE }).click();
  await page.getByText(SAVED).waitFor();
}

/** Writes a title. What is typed before the form has taken up the document is forgotten: on a slow machine it shows it sooner than that. */
async function writeTitle(page: Page, title: string): Promise<void> {
  const button = page.getByRole('button', { name: SAVE });
  await button.waitFor();
  do {
    await box(page, 'title').fill(title);
    await page.waitForTimeout(100);
  } while (!(await button.isEnabled()));
}

/** Files that differ, each with its lines that do: `-` before, `+` after. */
function differences(before: Record<string, string>, after: Record<string, string>): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (before[name] === after[name]) continue;
    const [a, b] = [(before[name] ?? '').split('\n'), (after[name] ?? '').split('\n')];
    found[name] = [...a.filter((line) => !b.includes(line)).map((line) => `- ${line}`), ...b.filter((line) => !a.includes(line)).map((line) => `+ ${line}`)];
  }
  return found;
}

/** What `npm run check` says of files out of the browser. */
async function problemsOf(files: Record<string, string>): Promise<Problem[]> {
  const folder = await mkdtemp(path.join(workshop, 'saved-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return JSON.parse((await runScript('check', ['--json'], { ARCHIVE_CONTENT: path.join(folder, 'content') })).out) as Problem[];
}

test('an archive that does not turn it on has nothing of the editor', async () => {
  for (const [name, text] of Object.entries(await filesOf(SITES.imaginary.out))) {
    assert.ok(!name.startsWith('admin') && !/sveltia/i.test(text), name);
  }
});

describe('an editor', () => {
  // To open the editor takes seconds: who edits one thing after the other leaves it open.
  let editor: Editor;
  before(async () => {
    editor = await openEditor();
    await openFolder(editor.page);
  });
  after(() => editor?.close());

  test('creates a document that passes the check', async () => {
    const { page, foreign, files } = editor;
    await goTo(page, '#/collections/statements/new');
    await box(page, 'title').fill('بیانیه دربارهٔ کود');
    await field(page, 'kind').getByText('بیانیه', { exact: true }).click();
    await box(page, 'date').fill('۱۴۰۱-۰۵-۰۴');
    await field(page, 'issuedBy').getByRole('combobox').first().click();
    await page.keyboard.type('باغ');
    await page.getByRole('option', { name: 'شورای باغ' }).click();
    await reach(page, 'body');
    await box(page, 'body').fill('  کود را از شهر بیاورید.\n\n<Note kind="archive">یادداشت</Note>\n\n- یک\n\n');
    await save(page);
    const before = await filesOf(repository);
    const saved = await files();
    const [name, ...others] = Object.keys(differences(before, saved));
    assert.deepEqual(others, []);
    assert.match(name!, /^content\/statements\/[a-z0-9-]+\.mdx$/);
    assert.equal(saved[name!], '---\ntitle: بیانیه دربارهٔ کود\nkind: statement\ndate: ۱۴۰۱-۰۵-۰۴\nissuedBy: garden-council\n---\n\nکود را از شهر بیاورید.\n\n<Note kind="archive">یادداشت</Note>\n\n- یک\n');
    assert.deepEqual(await problemsOf(saved), []);
    assert.deepEqual(foreign, []);
  });

  test('changes the title of a document, and nothing else of the archive', async () => {
    const { page, files } = editor;
    for (const id of ['drought-statement', 'spring-call', '1398/congress-2-message']) {
      const before = await files();
      const name = `content/statements/${id}.mdx`;
      await goTo(page, `#/collections/statements/entries/${id}`);
      await shows(page, 'title', before[name]!);
      await writeTitle(page, 'عنوانی دیگر');
      await save(page);
      const changed = differences(before, await files());
      assert.deepEqual(Object.keys(changed), [name]);
      assert.deepEqual(changed[name]!.map((line) => line.replace(/title: .*/, 'title:')), ['- title:', '+ title:']);
    }
  });

  test('changes no vote with the title of a document, and a vote as it is meant', async () => {
    const name = 'content/resolutions/water-resolution.mdx';
    const { page, files } = editor;
    const before = await files();
    await goTo(page, '#/collections/resolutions/entries/water-resolution');
    await shows(page, 'title', before[name]!);
    await writeTitle(page, 'عنوانی دیگر');
    await save(page);
    assert.deepEqual(differences(before, await files()), { [name]: ['- title: قطعنامه دربارهٔ تقسیم آب', '+ title: عنوانی دیگر'] });
    await goTo(page, '#/collections/resolutions/entries/water-resolution');
    await reach(page, 'vote');
    await field(page, 'vote').getByRole('button', { name: EXPAND }).click();
    await reach(page, 'vote.secret');
    await field(page, 'vote.secret').getByText(editing.admin.yes, { exact: true }).click();
    await save(page);
    const saved = await files();
    assert.deepEqual(differences(before, saved)[name]!.slice(1), ['-   secret: false', '+ title: عنوانی دیگر', '+   secret: true']);
    assert.deepEqual(await problemsOf(saved), []);
  });

  test('changes the name of a topic, and nothing else of its file', async () => {
    const { page, files } = editor;
    const before = await files();
    await goTo(page, '#/collections/authorities/entries/topics');
    await field(page, 'records').getByRole('button', { expanded: false }).first().waitFor();
    await field(page, 'records').locator('.item-list > *').first().getByRole('button', { expanded: false }).first().click();
    await box(page, 'records.0.name').fill('آب‌ها');
    await save(page);
    assert.deepEqual(differences(before, await files()), { 'content/topics.yaml': ['-   name: آب', '+   name: آب‌ها'] });
  });

  test('is told of a date that is none, and of a title that is missing', async () => {
    const { page, files } = editor;
    const before = await files();
    await goTo(page, '#/collections/statements/new');
    await box(page, 'date').fill('پارسال');
    await page.getByRole('button', { name: SAVE }).click();
    await field(page, 'date').getByText(editing.admin.datePattern).waitFor();
    assert.equal(await box(page, 'title').getAttribute('aria-invalid'), 'true');
    assert.deepEqual(differences(before, await files()), {});
  });
});

test('an editor who comes reads Persian from right to left, is not asked to sign in where there is no repository, and nobody else is asked, unless they sign in', async () => {
  const { page, foreign, close } = await openEditor();
  const signIn = page.locator('.buttons .button.secondary');
  await page.getByRole('button', { name: OPEN_FOLDER }).waitFor();
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ['fa', 'rtl']);
  await signIn.waitFor();
  const named = await page.evaluate(() => document.documentElement.dataset['repository']);
  const repositoryIs = (name = '') => page.evaluate((repository) => void (document.documentElement.dataset['repository'] = repository), name);
  await repositoryIs('disk');
  assert.equal(await signIn.isVisible(), false);
  assert.equal(await page.getByRole('button', { name: OPEN_FOLDER }).isVisible(), true);
  await repositoryIs(named);
  // Whatever it might ask for once it is drawn.
  await page.waitForTimeout(1000);
  assert.deepEqual(foreign, []);
  await signIn.click();
  await page.getByRole('alertdialog').getByRole('textbox').fill('not-a-token');
  await page.getByRole('alertdialog').getByRole('textbox').press('Enter');
  await page.locator('.buttons [role=alert], [role=alert].error').first().waitFor();
  for (let waited = 0; foreign.length === 0 && waited < 100; waited++) await page.waitForTimeout(100);
  assert.ok(foreign.length > 0);
  for (const url of foreign) assert.match(url, /^https:\/\/api\.github\.com\//);
  await close();
});
