import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readWords, UsageError } from '../../src/command/words.ts';

const options = { limit: { type: 'string', default: '10' }, json: { type: 'boolean' }, tag: { type: 'string', multiple: true } } as const;

describe('words of a command line', () => {
  it('are options and the words beside them', () => {
    const { values, positionals } = readWords(['آب', '--limit', '3', 'باغ', '--json'], { options, allowPositionals: true });
    assert.deepEqual([{ ...values }, positionals], [{ limit: '3', json: true }, ['آب', 'باغ']]);
  });

  it('may begin with a hyphen where that means something', () => {
    const { values, positionals } = readWords(['کنگره', '-پیام', '--tag', '-x', '--limit=2', '-', '-"دو واژه"', '--', '--json', '-n'], { options, allowPositionals: true, hyphenWords: true });
    assert.deepEqual([{ ...values }, positionals], [{ limit: '2', tag: ['-x'] }, ['کنگره', '-پیام', '-', '-"دو واژه"', '--json', '-n']]);
  });

  for (const [words, sentence] of [
    [['--bad'], 'there is no option “--bad”'],
    [['--limt', '3'], 'there is no option “--limt”; perhaps “--limit”'],
    [['-x'], 'there is no option “-x”'],
    [['--limit'], '--limit needs a value'],
    [['--limit', '--json'], '--limit needs a value'],
    [['--json=yes'], '--json takes no value'],
    [['stray'], '“stray” is a word too many: this command takes only options'],
  ] as const) {
    it(`are refused in a sentence: ${words.join(' ')}`, () => {
      assert.throws(() => readWords(words, { options }), (error) => error instanceof UsageError && error.message === sentence);
    });
  }
});
