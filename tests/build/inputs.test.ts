import assert from 'node:assert/strict';
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { inputsOf } from '../../src/build/inputs.ts';
import { readSettings } from '../../src/model/settings.ts';
import { aFolderOf } from '../fixtures/folders.ts';

/** Longer than the clock of a file may stand still. */
const SETTLED = 2_100;

async function anArchive(test: TestContext, settle = SETTLED) {
  const folder = await aFolderOf(test, { 'content/archive.yaml': 'title: باغ\n', 'content/statements/a.mdx': 'آب', 'withheld.txt': 'نرگس بیدستان\n' });
  await setTimeout(settle);
  const inputs = (environment: NodeJS.ProcessEnv = {}) => {
    const whole = { ARCHIVE_CONTENT: path.join(folder, 'content'), ARCHIVE_OUT: path.join(folder, 'out'), ...environment };
    return inputsOf(readSettings(whole), whole);
  };
  return { file: (name: string) => path.join(folder, name), inputs };
}

describe('what a build depends on', () => {
  it('is the same as long as nothing changes', async (test) => {
    const { inputs } = await anArchive(test);
    assert.ok(inputs() !== undefined);
    assert.equal(inputs(), inputs());
  });

  it('can’t be told of files just written', async (test) => assert.equal((await anArchive(test, 0)).inputs(), undefined));

  it('changes with a file, its time, one more or less', async (test) => {
    const { file, inputs } = await anArchive(test);
    const seen = new Set([inputs()]);
    utimesSync(file('content/statements/a.mdx'), 1, 1);
    writeFileSync(file('content/statements/b.mdx'), '');
    await setTimeout(SETTLED);
    seen.add(inputs());
    rmSync(file('content/statements/b.mdx'));
    seen.add(inputs());
    rmSync(file('content/statements/a.mdx'));
    seen.add(inputs());
    assert.ok(!seen.has(undefined));
    assert.equal(seen.size, 4);
  });

  it('changes with where the site will live and lies, and with what is withheld', async (test) => {
    const { file, inputs } = await anArchive(test);
    const withheld = () => inputs({ ARCHIVE_WITHHELD: file('withheld.txt') });
    const seen = new Set([inputs(), inputs({ SITE_URL: 'https://baghbanan.example' }), inputs({ BASE_PATH: 'mirror' }), inputs({ ARCHIVE_OUT: file('other') }), withheld()]);
    assert.equal(seen.size, 5);
    const before = withheld();
    writeFileSync(file('withheld.txt'), 'نرگس سپیدار\n');
    assert.notEqual(withheld(), before);
    assert.equal(inputs({ ARCHIVE_WITHHELD: file('none.txt') }), undefined);
  });
});
