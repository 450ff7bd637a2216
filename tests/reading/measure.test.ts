import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { compileDocument } from '../../src/mdx/document.ts';
import { fingerprint, readingMinutes, wordCount } from '../../src/mdx/measure.ts';

const words = (count: number) => ({ blocks: [{ id: 'p-1', text: Array(count).fill('می‌خوانیم').join(' ') }] });

describe('reading time', () => {
  it('counts words by spaces: a joined form is one, a dash or a full stop is none', () => {
    assert.equal(wordCount({ blocks: [{ id: 'a', text: 'می‌خواهیم – و ۵۰ نشست .' }, { id: 'b', text: '«باغ»' }] }), 5);
  });

  for (const [count, minutes] of [[0, null], [199, null], [200, 1], [540, 3], [1000, 6]] as const) {
    it(`${count} words: ${minutes ?? 'not worth telling'}`, () => assert.equal(readingMinutes(words(count)), minutes));
  }
});

describe('the fingerprint of a text', () => {
  const of = (source: string) => fingerprint(compileDocument(source));

  it('is the beginning of the SHA-256 of its plain blocks, one a line', () => {
    assert.equal(of('یک\n\n**دو**'), createHash('sha256').update('یک\nدو').digest('hex').slice(0, 12));
  });

  it('is the same whatever the markup, another where a word or a sign is another', () => {
    assert.equal(of('آب *همگانی* است.'), of('آب همگانی است.'));
    assert.notEqual(of('آب همگانی است.'), of('آب همگانی است'));
  });
});
