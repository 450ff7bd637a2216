import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { runScript } from '../support/run.ts';
import { environmentOf } from '../support/sites.ts';

const folder = path.resolve(import.meta.dirname, '../../scripts');
/** What is given to this one is text, whatever it begins with. */
const OF_TEXT = 'analyze.ts';

describe('a command that does not know an option', () => {
  for (const name of ['build', 'edition']) {
    test(`says so in a sentence, with its usage, and ends with 2: ${name}`, async () => {
      const { code, out, err } = await runScript(name, ['--bad']);
      assert.deepEqual([code, out], [2, ''], err);
      assert.match(err, /^there is no option “--bad”\nusage: npm run /);
    });

    test(`and tells what it takes where it is asked: ${name}`, async () => {
      const { code, out, err } = await runScript(name, ['--help']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^usage: npm run /);
    });
  }

  // To start all of them takes seconds; that they read their words in the one place is seen at once.
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== OF_TEXT)) {
    test(`reads its words where that is seen to: ${file}`, () => {
      const source = readFileSync(path.join(folder, file), 'utf8');
      assert.doesNotMatch(source, /parseArgs/);
      assert.match(source, /readCommand\(|readEditionWords\(|readFlags\(words/);
    });
  }
});

describe('a benchmark that does not understand its words', () => {
  const refused: [string, string[], RegExp][] = [
    ['bench-search', ['--documents', 'ده'], /^--documents takes a number from 1 to 9999999, not “ده”\nusage:/],
    ['bench', ['--documents', '10,'], /^--documents takes .*, not “”\nusage:/],
    ['bench', ['--edits', 'title,texts'], /^--edits takes words of “one document”, .*, not “texts”\nusage:/],
    ['bench', ['--without', 'jekyll'], /^--without takes hugo, astro, eleventy, not “jekyll”\nusage:/],
    ['bench', ['--json', 'package.json/bench.json'], /^--json can’t be written: .*\nusage:/],
  ];
  for (const [name, words, said] of refused) {
    test(`says so before it measures anything: ${name} ${words.join(' ')}`, async () => {
      const { code, out, err } = await runScript(name, words);
      assert.deepEqual([code, out], [2, ''], err);
      assert.match(err, said);
    });
  }
});

describe('npm run search', () => {
  const total = async (...words: string[]) => {
    const { code, out, err } = await runScript('search', ['--json', ...words], environmentOf('imaginary'));
    assert.equal(code, 0, err);
    return JSON.parse(out) as { query: string; total: number; results: { title: string }[] };
  };

  test('leaves out what has a word behind a hyphen', async () => {
    const [all, without] = [await total('کنگره'), await total('کنگره', '-گزارش', '--limit', '99')];
    assert.equal(without.query, 'کنگره -گزارش');
    assert.ok(without.total > 0 && without.total < all.total, `${without.total} of ${all.total}`);
  });

  test('says in a sentence what can’t be read', async () => {
    for (const [words, said] of [[['--limit', 'ده', 'آب'], /^--limit can’t be “ده”/], [['--queries', 'no-such-file'], /^no-such-file can’t be read/], [[], /^there is nothing to search for\nusage:/]] as const) {
      const { code, err } = await runScript('search', [...words], environmentOf('imaginary'));
      assert.deepEqual([code, said.test(err), /\n {4}at /.test(err)], [2, true, false], err);
    }
  });
});
