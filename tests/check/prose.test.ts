import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ownWords, placesIn, proseOf } from '../../src/check/prose.ts';

const words = (markdown: string) => [...proseOf(markdown)].map(({ text }) => text);

describe('proseOf', () => {
  for (const [what, markdown, expected] of [
    ['words', 'متن نخست', ['متن نخست']],
    ['lines one by one', 'یک\nدو', ['یک', 'دو']],
    ['the name of a link, not its address', 'در [باغ](/organs/a/) و', ['در [باغ', ' و']],
    ['nothing of code', 'یک `كد` دو\n```\nكد\n```\nسه', ['یک ', ' دو', 'سه']],
    ['nothing of code in lists and quotations', '- یک\n\n  ```\n  كد\n  ```\n\n1. ```\n   كد\n   ```\n> ~~~\n> كد\n> ~~~\nدو', ['یک', 'دو']],
    ['nothing in another language, whatever stands in it', '<span lang="ar">كتاب <span>ك</span> <br /> كتاب</span> دو', [' دو']],
    ['what stands between tags, not the tags', '<Clause number="۱">متن</Clause>', ['متن']],
    ['nothing in another language', 'یک <span lang="ar">الكتاب</span> دو', ['یک ', ' دو']],
    ['what is marked as Persian', '<span lang="fa">كتاب</span>', ['كتاب']],
    ['items of lists without their marks', '- یک\n  2. دو\n> سه\n## چهار\n- [x] پنج', ['یک', 'دو', 'سه', 'چهار', 'پنج']],
    ['cells, not the strokes between them', '| یک | دو |\n|:---|---:|\n| سه | چهار |', ['یک', 'دو', 'سه', 'چهار']],
    ['the text of a footnote, not its name', 'متن[^يک]\n\n[^يک]: پانویس', ['متن', 'پانویس']],
    ['nothing of definitions and addresses', '[باغ]: /كتاب\nhttps://baghbanan.example/ك www.baghbanan.example', []],
    ['emphasis with its signs', 'یک **دو** *سه*', ['یک **دو** *سه*']],
  ] as const) {
    it(`gives ${what}`, () => assert.deepEqual(words(markdown).filter((text) => text.trim() !== ''), expected));
  }

  it('gives each stretch with its place, in order, without breaks of lines', () => {
    const sign = fc.constantFrom('ا', 'ب ', '\n', '`', '<b>', '</b>', '[', '](', ')', '|', '- ', '#', '\\', '*', ' ', '```', '[^1]', ': ', '&amp;', '{');
    fc.assert(fc.property(fc.array(sign).map((signs) => signs.join('')), (markdown) => {
      let end = 0;
      for (const { text, offset } of proseOf(markdown)) {
        assert.ok(offset >= end && text.length > 0 && !text.includes('\n'));
        assert.equal(markdown.slice(offset, offset + text.length), text);
        end = offset + text.length;
      }
    }));
  });
});

describe('placesIn', () => {
  it('counts lines and columns from the first line given', () => {
    const text = 'یک\nدو\n\nسه';
    const placeOf = placesIn(text, 7);
    assert.deepEqual(placeOf(0), { line: 7, column: 1 });
    assert.deepEqual(placeOf(text.indexOf('دو')), { line: 8, column: 1 });
    assert.deepEqual(placeOf(text.indexOf('سه') + 1), { line: 10, column: 2 });
  });

  it('tells the same of each offset, in whatever order they are asked for', () => {
    const lines = fc.array(fc.constantFrom('ا', 'ب', '\n')).map((signs) => signs.join(''));
    fc.assert(fc.property(lines, fc.array(fc.nat(12)), (text, offsets) => {
      const placeOf = placesIn(text, 1);
      for (const offset of offsets.filter((one) => one <= text.length)) {
        const before = text.slice(0, offset);
        assert.deepEqual(placeOf(offset), { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') });
      }
    }));
  });
});

describe('ownWords', () => {
  it('are those of the archive, not those that repeat a source letter by letter', () => {
    const record = { title: 'یک', titleAsPrinted: 'x', altNames: ['x'], sources: [{ url: 'x', title: 'x', note: 'دو' }], notes: ['سه'], silenced: [{ text: 'x' }], vote: { for: 1, note: 'چهار' } };
    assert.deepEqual([...ownWords(record)], [
      { text: 'یک', path: ['title'] }, { text: 'دو', path: ['sources', 0, 'note'] }, { text: 'سه', path: ['notes', 0] }, { text: 'چهار', path: ['vote', 'note'] },
    ]);
  });

  it('leave the title of a text in another language to that language, unless the archive gave it', () => {
    const isOwn = (record: object) => [...ownWords({ title: 'رسالة إلى الجبلي', ...record })].some(({ path }) => path[0] === 'title');
    assert.ok(!isOwn({ language: 'ar' }));
    for (const record of [{}, { language: 'fa' }, { language: 'ar', titleStatus: 'supplied' }, { language: 'ar', titleOriginal: { text: 'x', language: 'ar' } }]) {
      assert.ok(isOwn(record));
    }
  });
});
