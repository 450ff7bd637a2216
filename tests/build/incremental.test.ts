import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { writeCorpus } from '../../src/corpus/index.ts';
import { readSettings } from '../../src/model/settings.ts';
import type { SiteManifest } from '../../src/verify/manifest.ts';
import { aFolder } from '../fixtures/folders.ts';
import { runScript } from '../support/run.ts';
import { editAtRandom, pickerOf } from './random-edits.ts';

const ROUNDS = 2;
const EDITS_A_ROUND = 6;
const SEED = Number(process.env['EDITS_SEED'] ?? 21);

/** What a build keeps for the next one. */
const cacheOf = (content: string) => `${readSettings({ ARCHIVE_CONTENT: content }).cache}-build`;

async function build(content: string, out: string): Promise<Map<string, string>> {
  const built = await runScript('build', [], { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out });
  assert.equal(built.code, 0, built.err);
  const { files } = JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')) as SiteManifest;
  return new Map(files.map((file) => [file.path, file.sha256]));
}

const different = (one: Map<string, string>, other: Map<string, string>) => [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));

describe('a build after edits', () => {
  it('gives to the last byte what a clean one gives: texts, titles, dates, relations, drafts, names, organs, new and removed documents', async (test) => {
    const home = await aFolder(test);
    const content = path.join(home, 'edited');
    writeCorpus(content, { documents: 60, seed: 'edits' });
    test.after(() => rmSync(cacheOf(content), { recursive: true, force: true }));
    let before = await build(content, path.join(home, 'out'));
    const pick = pickerOf(SEED);
    for (let round = 1; round <= ROUNDS; round++) {
      const edits = editAtRandom(content, pick, EDITS_A_ROUND);
      const clean = path.join(home, `clean-${round}`);
      cpSync(content, clean, { recursive: true });
      test.after(() => rmSync(cacheOf(clean), { recursive: true, force: true }));
      const after = await build(content, path.join(home, 'out'));
      assert.deepEqual(different(after, await build(clean, path.join(home, `out-${round}`))), [], edits.join(', '));
      assert.notDeepEqual(different(before, after), [], 'the edits changed nothing');
      before = after;
    }
  });
});
