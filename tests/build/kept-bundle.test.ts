import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readSettings } from '../../src/model/settings.ts';
import { pathsIn } from '../../src/model/paths-in.ts';
import { aFolder } from '../fixtures/folders.ts';
import { run } from '../support/run.ts';

const root = path.resolve(import.meta.dirname, '../..');

async function build(content: string, out: string): Promise<string> {
  const { code, err } = await run(process.execPath, ['scripts/build.ts'], root, { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out });
  assert.equal(code, 0, err);
  return err;
}

describe('what the bundler made', () => {
  it('is used again after an edit of a text, and made anew after one of an own page, and where it is damaged', async (test) => {
    const home = await aFolder(test);
    const [content, out] = [path.join(home, 'content'), path.join(home, 'out')];
    cpSync(path.join(root, 'tests/fixtures/archives/good'), content, { recursive: true });
    const cache = `${readSettings({ ARCHIVE_CONTENT: content }).cache}-build`;
    test.after(() => rmSync(cache, { recursive: true, force: true }));
    const list = path.join(cache, 'bundle/bundle.json');
    const made = () => statSync(list, { bigint: true }).mtimeNs;
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
    await build(content, out);
    const second = made();
    assert.notEqual(second, first);
    assert.match(pageOf('pond/index.html'), /ماهی در برکه است/);

    const chunks = path.join(cache, 'bundle/program/chunks');
    for (const name of readdirSync(chunks).slice(0, 3)) appendFileSync(path.join(chunks, name), '\nthrow new Error();');
    edit('برگ‌ها ریختند.');
    await build(content, out);
    assert.notEqual(made(), second);
    assert.ok(pageOf(page).includes('برگ‌ها ریختند'));
  });
});
