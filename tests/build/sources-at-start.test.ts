import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { keepBundle } from '../../src/build/render/keep-bundle.ts';
import { aFolderOf } from '../fixtures/folders.ts';

/** Bundles an archive’s own page, with something edited meanwhile. Returns what becomes of the bundle. */
async function bundledWhile(test: TestContext, edit: (page: string) => void, keep: (page: string) => void = () => undefined): Promise<string> {
  const home = await aFolderOf(test, { 'content/pages/about.mdx': 'باغ', 'out/.prerender/prerender-entry.mjs': '' });
  const page = path.join(home, 'content/pages/about.mdx');
  const before = process.env['ARCHIVE_CONTENT'];
  process.env['ARCHIVE_CONTENT'] = path.join(home, 'content');
  test.after(() => (before === undefined ? delete process.env['ARCHIVE_CONTENT'] : (process.env['ARCHIVE_CONTENT'] = before)));
  const done: string[] = [];
  const store = { keep: () => (keep(page), done.push('kept')), drop: () => done.push('dropped') };
  const { hooks } = keepBundle(store as never, { fault: undefined, others: new Set() } as never, new Map());
  let bundle: (() => void) | undefined;
  const updateConfig = ({ vite }: { vite: { plugins: { generateBundle: () => void }[] } }) => {
    bundle = vite.plugins[0]!.generateBundle.bind({ getModuleIds: () => [page] } as never);
  };
  hooks['astro:config:setup']!({ updateConfig } as never);
  edit(page);
  bundle!();
  hooks['astro:build:generated']!({ dir: pathToFileURL(`${path.join(home, 'out')}/`) } as never);
  return done.at(-1)!;
}

it('what was bundled is kept where no own page was edited meanwhile, if only touched', async (test) => {
  assert.equal(await bundledWhile(test, () => undefined), 'kept');
  assert.equal(await bundledWhile(test, (page) => writeFileSync(page, readFileSync(page))), 'kept');
});

it('what was bundled is not kept where an own page was edited, added or removed meanwhile: the next build would show the page of before', async (test) => {
  assert.equal(await bundledWhile(test, (page) => writeFileSync(page, 'باغ نو')), 'dropped');
  assert.equal(await bundledWhile(test, (page) => writeFileSync(page.replace('about', 'more'), 'باغ نو')), 'dropped');
  assert.equal(await bundledWhile(test, (page) => rmSync(page)), 'dropped');
  // At the last moment: the bundle may have looked at its sources before or after.
  assert.equal(await bundledWhile(test, () => undefined, (page) => writeFileSync(page, 'باغ نو')), 'dropped');
  assert.equal(await bundledWhile(test, (page) => mkdirSync(page.replace('about.mdx', 'more'))), 'kept');
});

it('where it can’t be kept nothing is, and the build goes on', async (test) => {
  assert.equal(await bundledWhile(test, () => undefined, () => {
    throw new Error('ENOENT');
  }), 'dropped');
});
