import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readSettings } from '../../src/model/settings.ts';
import { BundleStore } from '../../src/build/render/bundle-store.ts';
import { keepBundle } from '../../src/build/render/keep-bundle.ts';
import { aFolderOf } from '../fixtures/folders.ts';

/** The hooks of Astro by which a bundle is kept, for an archive with an own page. */
async function aBundler(test: TestContext, storeOf: (content: string) => Pick<BundleStore, 'keep' | 'drop'>) {
  const home = await aFolderOf(test, { 'content/pages/about.mdx': 'باغ', 'out/.prerender/prerender-entry.mjs': '' });
  const page = path.join(home, 'content/pages/about.mdx');
  const { hooks } = keepBundle(storeOf(path.join(home, 'content')) as BundleStore, { fault: undefined, others: new Set() } as never, new Map());
  let bundle: (() => void) | undefined;
  const updateConfig = ({ vite }: { vite: { plugins: { generateBundle: () => void }[] } }) => {
    bundle = vite.plugins[0]!.generateBundle.bind({ getModuleIds: () => [page] } as never);
  };
  hooks['astro:config:setup']!({ updateConfig } as never);
  const end = () => hooks['astro:build:generated']!({ dir: pathToFileURL(`${path.join(home, 'out')}/`) } as never);
  return { page, bundle: bundle!, end };
}

/** Whether what was bundled is kept, with something edited meanwhile. */
async function isKept(test: TestContext, edit: (page: string) => void, isEditedFirst = true): Promise<boolean> {
  let store: BundleStore | undefined;
  const { page, bundle, end } = await aBundler(test, (content) => (store = new BundleStore(readSettings({ ARCHIVE_CONTENT: content }))));
  test.after(() => store!.drop());
  if (isEditedFirst) edit(page);
  bundle();
  if (!isEditedFirst) edit(page);
  await end();
  return store!.read() !== undefined;
}

it('what was bundled is kept where no own page was edited meanwhile, if only touched', async (test) => {
  assert.ok(await isKept(test, () => undefined));
  assert.ok(await isKept(test, (page) => writeFileSync(page, readFileSync(page))));
});

it('what was bundled is not kept where an own page was edited, added or removed meanwhile: the next build would show the page of before', async (test) => {
  for (const isEditedFirst of [true, false]) {
    assert.ok(!(await isKept(test, (page) => writeFileSync(page, 'باغ نو'), isEditedFirst)));
    assert.ok(!(await isKept(test, (page) => writeFileSync(page.replace('about', 'more'), 'باغ نو'), isEditedFirst)));
    assert.ok(!(await isKept(test, (page) => rmSync(page), isEditedFirst)));
  }
  assert.ok(await isKept(test, (page) => mkdirSync(page.replace('about.mdx', 'more'))));
});

it('where it can’t be kept nothing is, and the build goes on', async (test) => {
  const done: string[] = [];
  const keep = () => {
    throw new Error('ENOENT');
  };
  const { bundle, end } = await aBundler(test, () => ({ keep, drop: () => done.push('dropped') }));
  bundle();
  await end();
  assert.deepEqual(done, ['dropped']);
});
