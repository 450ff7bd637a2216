import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { BundleStore } from '../../src/build/render/bundle-store.ts';
import { readSettings } from '../../src/model/settings.ts';
import { pathsIn } from '../../src/system/paths-in.ts';
import type { SiteManifest } from '../../src/verify/manifest.ts';
import { aFolder } from '../fixtures/folders.ts';
import { run } from '../support/run.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds a site. @returns its files with their digests */
async function build(content: string, out: string): Promise<SiteManifest['files']> {
  const { code, err } = await run(process.execPath, ['scripts/build.ts'], root, { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out });
  assert.equal(code, 0, err);
  return (JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')) as SiteManifest).files;
}

describe('what the bundler made', () => {
  it('is used again after an edit of a text and for other content with the same own pages, and made anew after an edit of one of them, and where it is damaged', async (test) => {
    const home = await aFolder(test);
    const [content, out, elsewhere] = [path.join(home, 'content'), path.join(home, 'out'), path.join(home, 'else/where')];
    cpSync(path.join(root, 'tests/fixtures/archives/good'), content, { recursive: true });
    for (const folder of [content, elsewhere]) test.after(() => rmSync(`${readSettings({ ARCHIVE_CONTENT: folder }).cache}-build`, { recursive: true, force: true }));
    const program = () => new BundleStore(readSettings({ ARCHIVE_CONTENT: content }), 'false').program;
    const made = () => statSync(program(), { bigint: true }).mtimeNs;
    const pageOf = (file: string) => readFileSync(path.join(out, file), 'utf8');
    const document = path.join(content, pathsIn(content).find((name) => /^reports\/.+\.mdx$/.test(name))!);
    const edit = (words: string) => appendFileSync(document, `\n\n${words}\n`);

    await build(content, out);
    const first = made();
    edit('پیچک به بام رسید.');
    await build(content, out);
    assert.equal(made(), first, 'bundled anew for a text');
    const page = [...pathsIn(out)].find((name) => name.endsWith('index.html') && pageOf(name).includes('پیچک به بام رسید'));
    assert.ok(page);
    assert.match(pageOf('404.html'), /<style>/);

    writeFileSync(path.join(content, 'pages/pond.mdx'), '---\ntitle: برکه\n---\n\nماهی در برکه است.\n');
    test.after(() => rmSync(path.dirname(program()), { recursive: true, force: true }));
    await build(content, out);
    const second = made();
    assert.notEqual(second, first);
    assert.match(pageOf('pond/index.html'), /ماهی در برکه است/);

    edit('برگ‌ها ریختند.');
    cpSync(content, elsewhere, { recursive: true });
    const withKept = await build(elsewhere, path.join(home, 'out-elsewhere'));
    assert.equal(made(), second, 'bundled anew for the same pages in another folder');

    const chunks = path.join(program(), 'chunks');
    for (const name of readdirSync(chunks).slice(0, 3)) appendFileSync(path.join(chunks, name), '\nthrow new Error();');
    assert.deepEqual(await build(content, out), withKept);
    assert.notEqual(made(), second);
    assert.ok(pageOf(page).includes('برگ‌ها ریختند'));
  });
});
