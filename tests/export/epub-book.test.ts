import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { congressesWithBook, meetingBook, selectionBook, type Book } from '../../src/export/epub/book.ts';
import { aDocument, aMeeting, anArchive } from '../fixtures/records.ts';

const shape = (book: Book | null) => book?.parts.map(({ heading, documents }) => [heading, documents.map(({ id }) => id)]);
const adopted = [{ event: 'adopted', by: 'garden-council', meeting: 'c2' }];

describe('the book of a meeting', () => {
  const archive = anArchive({
    meetings: [
      aMeeting('c1', { kind: 'congress', date: '1378' }), aMeeting('c2', { kind: 'congress', date: '1398-07-20/1398-07-21', place: 'گلخانه' }),
      aMeeting('c3', { kind: 'congress' }), aMeeting('p1', { kind: 'plenum' }),
    ],
    documents: [
      aDocument('closing', { kind: 'closing-communique', meeting: 'c2', date: '1398-07-22' }, 'reports'),
      aDocument('opening', { kind: 'speech', meeting: 'c2', date: '1398-07-20' }, 'reports'),
      aDocument('report', { kind: 'report', meeting: 'c2', date: '1398-07-20' }, 'reports'),
      aDocument('water', { meeting: 'c2', date: '1398-07-20', events: adopted }),
      aDocument('pruning', { kind: 'decision', meeting: null, date: '1398-07-21', events: adopted }),
      aDocument('discussed', { meeting: 'p1', date: '1397', events: [{ event: 'discussed', meeting: 'c2' }] }),
      aDocument('speaks', { meetings: ['c2'], date: '1399' }, 'statements'),
      aDocument('title-only', { meeting: 'c1', date: '1378', holding: 'none' }),
      aDocument('of-plenum', { meeting: 'p1', date: '1397' }),
    ],
  });
  const meeting = (id: string) => archive.meetings.get(id)!;

  it('has what was said, reported and decided there, in order, and no text that belongs elsewhere', () => {
    assert.deepEqual(shape(meetingBook(archive, meeting('c2'))), [
      ['سخنرانی‌ها', ['opening']], ['گزارش‌ها به نشست', ['report']], ['آنچه تصویب شد', ['water', 'pruning']], ['اطلاعیهٔ پایانی', ['closing']],
    ]);
  });

  it('says when and where it met, as far as that is known', () => {
    assert.deepEqual(meetingBook(archive, meeting('c2'))!.subtitle, ['۲۰ و ۲۱ مهر ۱۳۹۸ (۱۲ و ۱۳ اکتبر ۲۰۱۹)', 'گلخانه']);
    assert.deepEqual(meetingBook(archive, meeting('p1'))!.subtitle, []);
  });

  it('is not made where nothing of it can be read; a build makes those of congresses', () => {
    assert.equal(meetingBook(archive, meeting('c1')), null);
    assert.equal(meetingBook(archive, meeting('c3')), null);
    assert.deepEqual(congressesWithBook(archive).map(({ id }) => id), ['c2']);
  });
});

describe('a book of a collection or a year', () => {
  const archive = anArchive({
    documents: [
      aDocument('a', { date: '1400-01' }), aDocument('b', { date: '1400-12-29' }, 'statements'), aDocument('c', { date: '1399/1400' }, 'statements'),
      aDocument('d', { date: '2021-06' }, 'reports'), aDocument('e', { date: 'XXXX' }), aDocument('f', { date: '2021' }),
    ],
  });

  it('has the documents that are surely of the year, in either calendar', () => {
    assert.deepEqual(shape(selectionBook(archive, { year: 1400 })), [['بیانیه‌ها', ['b']], ['قطعنامه‌ها و قرارها', ['a']], ['گزارش‌ها', ['d']]]);
    assert.deepEqual(shape(selectionBook(archive, { year: 2021 })), [['قطعنامه‌ها و قرارها', ['f', 'a']], ['گزارش‌ها', ['d']]]);
    assert.equal(selectionBook(archive, { year: 1350 }), null);
  });

  it('of a collection has all of it, by date, the undated last', () => {
    assert.deepEqual(shape(selectionBook(archive, { collection: 'resolutions' })), [['قطعنامه‌ها و قرارها', ['f', 'a', 'e']]]);
  });

  it('has a name and a page of the archive that shows the same', () => {
    const named = (selection: object) => {
      const { title, page } = selectionBook(archive, selection)!;
      return [title, page];
    };
    assert.deepEqual(named({ year: 1400 }), ['سال ۱۴۰۰ خورشیدی', '/years/1400/']);
    assert.deepEqual(named({ collection: 'statements', year: 1400 }), ['بیانیه‌ها، سال ۱۴۰۰ خورشیدی', '/years/1400/']);
    assert.deepEqual(named({ collection: 'reports' }), ['گزارش‌ها', '/reports/']);
    assert.deepEqual(named({}), ['بایگانی باغ', '/']);
  });
});
