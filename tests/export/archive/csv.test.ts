import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { archiveCsv, COLUMNS, defused, SEPARATOR } from '../../../src/export/archive/csv.ts';
import { aDocument, anArchive } from '../../fixtures/records.ts';
import { contextOf, hardArchive, joined, writtenOf } from '../whole.ts';

type Row = Record<string, string>;

/** Reads a table as whoever knows its rules would: one apostrophe is taken from the beginning of a cell. */
const read = (text: string): Row[] => parse(text, { bom: true, columns: true, cast: (cell, { header }) => (header ? cell : cell.replace(/^'/, '')) });

const rowsOf = async (archive = hardArchive()) => new Map(read(await joined(archiveCsv(contextOf(archive), new Map()))).map((row) => [row['id']!, row]));

describe('archive.csv', () => {
  it('begins with the mark that tells spreadsheets its encoding, and has Windows line ends', async () => {
    const { files } = await writtenOf(contextOf(hardArchive()));
    const bytes = files.get('data/archive.csv')!;
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.equal(bytes.toString('utf8', 3).split('\r\n')[0], COLUMNS.map(([name]) => name).join(','));
  });

  it('reads back as what was written: quotes, newlines, half-spaces, mixed direction', async () => {
    const formula = (await rowsOf()).get('formula')!;
    assert.equal(formula['title'], '=HYPERLINK("http://a.example";"می‌رود")');
    assert.equal(formula['summary'], "'+1\n-2\r\n@SUM(1|2)، «نیم‌فاصله»");
  });

  it('says dates as they are known, and nothing where nothing is', async () => {
    const rows = await rowsOf();
    const dates = (id: string) => ['date', 'calendar', 'date_earliest', 'date_latest'].map((name) => rows.get(id)![name]);
    assert.deepEqual(dates('unknown'), ['XXXX', '', '', '']);
    assert.deepEqual(dates('about'), ['1378~', 'jalali', '1999-03-21', '2000-03-19']);
    assert.deepEqual(dates('interval'), ['2019-10-12/2019-10-13', 'gregorian', '2019-10-12', '2019-10-13']);
    assert.deepEqual(dates('open'), ['1400-05/..', 'jalali', '2021-07-23', '']);
    assert.equal(rows.get('imported')!['archive_published'], '2022-04-23');
    assert.equal(rows.get('signed')!['archive_published'], '');
  });

  it('counts no restricted text among those that are here in full', async () => {
    const rows = await rowsOf();
    assert.deepEqual(['signed', 'held', 'closed'].map((id) => rows.get(id)!['holding']), ['full', 'abstract', 'none']);
  });

  it('has all of twenty signatories in one cell', async () => {
    const signatories = (await rowsOf()).get('signed')!['signatories']!.split(SEPARATOR);
    assert.equal(signatories.length, 20);
    assert.equal(signatories[19], 'باغبان gardener-20');
  });

  it('lets no spreadsheet run anything', async () => {
    const cells = parse(await joined(archiveCsv(contextOf(hardArchive()), new Map())), { bom: true }).flat() as string[];
    assert.deepEqual(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell)), []);
  });

  it('any title and summary read back', async () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', '\u200c', '«', 'ی', ' ', '\ufeff') })).map((value) => `${value}.`);
    await fc.assert(
      fc.asyncProperty(text, text, async (title, summary) => {
        const document = { ...aDocument('any'), title, summary };
        const row = (await rowsOf(anArchive({ documents: [document] }))).get('any')!;
        assert.deepEqual([row['title'], row['summary']], [title, summary]);
      }),
    );
  });

  it('an apostrophe is put before what begins like a formula or with one, and before nothing else', () => {
    for (const cell of ['=1', '+1', '-1', '@x', "'x", '\t=1', '＝1']) assert.equal(defused(cell), `'${cell}`);
    for (const cell of ['', 'باغ', '1-2', ' =1', '«نقل»']) assert.equal(defused(cell), cell);
  });
});
