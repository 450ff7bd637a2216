import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { editionDate, EditionRefused } from '../../src/edition/about.ts';
import { readEditionWords } from '../../src/edition/words.ts';
import { runScript } from '../support/run.ts';

describe('the words of “npm run edition”', () => {
  test('make the folder and the texts where nothing is named', () => {
    const words = readEditionWords([]);
    assert.ok('kinds' in words);
    assert.deepEqual([words.kinds, path.basename(words.to), words.since], [['folder', 'text'], 'editions', undefined]);
  });

  test('select documents for the one file', () => {
    const words = readEditionWords(['file', '--years', '1400-1409', '--topic', 'orchards']);
    assert.ok('kinds' in words);
    assert.deepEqual(words.selection, { topic: 'orchards', years: { first: 1400, last: 1409 } });
  });

  for (const [argv, sentence] of [
    [['book'], /there is no edition “book”/],
    [['file', '--years', '14'], /are no years/],
    [['file', '--years', '1409-1400'], /are no years/],
    [['folder', '--meeting', 'x'], /are for the edition “file”/],
    [['zim', '--since', 'x'], /makes an update of the folder/],
    [['apply', 'x'], /takes an update and the copy/],
    [['saved', 'folder'], /changes the built site/],
    [['--date', 'tomorrow'], /is no day/],
    [['--shout'], /--shout/],
  ] as const) {
    test(`refuse “${argv.join(' ')}” and say how it is used`, () => {
      assert.throws(() => readEditionWords(argv), (error: Error) => error instanceof EditionRefused && sentence.test(error.message) && error.message.includes('usage:'));
    });
  }
});

describe('the day of an edition', () => {
  test('is the one named, else that of SOURCE_DATE_EPOCH', () => {
    assert.equal(editionDate('2026-03-21', {}), '2026-03-21');
    assert.equal(editionDate(undefined, { SOURCE_DATE_EPOCH: '1774051200' }), '2026-03-21');
  });
});

describe('an edition that can’t be made', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'refused-'));
  after(() => rmSync(work, { recursive: true, force: true }));

  test('says what to do first where nothing was built', async () => {
    const { code, err } = await runScript('edition', ['folder', '--out', path.join(work, 'editions')], { ARCHIVE_OUT: path.join(work, 'nothing') });
    assert.equal(code, 1);
    assert.match(err, /no built archive in .*npm run build/);
  });
});
