import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '../../src/corpus/random.ts';
import { newHouseStyle, spell, spellMarkdown, type HouseStyle } from '../../src/corpus/spelling.ts';

const plain: HouseStyle = {
  joining: 'standard', ezafe: 'hamza', letters: 'persian', digits: 'persian', hamza: 'standard', quotes: '«»', merged: false, hardSpaces: 0, drawnOut: 0, tightCommas: 0,
};
const written = (text: string, habits: Partial<HouseStyle>) => spell(text, { ...plain, ...habits }, new Random('spelling'));

describe('house styles', () => {
  it('join, part or lose what the standard joins with ZWNJ', () => {
    assert.equal(written('می‌شود باغ‌ها خانه‌ها', { joining: 'space' }), 'می شود باغ ها خانه ها');
    assert.equal(written('می‌شود باغ‌ها خانه‌ها', { joining: 'joined' }), 'میشود باغها خانه ها');
    assert.equal(written('می‌شود باغ‌ها خانه‌ها', { joining: 'lost' }), 'میشود باغها خانهها');
  });

  it('write the ezafe in four ways', () => {
    assert.deepEqual((['hamza', 'bare', 'yeh', 'composed'] as const).map((ezafe) => written('کمیتهٔ باغ', { ezafe })), ['کمیتهٔ باغ', 'کمیته باغ', 'کمیته‌ی باغ', 'کمیتۀ باغ']);
  });

  it('use Arabic letters, and digits of three kinds', () => {
    assert.equal(written('یک کشتی', { letters: 'arabic' }), 'يك كشتي');
    assert.equal(written('کشتی یک', { letters: 'maksura' }), 'کشتى یک');
    assert.deepEqual((['arabic', 'latin'] as const).map((digits) => written('۱۳۸۵', { digits })), ['١٣٨٥', '1385']);
  });

  it('know old and careless hamza, and به in one with its word', () => {
    assert.equal(written('هیئت اجرایی', { hamza: 'old' }), 'هیأت اجرائی');
    assert.equal(written('مسئله و رأی', { hamza: 'plain' }), 'مساله و رای');
    assert.equal(written('به مناسبت نوروز', { merged: true }), 'بمناسبت نوروز');
  });

  it('leave markup alone', () => {
    const text = '1. در [باغ ۲](/organs/garden/)[^1]\n\n<Clause number="۲">\n\nسال ۱۳۸۵\n\n</Clause>\n\n[^1]: ص ۵.';
    assert.equal(
      spellMarkdown(text, { ...plain, digits: 'latin', quotes: '""' }, new Random('markup')),
      '1. در [باغ 2](/organs/garden/)[^1]\n\n<Clause number="۲">\n\nسال 1385\n\n</Clause>\n\n[^1]: ص 5.',
    );
  });

  it('differ from document to document, and about a third keep to the standard', () => {
    const styles = Array.from({ length: 300 }, (_, index) => JSON.stringify(newHouseStyle(new Random('styles', index))));
    const standard = styles.filter((style) => style === JSON.stringify(plain)).length;
    assert.ok(standard > 70 && standard < 140, `${standard}`);
    assert.ok(new Set(styles).size > 100);
  });
});
