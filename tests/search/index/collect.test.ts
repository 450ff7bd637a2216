import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileDocument } from '../../../src/mdx/document.ts';
import { searchDocument } from '../../../src/search/index/collect.ts';
import { aDocument, aMeeting, anArchive, anOrgan, aPerson, aTopic, documentOf } from '../../fixtures/records.ts';

const FULL = {
  title: 'قطعنامه دربارهٔ آب', titleAsPrinted: 'قطعنامه در باره آب', titleOriginal: { text: 'On Water', language: 'en' }, summary: 'چکیده‌ای کوتاه.', meeting: 'congress-2',
  notes: ['یادداشت نخست', 'یادداشت دوم'], movers: ['narges'], topics: ['water'], organs: ['irrigation'], date: '1400-05-08',
};

function collected(fields: Record<string, unknown>, text = 'آب از آن همه است.') {
  const archive = anArchive({
    organs: [anOrgan('irrigation', { name: 'هیئت آبیاری', altNames: ['هیأت آبیاری'], nameEn: 'Irrigation Board' })],
    meetings: [aMeeting('congress-2', { name: 'کنگرهٔ دوم' })], people: [aPerson('narges', { name: 'نرگس بیدستان' })], topics: [aTopic('water', { name: 'آب', altNames: ['تقسیم آب'] })],
    documents: [aDocument('water-resolution', fields)],
  });
  return searchDocument(archive, documentOf(archive, 'water-resolution'), compileDocument(text));
}

describe('what search knows of a document', () => {
  it('is shown with its title, kind, issuer and both dates', () => {
    assert.deepEqual(collected(FULL).meta, { title: 'قطعنامه دربارهٔ آب', kind: 'قطعنامه', issuer: 'شورای باغ', date: '۸ مرداد ۱۴۰۰', otherDate: '۳۰ ژوئیه ۲۰۲۱' });
    assert.equal(collected(FULL).url, '/resolutions/water-resolution/');
  });

  it('a title that the archive gave is shown in brackets', () => assert.equal(collected({ ...FULL, titleStatus: 'supplied' }).meta.title, '[قطعنامه دربارهٔ آب]'));

  it('is filtered by the ids of its record and the years of both calendars', () => {
    assert.deepEqual(collected(FULL).filters, {
      collection: ['resolutions'], kind: ['resolution'], organ: ['garden-council'], meeting: ['congress-2'], person: ['narges'], topic: ['water'], holding: ['full'], year: ['1400', '2021'],
    });
  });

  it('is found in its title, summary, text, record, other titles and notes, each at its place on the page', () => {
    const blocks = collected(FULL).blocks.map(({ anchor, text }, index) => `${anchor ?? (index === 0 ? '(top)' : '(as before)')}: ${text}`);
    assert.match(blocks.splice(2, 1)[0]!, /^p-[a-z0-9]{6}: آب از آن همه است\.$/);
    assert.deepEqual(blocks, [
      '(top): قطعنامه دربارهٔ آب',
      'summary: چکیده‌ای کوتاه.',
      'record: قطعنامه', ...['شورای باغ', 'هیئت آبیاری', 'کنگرهٔ دوم', 'نرگس بیدستان', 'آب', '۸ مرداد ۱۴۰۰', '۳۰ ژوئیه ۲۰۲۱'].map((text) => `(as before): ${text}`),
      'record: هیأت آبیاری', ...['Irrigation Board', 'تقسیم آب'].map((text) => `(as before): ${text}`),
      'record: قطعنامه در باره آب',
      'record: On Water',
      'notes: یادداشت نخست',
      'notes: یادداشت دوم',
    ]);
  });

  it('a title weighs more than a summary, that more than the text, and that more than other names', () => {
    const { blocks } = collected(FULL);
    const weight = (text: string) => blocks.find((block) => block.text.includes(text))!.weight;
    const weights = [weight('قطعنامه دربارهٔ آب'), weight('چکیده'), weight('آب از آن همه'), weight('هیأت')];
    assert.deepEqual(weights, weights.toSorted((a, b) => b - a));
    assert.ok(new Set(weights).size === 4);
  });

  it('is found by the numbers and titles of its clauses, at the first words under each', () => {
    const text = '<Clause number="۱" title="دارایی همگانی">\n\nآب از آن همه است.\n\n<Clause number="۱-۱" title="بها">\n\nرایگان است.\n\n</Clause>\n\n</Clause>';
    const { blocks } = collected(FULL, text);
    const anchorOf = (words: string) => blocks.find(({ text: content }) => content === words)!.anchor;
    assert.equal(anchorOf('بند ۱: دارایی همگانی'), anchorOf('آب از آن همه است.'));
    assert.equal(anchorOf('بند ۱-۱: بها'), anchorOf('رایگان است.'));
    assert.ok(collected({ ...FULL, access: 'restricted' }, text).blocks.every(({ text: content }) => !content.includes('بها')));
  });

  it('has the number of a clause without a title before the first words of that, and only there', () => {
    const text = '<Clause number="3">\n\nآب از آن همه است.\n\nو هیچ‌کس آن را نمی‌فروشد.\n\n</Clause>';
    const found = collected(FULL, text).blocks.map(({ text: content }) => content);
    assert.ok(found.includes('بند ۳: آب از آن همه است.') && found.includes('و هیچ‌کس آن را نمی‌فروشد.'), found.join(' | '));
  });

  it('has a sign where words are withheld, so that no excerpt joins what stood around them', () => {
    const { blocks } = collected(FULL, 'به گفتهٔ <Redacted>نامی</Redacted> آب را بستند.');
    assert.ok(blocks.some(({ text }) => text === 'به گفتهٔ […] آب را بستند.'));
  });

  it('the text of a restricted document is not collected', () => {
    const { blocks } = collected({ ...FULL, access: 'restricted' });
    assert.ok(blocks.every(({ text }) => !text.includes('آب از آن همه')));
  });

  it('a restricted document is not among those whose text is here', () => assert.deepEqual(collected({ access: 'restricted' }).filters['holding'], ['none']));

  it('no block is empty', () => assert.ok(collected({}).blocks.every(({ text }) => text !== '')));
});

describe('years and order', () => {
  it('a date that allows several years is under each of them', () => assert.deepEqual(collected({ date: '1400' }).filters['year'], ['1400', '2021', '2022']));
  it('a date that allows too many is under none of that calendar', () => assert.deepEqual(collected({ date: '139X' }).filters['year'], []));
  it('an undated document is under no year, has no date to show and comes first', () => {
    const { filters, meta, sort } = collected({ date: 'XXXX' });
    assert.deepEqual([filters['year'], meta.date, meta.otherDate, sort], [[], 'بی‌تاریخ', '', { date: '0000-00-00' }]);
  });
  it('the sort key is the earliest day, or the latest where there is no earliest', () => {
    assert.equal(collected({ date: '1400' }).sort['date'], '2021-03-21');
    assert.equal(collected({ date: '../2021' }).sort['date'], '2021-12-31');
  });
});
