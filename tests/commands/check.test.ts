import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import type { Problem } from '../../src/model/read/problem.ts';
import { runScript } from '../support/run.ts';

const ARCHIVES = path.resolve(import.meta.dirname, '../fixtures/archives');
const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-check-'));
after(() => rmSync(workshop, { recursive: true, force: true }));

function copyOf(archive: string): string {
  const folder = path.join(mkdtempSync(path.join(workshop, 'content-')), archive);
  cpSync(path.join(ARCHIVES, archive), folder, { recursive: true });
  return folder;
}

const check = (folder: string, ...words: string[]) => runScript('check', words, { ...process.env, ARCHIVE_CONTENT: folder });

describe('npm run check', () => {
  test('warns without failing', async () => {
    const { code, out } = await check(path.join(ARCHIVES, 'typography'));
    assert.equal(code, 0);
    assert.match(out, /^\S+water\.mdx: 4 warnings$/m);
    assert.match(out, /0 errors, 5 warnings\n$/);
  });

  test('with --fix mends what it can, says so, and then tells what is left', async () => {
    const folder = copyOf('typography');
    const { code, out } = await check(folder, '--fix');
    assert.equal(code, 0);
    assert.match(out, /water\.mdx:12 {2}Arabic letter: “كار” → “کار”/);
    assert.match(out, /0 errors, 0 warnings\n$/);
    assert.match((await check(folder, '--fix')).out, /^nothing to mend\n/);
  });

  test('with --fix and --json prints nothing but the problems that are left', async () => {
    const folder = copyOf('typography');
    const { out, err } = await check(folder, '--fix', '--json');
    assert.deepEqual(JSON.parse(out), []);
    assert.match(err, /mended in 2 files/);
  });

  test('with --json names every problem with its severity', async () => {
    const { code, out } = await check(path.join(ARCHIVES, 'silences'), '--json');
    assert.equal(code, 1);
    const problems = JSON.parse(out) as Problem[];
    assert.deepEqual(new Set(problems.map(({ severity }) => severity)), new Set(['error', 'warning']));
    for (const problem of problems) assert.deepEqual(Object.keys(problem), ['path', 'line', 'column', 'rule', 'severity', 'message', 'remedy']);
  });

  test('lists the words that search merges by rules nobody has reviewed', async () => {
    const { out } = await check(path.join(ARCHIVES, 'good'));
    assert.match(out, /search takes بادامکاران for بادامکار/);
  });

  test('says how it is used when it is used otherwise', async () => {
    const { code, err } = await check(path.join(ARCHIVES, 'good'), '--fx');
    assert.equal(code, 2);
    assert.match(err, /usage: npm run check/);
  });

  test('mends nothing in a folder that does not exist, and says so', async () => {
    const { code, out } = await check(path.join(workshop, 'nowhere'), '--fix');
    assert.equal(code, 1);
    assert.match(out, /content folder does not exist/);
  });
});
