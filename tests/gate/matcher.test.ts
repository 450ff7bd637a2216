import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Matcher } from '../../src/gate/matcher.ts';
import type { Passage } from '../../src/gate/passages.ts';
import { parseWithheld } from '../../src/gate/withheld-list.ts';
import { metPlainly } from './plain-matcher.ts';

/** Few words, in several spellings each, so that passages are met often, and nearly met even more often. */
const WORDS = ['باغ', 'باغـ', 'بَاغ', 'می‌خواهیم', 'میخواهیم', 'كياني', 'کیانی', 'یاسمن', 'ﯾﺎﺳﻤﻦ', 'آب', 'شب‌بو', 'شببو', 'Kiani', 'kiani', 'KIÁNI', 'well', '۱۲', '12', '٣', 'و', '𝐤𝐢𝐚𝐧𝐢', 'ﷲ', 'ﻼ', 'é', '漢字', '３'];
const SIGNS = [' ', ' ', ' ', '-', '/', '\n', '\n\n', '،', ', ', '؛', '؟', '!', '.', '«', '»', '_', ' '.repeat(30), '…', '😀', '٪', '|', '<', ' < ', '>', '&', '"', "'", '='];
const JOINERS = ['\u200c', '\u200d', '\u200f', '\u00ad', '\u00ac', '\u061c', '\ufeff', '\u2060', 'ـ', '\u064e', '\u0670'];
const TAGS = ['<b>', '</b>', '<wbr>', '<SPAN class="x">', '<td>', '</td><td>', '<p>', '<h2>', '<br/>', '<!-- باغ -->', '<!-->', '<!--->', '<!doctype html>', '<?xml?>', '</>', '<a title="باغ > آب">', "<a title='well", '<a href=/well/>', '<i data-x="کیانی یاسمن"', '<1>', '<x:b>', '<w:r>', '</w:t>', '<w:p>', '<w:br/>', '<w:tr>', '<a:p>', '<text:span>', '</text:h>', '<text:line-break/>', '<w:>', '<p', '<b', '</'];
const ENTITIES = ['&zwnj;', '&#x627;', '&amp;', '%D8%A7', '\\u0627', '\\n'];

const word = fc.constantFrom(...WORDS);
const bytesOf = (text: fc.Arbitrary<string>) => text.map((written) => Buffer.from(written));
const cut = fc.tuple(word, fc.nat()).map(([text, at]) => Buffer.from(text).subarray(at % Buffer.byteLength(text)));
const cutShort = fc.tuple(word, fc.nat()).map(([text, at]) => Buffer.from(text).subarray(0, at % Buffer.byteLength(text)));
const piece = fc.oneof(
  { weight: 12, arbitrary: bytesOf(fc.tuple(word, fc.constantFrom(' ', ' ', '', '-')).map((both) => both.join(''))) },
  { weight: 4, arbitrary: bytesOf(fc.constantFrom(...SIGNS)) },
  { weight: 2, arbitrary: bytesOf(fc.constantFrom(...JOINERS)) },
  { weight: 3, arbitrary: bytesOf(fc.constantFrom(...TAGS)) },
  { weight: 1, arbitrary: bytesOf(fc.constantFrom(...ENTITIES)) },
  { weight: 1, arbitrary: fc.oneof(cut, cutShort) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)) },
);

const spoken = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
const passage: fc.Arbitrary<Passage> = fc.oneof(
  spoken(12).map((text) => ({ rule: 'draft', owner: 'a', text })),
  fc.array(fc.constantFrom('well', 'kiani', '12'), { minLength: 1, maxLength: 3 }).map((words) => ({ rule: 'draft-id', owner: 'b', text: words.join('-'), literal: true })),
);
const list = fc.option(fc.array(spoken(3), { minLength: 1, maxLength: 4 }).map((names) => parseWithheld(names.join('\n'))));
const aText = fc.tuple(fc.array(piece, { maxLength: 40 }), fc.option(spoken(12))).map(([pieces, said]) => Buffer.concat([...pieces, Buffer.from(said ?? '')]));

/** What a matcher finds, in the form of the plain one. */
const metBy = (matcher: Matcher, bytes: Buffer, isMarkup: boolean) => {
  const { names, runs } = matcher.read(bytes, isMarkup);
  return [...names.map(({ line, offset }) => `name ${line} at ${offset}`), ...runs.map(({ run, offset }) => `run ${run.number} at ${offset}`)].sort();
};

describe('a matcher', () => {
  it('finds the same as one that compares all words one by one, whatever it reads', () => {
    let met = 0;
    fc.assert(fc.property(list, fc.array(passage, { maxLength: 6 }), fc.array(aText, { minLength: 1, maxLength: 3 }), fc.boolean(), (names, passages, texts, isMarkup) => {
      const matcher = new Matcher(names, passages);
      // One after the other: of what it read before it knows the words, and nothing else.
      for (const bytes of texts) {
        const expected = metPlainly(names, passages, bytes, isMarkup).sort();
        assert.deepEqual(metBy(matcher, bytes, isMarkup), expected);
        met += expected.length;
      }
    }), { numRuns: 1500 });
    assert.ok(met > 500);
  });

  it('knows more words than it began with room for', () => {
    const many = Array.from({ length: 150_000 }, (_, index) => `w${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`);
    const passages = [{ rule: 'draft', owner: 'a', text: many.slice(70_000, 70_020).join(' ') }];
    const bytes = Buffer.from(many.join(' '));
    const matcher = new Matcher(null, passages);
    for (const again of [1, 2]) assert.equal(matcher.read(bytes, false).runs.length, 13, `read ${again}`);
  });
});
