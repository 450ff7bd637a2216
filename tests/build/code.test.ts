import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { VIEWS_CODE } from '../../src/build/page-keys.ts';
import { RULES_CODE } from '../../src/check/kept.ts';
import { FORMS_CODE } from '../../src/export/order.ts';
import { INDEX_CODE } from '../../src/search/index/order.ts';
import { aFolderOf } from '../fixtures/folders.ts';

/** What a file has run besides itself: imports but of types alone, and threads. */
const RUN = /(?:import|export)\s(?!type\b)(?:[^'";]*?\bfrom\s)?\s*'(\.[^']+)'|(?:import|new URL)\('(\.[^']+\.ts)'/g;

/** The folders of `src/` whose code runs where a file does. */
function foldersRunBy(file: string): string[] {
  const met = new Set<string>();
  const meet = (one: string) => {
    if (met.has(one)) return;
    met.add(one);
    for (const [, imported, started] of readFileSync(one, 'utf8').matchAll(RUN)) meet(path.join(path.dirname(one), imported ?? started!));
  };
  meet(file);
  return [...new Set([...met].map((one) => path.relative('src', one).split(path.sep)[0]!))].sort();
}

it('an index is kept until code changes by which it is made', () => assert.deepEqual(foldersRunBy('src/search/index/thread.ts'), INDEX_CODE));
it('other forms are kept until code changes by which they are made', () => assert.deepEqual(foldersRunBy('src/export/thread.ts').filter((folder) => folder !== '..'), FORMS_CODE));
it('what pages show of an archive is known until code changes by which it is found out', () => assert.deepEqual(['build', ...foldersRunBy('src/model/document-view.ts')], VIEWS_CODE));
it('what was found in a file is kept until code changes by which it is examined', () => assert.deepEqual(foldersRunBy('src/check/thread.ts'), RULES_CODE));

it('what is made of code counts as made of other code once its version is another: feeds name it', async (test) => {
  const version = (number: string) => `{"type":"module","version":"${number}"}`;
  const folder = await aFolderOf(test, { 'package.json': version('1'), 'src/system/code-digest.ts': readFileSync('src/system/code-digest.ts', 'utf8') });
  // A process is told once: each time another copy of the module.
  const digest = async (time: number) => ((await import(`${pathToFileURL(path.join(folder, 'src/system/code-digest.ts')).href}?${time}`)) as { codeDigest(): string }).codeDigest();
  const before = await digest(1);
  assert.equal(await digest(2), before);
  writeFileSync(path.join(folder, 'package.json'), version('2'));
  assert.notEqual(await digest(3), before);
});
