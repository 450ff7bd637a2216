import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { SiteManifest } from '../../src/verify/manifest.ts';
import { aFolder } from '../fixtures/folders.ts';
import { run } from '../support/run.ts';
import { SITES } from '../support/sites.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What a clone of the project has not, but for its dependencies. */
const MADE = new Set(['node_modules', '.git', 'dist', 'editions', '.cache', '.astro']);

/** Copies the project to another folder, as of another day. */
function copyProject(folder: string): void {
  for (const name of readdirSync(root)) if (!MADE.has(name)) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const old = new Date('2001-02-03T04:05:06Z');
  for (const name of ['public', 'content', 'tests/fixtures', 'src']) {
    for (const file of readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' })) utimesSync(path.join(folder, name, file), old, old);
  }
}

describe('the same archive, built elsewhere', () => {
  it('is the same to the last byte: other folder, time zone, language, day, order of files, permissions', async (test) => {
    const elsewhere = path.join(await aFolder(test), 'پروژهٔ دیگر, too');
    cpSync(SITES.imaginary.content, path.join(elsewhere, 'archive'), { recursive: true });
    copyProject(elsewhere);
    const built = await run(process.execPath, ['--import', pathToFileURL(path.join(elsewhere, 'tests/support/another-day.ts')).href, 'scripts/build.ts'], elsewhere, {
      ARCHIVE_CONTENT: 'archive', ARCHIVE_OUT: 'built', TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8',
      TEST_CLOCK: String(Date.UTC(2100, 2, 21)), TEST_REVERSED_FOLDERS: '1',
    });
    assert.equal(built.code, 0, built.err);
    const read = (folder: string) => JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as SiteManifest;
    const [here, there] = [read(SITES.imaginary.out), read(path.join(elsewhere, 'built'))];
    const digests = new Map(here.files.map((file) => [file.path, file.sha256]));
    assert.deepEqual(there.files.filter((file) => digests.get(file.path) !== file.sha256).map((file) => file.path), []);
    assert.equal(there.root, here.root);
  });
});
