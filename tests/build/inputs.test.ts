import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { inputsOf } from '../../src/build/inputs.ts';
import type { Inputs } from '../../src/model/last-site.ts';
import { readSettings } from '../../src/model/settings.ts';
import { aFolderOf } from '../fixtures/folders.ts';

/** Longer than the clock of a file may stand still. */
const SETTLED = 2_100;
const FILE = 'content/statements/a.mdx';

async function anArchive(test: TestContext) {
  const folder = await aFolderOf(test, { 'content/archive.yaml': 'title: باغ\n', [FILE]: 'آب', 'withheld.txt': 'نرگس بیدستان\n' });
  const look = (environment: NodeJS.ProcessEnv = {}, before?: Inputs) => {
    const whole = { ARCHIVE_CONTENT: path.join(folder, 'content'), ARCHIVE_OUT: path.join(folder, 'out'), ...environment };
    return inputsOf(readSettings(whole), before, whole);
  };
  return { file: (name: string) => path.join(folder, name), look };
}

describe('what a build depends on', () => {
  it('is the same as long as nothing changes, of files just written too', async (test) => {
    const { file, look } = await anArchive(test);
    // What takes long is known from now on; on a slow machine, what was written before it is settled.
    look();
    utimesSync(file(FILE), new Date(), new Date());
    const fresh = look()!;
    assert.ok(fresh.byContent.includes(file(FILE)));
    assert.equal(look({}, fresh)!.digest, fresh.digest);
    await setTimeout(SETTLED);
    assert.equal(look({}, fresh)!.digest, fresh.digest);
    const settled = look()!;
    assert.deepEqual(settled.byContent, []);
    assert.equal(look({}, settled)!.digest, settled.digest);
  });

  it('changes with what a file holds, even where its time and size do not tell', async (test) => {
    const { file, look } = await anArchive(test);
    const fresh = look()!;
    const { atime, mtime } = statSync(file(FILE));
    writeFileSync(file(FILE), readFileSync(file(FILE), 'utf8').replace('آ', 'ب'));
    utimesSync(file(FILE), atime, mtime);
    assert.notEqual(look({}, fresh)!.digest, fresh.digest);
  });

  it('changes with the time of a file, one more or less', async (test) => {
    const { file, look } = await anArchive(test);
    await setTimeout(SETTLED);
    const settled = look()!;
    const seen = new Set([settled.digest]);
    const lookAgain = () => seen.add(look({}, settled)!.digest);
    utimesSync(file(FILE), 1, 1);
    lookAgain();
    writeFileSync(file('content/statements/b.mdx'), '');
    lookAgain();
    rmSync(file(FILE));
    lookAgain();
    rmSync(file('content/statements/b.mdx'));
    lookAgain();
    assert.equal(seen.size, 5);
  });

  it('changes with where the site will live and lies, and with what is withheld', async (test) => {
    const { file, look } = await anArchive(test);
    const before = look()!;
    const digest = (environment: NodeJS.ProcessEnv) => look(environment, before)!.digest;
    const withheld = { ARCHIVE_WITHHELD: file('withheld.txt') };
    const seen = new Set([before.digest, ...[{ SITE_URL: 'https://baghbanan.example' }, { BASE_PATH: 'mirror' }, { ARCHIVE_OUT: file('other') }, withheld].map(digest)]);
    writeFileSync(file('withheld.txt'), 'نرگس سپیدار\n');
    seen.add(digest(withheld));
    assert.equal(seen.size, 6);
  });

  it('can’t be told where something can’t be read, or lies behind a link', async (test) => {
    const { file, look } = await anArchive(test);
    assert.equal(look({ ARCHIVE_WITHHELD: file('none.txt') }), undefined);
    mkdirSync(file('elsewhere'));
    symlinkSync(file('elsewhere'), file('content/reports'));
    await setTimeout(SETTLED);
    assert.equal(look(), undefined);
  });
});
