import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, collectCompounds, writtenParts } from '../../src/persian/index.ts';

/** Each token as the written text and its key. */
function spans(text: string, compounds?: ReadonlySet<string>): [string, string][] {
  return analyze(text, { compounds }).map(({ key, start, end }) => [text.slice(start, end), key]);
}

test('tokens point into the untouched text', () => {
  assert.deepEqual(spans('«ﻻزم» است؛ كميتهٔ ما (۱۴۰۰).'), [
    ['ﻻزم', 'لازم'],
    ['است', 'است'],
    ['كميتهٔ', 'کمیته'],
    ['ما', 'ما'],
    ['۱۴۰۰', '1400'],
  ]);
});

test('punctuation without a space separates words', () => {
  assert.deepEqual(
    spans('است.قتل،عزیزان:الف').map(([written]) => written),
    ['است', 'قتل', 'عزیزان', 'الف'],
  );
});

test('a word typed in several pieces is one token over all of them', () => {
  assert.deepEqual(spans('می توانند قطعنامه های تازه تر را بر می گردانند'), [
    ['می توانند', 'میتواند'],
    ['قطعنامه های', 'قطعنامه'],
    ['تازه تر', 'تازه'],
    ['را', 'را'],
    ['بر می گردانند', 'برمیگرداند'],
  ]);
});

test('«در صد» is a percentage behind a number and nowhere else', () => {
  assert.deepEqual(spans('۸۰ در صد مردم در صد شهر'), [
    ['۸۰', '80'],
    ['در صد', 'درصد'],
    ['مردم', 'مردم'],
    ['در', 'در'],
    ['صد', 'صد'],
    ['شهر', 'شهر'],
  ]);
  for (const other of ['سال ۱۳۵۷ در صد شهر', '۸۰؛ در صد شهر', '۸۰ در، صد']) assert.ok(!analyze(other).some(({ key }) => key === 'درصد'), other);
});

test('a single line break joins, an empty line parts', () => {
  assert.equal(spans('می\nرود').length, 1);
  assert.equal(spans('می\n\nرود').length, 2);
  assert.equal(spans('می، رود').length, 2);
});

test('می is a month where no verb follows', () => {
  assert.deepEqual(
    spans('اول ماه می اعلام شد').map(([, key]) => key),
    ['اول', 'ماه', 'می', 'اعلام', 'شد'],
  );
});

test('numbers in words are one token', () => {
  assert.deepEqual(spans('پلنوم بیست و پنجم و کنگره سی و سومین'), [
    ['پلنوم', 'پلنوم'],
    ['بیست و پنجم', 'بیستوپنجم'],
    ['و', 'و'],
    ['کنگره', 'کنگره'],
    ['سی و سومین', 'سیوسوم'],
  ]);
  assert.deepEqual(spans('پنج و شش').length, 3);
});

test('decimals and dates hold together, lists do not', () => {
  assert.deepEqual(
    spans('۳٫۵ و 1400/05/08 و ٢٨ر٦ر١٩٩١ و ۱٬۲۰۰ و ۱۲,۵').map(([, key]) => key),
    ['3ꞏ5', 'و', '1400ꞏ5ꞏ8', 'و', '28ꞏ6ꞏ1991', 'و', '1200', 'و', '12', '5'],
  );
});

test('a percent sign beside a number is the word, on whichever side it was typed, and no other is', () => {
  for (const written of ['۸۰٪', '80%', '۸۰ ٪', '۸۰\u00a0%']) assert.deepEqual(analyze(written).map(({ key }) => key), ['80', 'درصد'], written);
  assert.deepEqual(spans('(٪۸۰) مردم'), [
    ['٪', 'درصد'],
    ['۸۰', '80'],
    ['مردم', 'مردم'],
  ]);
  assert.deepEqual(spans('سود ٪ است، آب%20باغ').map(([written]) => written), ['سود', 'است', 'آب', '20', 'باغ']);
});

test('letters and digits glued together are separate words, an ordinal ending belongs to its number', () => {
  assert.deepEqual(
    spans('نوروز۱۳۹۲ PS752 ۱۶ام').map(([, key]) => key),
    ['نوروز', '1392', 'ps', '752', '16'],
  );
});

test('an Arabic nought at the end of a sentence is a full stop', () => {
  assert.deepEqual(
    spans('تصویب شد٠ و ٠').map(([, key]) => key),
    ['تصویب', 'شد', 'و', '0'],
  );
});

test('acronyms with dots are one word, «الف و ب» is three', () => {
  assert.deepEqual(
    spans('ح.ک.ن. و پ ک ک').map(([, key]) => key),
    ['حکن', 'و', 'پکک'],
  );
  assert.equal(spans('ا و ب').length, 3);
});

test('a compound is found by its content parts, a negation is not', () => {
  const [compound] = analyze('سرمایه داری');
  assert.deepEqual(compound, { key: 'سرمایهداری', alternatives: ['سرمایه'], start: 0, end: 11 });
  assert.deepEqual(analyze('غیر قانونی')[0]!.alternatives, []);
  assert.deepEqual(analyze('سه‌شنبه')[0]!.alternatives, []);
});

test('an ending set apart by ZWNJ is read before ZWNJ is dropped', () => {
  assert.deepEqual(
    spans('نامه‌ای نام‌های تن‌ها تنها').map(([, key]) => key),
    ['نامه', 'نام', 'تن', 'تنها'],
  );
});

test('a text that lost its ZWNJ is read', () => {
  assert.deepEqual(
    spans('خانهای شدهاند دستهجمعی خامنهایها متساویالحقوق').map(([, key]) => key),
    ['خانه', 'شده', 'دستهجمعی', 'خامنه', 'متساویالحقوق'],
  );
});

test('compounds collected from the corpus are recognised with a space', () => {
  const compounds = new Set<string>();
  collectCompounds('باغ‌شهرهای تازه، می‌روند، کتاب‌ها و بی‌گمان', compounds);
  assert.deepEqual([...compounds], ['باغشهر', 'بیگمان']);
  assert.deepEqual(spans('باغ شهرها', compounds), [['باغ شهرها', 'باغشهر']]);
  assert.equal(spans('باغ شهرها').length, 2);
});

test('a compound of several pieces is one token with whatever inflects it', () => {
  const compounds = new Set<string>();
  collectCompounds('رأی‌گیری، کم‌آبی، آیین‌نامه، جابه‌جایی، انسان‌دوستانه، چاه‌به‌چاه، دست‌به‌دست‌شده', compounds);
  for (const text of ['رأی گیری شان', 'کم آبی مان', 'آیین نامه مان', 'جابه جایی شان', 'انسان دوستانه است', 'چاه به چاه', 'دست به دست شده']) {
    assert.deepEqual(spans(text, compounds).map(([written]) => written), [text]);
  }
});

test('the parts of a compound are told for texts that write them apart', () => {
  const text = 'باغ‌شهرها و می‌روند و غیرقانونی';
  assert.deepEqual(
    analyze(text).map((token) => writtenParts(token, text)),
    [['باغ', 'شهر'], [], [], [], []],
  );
});

test('dates are found by their year', () => {
  assert.deepEqual(analyze('۱۴۰۰/۵/۸')[0]!.alternatives, ['1400']);
});

test('twenty metres are no twentieth', () => {
  assert.deepEqual(spans('بیست‌متری'), [['بیست‌متری', 'بیستمتری']]);
});

test('به takes no part of a compound behind it, but of the verb that it makes', () => {
  for (const [text, key] of [['به قتل عام', 'قتلعام'], ['به جان باختگان', 'جانباخته'], ['به چشم انداز', 'چشمانداز'], ['به هم پیمانان', 'همپیمان']]) {
    assert.deepEqual(spans(text!), [['به', 'به'], [text!.slice(3), key]]);
  }
  assert.deepEqual(spans('به دست آوردند'), [['به دست', 'دست'], ['آوردند', 'اورد']]);
});
