import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { redline, type RedlineBlock } from '../../src/permanence/redline.ts';

const side = (blocks: RedlineBlock[], left: 'out' | 'in') =>
  blocks.map(({ runs }) => runs.filter(({ kind }) => kind !== left).map(({ text }) => text).join('')).filter((text) => text !== '');
const shown = (former: string, present: string) => redline([former], [present])[0]!.runs.map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'out' ? '−' : '+'}[${text}]`)).join('');

describe('a redline', () => {
  it('shows a changed word, with nothing around it', () => {
    assert.equal(shown('باغبانان آب را تقسیم کردند.', 'باغبانان خاک را تقسیم کردند.'), 'باغبانان −[آب ]+[خاک ]را تقسیم کردند.');
  });

  it('takes what Persian holds for one word as one: a verb and its prefix', () => {
    assert.equal(shown('آنان می روند و', 'آنان می‌روند و'), 'آنان −[می روند ]+[می‌روند ]و');
  });

  it('a paragraph put in or taken out is one run', () => {
    assert.deepEqual(redline(['یک', 'سه'], ['یک', 'دو', 'سه']), [
      { runs: [{ kind: 'same', text: 'یک' }] }, { runs: [{ kind: 'in', text: 'دو' }] }, { runs: [{ kind: 'same', text: 'سه' }] },
    ]);
  });

  it('finds a paragraph again among others that were put in or taken out', () => {
    const [kept, changed] = ['جوی‌ها در بهار لایروبی می‌شوند.', 'جوی‌ها در پاییز لایروبی می‌شوند.'];
    const kinds = (former: string[], present: string[]) => redline(former, present).map(({ runs }) => runs.map(({ kind }) => kind).join('+'));
    assert.deepEqual(kinds([kept, 'این قرار یک سال اعتبار دارد.'], [changed]), ['same+out+in+same', 'out']);
    assert.deepEqual(kinds([kept], ['شورا چنین می‌گوید:', changed]), ['in', 'same+out+in+same']);
  });

  it('paragraphs that share next to nothing stand one after the other', () => {
    const words = (letter: string) => Array.from({ length: 300 }, (_, index) => letter.repeat(2 + (index % 7))).join(' ');
    assert.deepEqual(redline([words('ب')], [words('گ')]).map(({ runs }) => runs.map(({ kind }) => kind).join()), ['out', 'in']);
  });

  it('holds both texts, letter by letter', () => {
    const paragraph = fc.string({ unit: fc.constantFrom('آب ', 'باغ', '‌ها', ' ', 'می ', 'رود', '، ', '۱۲'), minLength: 1, maxLength: 12 });
    const text = fc.array(paragraph, { maxLength: 6 });
    fc.assert(fc.property(text, text, (former, present) => {
      const blocks = redline(former, present);
      assert.deepEqual(side(blocks, 'in'), former);
      assert.deepEqual(side(blocks, 'out'), present);
    }));
  });
});
