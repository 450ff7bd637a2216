import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileDocument } from '../../src/mdx/document.ts';
import { BlockIds } from '../../src/mdx/ids.ts';
import { lettersAndDigits, lettersInUtf8 } from '../../src/mdx/letters.ts';

const paragraphId = (text: string) => new BlockIds().paragraph(text);
const headingId = (text: string) => new BlockIds().heading(text);

describe('the id of a paragraph', () => {
  const text = 'می‌گوییم: «آب از آنِ همهٔ باغ است»، نه ۴ تن.';

  it('is what it has been since the first archive: a change here moves every address', () => {
    assert.equal(paragraphId(text), 'p-gjh5ke');
  });

  it('does not change with ZWNJ, spaces, punctuation, vowel marks, digits or keyboard', () => {
    for (const other of [
      'می گوییم: «آب از آن همهٔ باغ است»، نه ۴ تن.', 'ميگوييم - آب از آن همه‌ی‌ باغ است نه 4 تن'.replace('همه‌ی‌', 'همۀ'), 'می‌گوییم "آب از آنِ همهٔ باغ است" نه ٤ تن!', '  می‌گوییم\nآب از آن همۀ باغ است نه ۴ تن…',
    ]) assert.equal(paragraphId(other), paragraphId(text), other);
  });

  it('changes with a word', () => assert.notEqual(paragraphId('آب از آن همه است'), paragraphId('خاک از آن همه است')));

  it('is counted where a paragraph is repeated', () => {
    const ids = new BlockIds();
    const first = ids.paragraph('زنده باد باغ!');
    assert.deepEqual([ids.paragraph('زنده باد باغ'), ids.paragraph('زنده‌باد باغ')], [`${first}-2`, `${first}-3`]);
  });

  it('does not change when paragraphs are added before it', () => {
    const idOf = (source: string) => compileDocument(source).blocks.find(({ text: block }) => block.startsWith('آب'))?.id;
    assert.equal(idOf('مقدمه.\n\n## عنوان\n\n- بند\n\nآب از آن همه است.'), idOf('آب از آن همه است.'));
  });

  it('does not change with emphasis, links and line breaks within it', () => {
    const idOf = (source: string) => compileDocument(source).blocks[0]?.id;
    assert.equal(idOf('آب از **آن** [همه](/organs/)\nاست[^۱].\n\n[^۱]: پانویس'), idOf('آب از آن همه است.'));
  });

  it('survives any mark between its words, and any of the letters that keyboards confuse', () => {
    const confused: Record<string, string[]> = { ی: ['ي', 'ى'], ک: ['ك'], ه: ['ۀ', 'ة'], ا: ['أ', 'إ', 'آ', 'ٱ'], و: ['ؤ'] };
    const letter = fc.constantFrom(...'ابپکیهومن ۱۲');
    const noise = fc.constantFrom('', '', '\u200c', ' ', '،', '«', '»', 'ِ', 'ّ', '-', '\u00ad', '…');
    const written = fc.array(letter, { minLength: 1, maxLength: 30 }).chain((letters) =>
      fc.tuple(fc.constant(letters.join('')), fc.tuple(...letters.map((one) => fc.tuple(fc.constantFrom(one, ...(confused[one] ?? [])), noise))).map((pairs) => pairs.flat().join(''))),
    );
    fc.assert(fc.property(written, ([clean, noisy]) => assert.equal(paragraphId(noisy), paragraphId(clean))));
  });
});

describe('the letters of a paragraph, read sign by sign', () => {
  const apart = ['آ', 'ا\u0653', 'ي\u0654', 'ا', 'و', 'ه', 'ہ', 'ے', 'ە', 'e', '\u064b', '\u0653', '\u0654', '\u0655', '\u0670', '\u0301', 'ي', 'ۀ', '۴', '٤', '4', '\u200c', 'ﷲ', 'ﻻ', 'Σ', 'ΑΣ ', 'İ', 'ſ', 'É', 'E\u0301', 'Ǆ', '가', '🙂', '𐎠', '\ud800', 'ß', 'ª', '²', '…', '\u00ad'];

  it('are those of the whole, whatever they are joined to', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...apart), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      assert.equal(Buffer.from(lettersInUtf8(text)).toString('hex'), Buffer.from(lettersAndDigits(text)).toString('hex'));
    }), { numRuns: 2_000 });
  });
});

describe('the id of a heading', () => {
  it('is its words joined by hyphens', () => {
    assert.equal(headingId('چه می‌خواهیم؟ (بند ۲)'), 'چه-می-خواهیم-بند-۲');
    assert.equal(headingId('What We Want'), 'what-we-want');
  });

  it('has no ZWNJ, and no difference between keyboards', () => {
    assert.equal(headingId('مي‌خواهيم و كشت'), headingId('می خواهیم و کشت'));
    assert.doesNotMatch(headingId('می‌خواهیم'), /\u200c/);
  });

  it('is never empty', () => assert.equal(headingId('؟!'), 'section'));

  it('is counted where it is repeated', () => {
    const ids = new BlockIds();
    assert.deepEqual([ids.heading('آب'), ids.heading('آب'), ids.heading('آب؟')], ['آب', 'آب-2', 'آب-3']);
  });
});

describe('ids on one page', () => {
  it('are never given twice', () => {
    const step = fc.tuple(fc.constantFrom('paragraph', 'heading'), fc.constantFrom('آب', 'آب 2', 'آب-2', 'p', 'summary', 'summary 2', 'section', '', 'fn 1'));
    fc.assert(fc.property(fc.array(step as fc.Arbitrary<['paragraph' | 'heading', string]>, { maxLength: 20 }), (steps) => {
      const ids = new BlockIds();
      ids.reserve('fn-1');
      const given = steps.map(([kind, text]) => ids[kind](text));
      assert.equal(new Set([...given, 'fn-1', 'summary']).size, given.length + 2);
    }));
  });

  it('a heading takes no id that the page of a document uses itself', () => {
    const root = path.join(import.meta.dirname, '../../src');
    const components = readdirSync(path.join(root, 'components')).filter((name) => /^(Act|Relation|Event|Source|Conflict|Document|Holding|Record)\w*\.astro$/.test(name));
    const parts = ['citation', 'permanence', 'reading'].flatMap((folder) => readdirSync(path.join(root, 'components', folder)).map((name) => `${folder}/${name}`));
    const files = ['pages/[collection]/[id].astro', 'layouts/Page.astro', ...[...components, ...parts].map((name) => `components/${name}`)];
    const used = files.flatMap((name) => [...readFileSync(path.join(root, name), 'utf8').matchAll(/\sid="([^"{}]+)"/g)].map((match) => match[1]!));
    assert.ok(used.length > 5);
    for (const id of used) assert.notEqual(headingId(id), id, `add “${id}” to the ids of the page in src/mdx/ids.ts`);
  });
});
