import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { checkFolder, errorsOf } from '../../src/check/index.ts';
import type { Problem } from '../../src/model/read/problem.ts';
import { readContent } from '../../src/model/read/content.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { runScript } from '../support/run.ts';

const RECORD = '---\ntitle: بیانیهٔ نخست\nkind: statement\ndate: 1400-01-15\nissuedBy: garden-council\n---\n\nمتن بیانیه.\n';
const MINIMAL = { 'archive.yaml': 'title: آرشیو باغبانان\n', 'organs.yaml': '- id: garden-council\n  name: شورای باغ\n', 'statements/first.mdx': RECORD };

/** Has the environment name a list of withheld names for one test. */
function withholding(test: TestContext, list: string): void {
  process.env['ARCHIVE_WITHHELD'] = list;
  test.after(() => delete process.env['ARCHIVE_WITHHELD']);
}

const toldOf = (problems: readonly Problem[]) => problems.map(({ rule, severity, message }) => `${severity} ${rule} ${message}`);

describe('a content folder', () => {
  it('that is a file is told of, in JSON too, and nothing else', async (test) => {
    const folder = await aFolderOf(test, { content: 'x', names: 'سهراب' });
    const content = path.join(folder, 'content');
    const told = ['error file what is to be the content folder is a file'];
    assert.deepEqual(toldOf((await checkFolder(content)).problems), told);
    assert.deepEqual(toldOf(errorsOf(await readContent(content))), told);
    const { code, out } = await runScript('check', ['--json'], { ARCHIVE_CONTENT: content, ARCHIVE_WITHHELD: path.join(folder, 'names') });
    assert.equal(code, 1);
    assert.deepEqual(toldOf(JSON.parse(out) as Problem[]), told);
  });

  it('that is not there, or a link to nowhere, is told of where names are withheld too', async (test) => {
    const folder = await aFolderOf(test, { names: 'سهراب' });
    symlinkSync('/nowhere', path.join(folder, 'link'));
    withholding(test, path.join(folder, 'names'));
    for (const name of ['gone', 'link']) assert.deepEqual(toldOf((await checkFolder(path.join(folder, name))).problems), ['error file the content folder does not exist']);
  });
});

describe('a list of withheld names', () => {
  it('that can’t be read is an error of the check, among the others', async (test) => {
    const folder = await aFolderOf(test, { ...MINIMAL, 'statements/second.mdx': 'بی‌پیشانی' });
    withholding(test, path.join(folder, '../nowhere'));
    const told = toldOf((await checkFolder(folder)).problems);
    assert.equal(told.length, 2);
    assert.match(told[0]!, /^error withheld .*can’t be read \(ENOENT\)/);
    assert.match(told[1]!, /^error frontmatter/);
  });

  it('that can’t be used ends npm run check with a problem in its array', async (test) => {
    const folder = await aFolderOf(test, MINIMAL);
    const list = path.join(await aFolderOf(test, {}), 'names');
    writeFileSync(list, '# none\n');
    const { code, out, err } = await runScript('check', ['--json'], { ARCHIVE_CONTENT: folder, ARCHIVE_WITHHELD: list });
    assert.equal(code, 1, err);
    assert.match(toldOf(JSON.parse(out) as Problem[]).join('\n'), /^error withheld .*holds no name/);
  });
});
