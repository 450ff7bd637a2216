import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { makeZim } from '../../src/edition/zim/make.ts';

test('a file of the archive that is called as the picture for Kiwix stays as it was', async () => {
  const place = mkdtempSync(path.join(os.tmpdir(), 'zim-'));
  try {
    const [folder, work] = [path.join(place, 'edition'), path.join(place, 'work')];
    for (const one of [folder, work]) mkdirSync(one);
    writeFileSync(path.join(folder, 'illustration.png'), 'باغ');
    const about = { title: 'بایگانی', address: undefined, date: '2026-11-28', root: 'a'.repeat(64), id: 'a'.repeat(16) };
    // There is no page to begin with, or no program that writes such files.
    await assert.rejects(makeZim(folder, about, 'public/favicon.svg', path.join(place, 'a.zim'), work));
    assert.equal(readFileSync(path.join(folder, 'illustration.png'), 'utf8'), 'باغ');
    assert.deepEqual(readdirSync(folder), ['illustration.png']);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
