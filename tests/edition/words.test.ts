import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { faultWords } from '../../src/build/fault-words.ts';
import { guardEditions } from '../../src/build/guard-out.ts';
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
    for (const years of ['1400-1409', '۱۴۰۰–۱۴۰۹']) {
      const words = readEditionWords(['file', '--years', years, '--topic', 'orchards']);
      assert.ok('kinds' in words);
      assert.deepEqual(words.selection, { topic: 'orchards', years: { first: 1400, last: 1409 } });
    }
  });

  for (const [argv, sentence] of [
    [['book'], /there is no edition “book”/],
    [['file', '--years', '14'], /are no years/],
    [['file', '--years', '1409-1400'], /are no years/],
    [['folder', '--meeting', 'x'], /are for the edition “file”/],
    [['zim', '--since', 'x'], /makes an update of the folder/],
    [['apply', 'x'], /takes an update and the copy/],
    [['apply', 'x', 'y', '--out', 'z'], /--out says nothing to “apply”/],
    [['publish', '--topic', 'x'], /--topic says nothing to “publish”/],
    [['saved', 'folder'], /changes the built site/],
    [['--date', 'tomorrow'], /is no day/],
    // The list of editions would take no such day, and no command that list any more.
    [['--date', '2026-02-30'], /is no day/],
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

  test('is not put into what it is made of, on whatever way', async () => {
    const [out, content] = ['dist', 'content'].map((name) => path.join(work, name)) as [string, string];
    for (const folder of [out, content]) mkdirSync(folder, { recursive: true });
    symlinkSync(out, path.join(work, 'link'));
    for (const [to, what] of [[out, 'the built site'], [path.join(out, 'editions/new'), 'the built site'], [path.join(work, 'link/editions'), 'the built site'], [path.join(content, 'statements'), 'the content'], [path.resolve('src/edition/new'), 'the sources of the project'], [path.resolve('public/editions'), 'public/, of which all is served as it is']] as const) {
      assert.throws(() => guardEditions(to, { out, content }), { name: 'OutRefused', message: `--out is ${to}, inside ${what}. Name a folder outside.` });
    }
    for (const to of [`${out}-editions`, path.join(work, 'editions'), path.resolve('editions')]) guardEditions(to, { out, content });
    const { code, err } = await runScript('edition', ['text', '--out', path.join(out, 'editions')], { ARCHIVE_OUT: out });
    assert.deepEqual([code, err, readdirSync(out)], [1, `--out is ${path.join(out, 'editions')}, inside the built site. Name a folder outside.\n`, []]);
  });

  test('on a disk that can’t be written to asks for another folder by the word that names it', () => {
    const error = Object.assign(new Error('mkdir'), { code: 'EROFS' });
    assert.match(faultWords(error, 'with --out') ?? '', /Name a folder elsewhere with --out, /);
    assert.match(faultWords(error) ?? '', /Name a folder elsewhere in ARCHIVE_OUT, /);
  });
});
