import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import {
  AlignmentType, CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, ExternalHyperlink, Footer, FootnoteReferenceRun, Header, HeadingLevel,
  ImageRun, InsertedTextRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun,
} from 'docx';
import { readWord } from '../../src/import/read/word.ts';
import { writeProven } from '../../src/import/markdown/verify.ts';
import { aGarden, FIXTURES } from './support/gardeners.ts';

const PNG = await readFile(path.join(FIXTURES, 'wordpress/uploads/2021/07/tree.png'));
const paragraph = (...children: ConstructorParameters<typeof TextRun>[0][]) => new Paragraph({ children: children.map((child) => new TextRun(child as string)) });
const numbered = (reference: string, text: string, level = 0) => new Paragraph({ numbering: { reference, level }, children: [new TextRun(text)] });

type Options = ConstructorParameters<typeof Document>[0];

async function word(children: Options['sections'][number]['children'], options: Partial<Options> = {}, around = {}): Promise<Buffer> {
  return Packer.toBuffer(new Document({ ...options, sections: [{ ...around, children }] }));
}

const read = async (bytes: Buffer) => {
  const imported = await readWord(bytes, { file: '/x/متن.docx', sha256: '', shown: 'متن.docx' });
  const notes = new Map(imported.notes.list().map(({ what, count, words }) => [what, { count, words }]));
  return { imported, notes };
};

test('headings, emphasis, links, tables, footnotes and bullets survive', async () => {
  const { imported } = await read(await word([
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('قطعنامه دربارهٔ آب')] }),
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun('جوی‌ها')] }),
    new Paragraph({ children: [new TextRun('آب '), new TextRun({ text: 'روان', bold: true }), new TextRun(' و '), new TextRun({ text: 'پاک', italics: true }), new TextRun(' در ۲۰ م'), new TextRun({ text: '2', superScript: true }), new FootnoteReferenceRun(1), new TextRun('؛ '), new ExternalHyperlink({ link: 'https://baghbanan.example/list', children: [new TextRun('فهرست')] })] }),
    numbered('bullets', 'بید'), numbered('bullets', 'چنار'),
    new Table({ rows: [['جوی', 'ساعت'], ['هفت‌بید', '۲۲']].map((cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })) }),
  ], { footnotes: { 1: { children: [new Paragraph('یادداشت')] } }, numbering: { config: [{ reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•' }] }] } }));
  assert.equal(imported.title, 'قطعنامه دربارهٔ آب');
  assert.equal(writeProven(imported.root), '# قطعنامه دربارهٔ آب\n\n## جوی‌ها\n\nآب **روان** و *پاک* در ۲۰ م<sup>2</sup>[^1]؛ [فهرست](https://baghbanan.example/list)\n\n- بید\n- چنار\n\n| جوی | ساعت |\n| - | - |\n| هفت‌بید | ۲۲ |\n\n[^1]: یادداشت\n');
});

test('numbers that Word counts by itself stay what they are', async () => {
  const level = (format: string, text: string, start = 1) => [{ level: 0, format: format as 'decimal', text, alignment: AlignmentType.START, start }];
  const { imported } = await read(await word([
    numbered('three', 'بند سه'), numbered('three', 'بند چهار'), paragraph('میان'), numbered('three', 'بند پنج'), paragraph('حرف‌ها'), numbered('letters', 'نخست'), numbered('letters', 'سپس'),
  ], { numbering: { config: [{ reference: 'three', levels: level('decimal', '%1-', 3) }, { reference: 'letters', levels: level('arabicAbjad', '%1)') }] } }));
  assert.equal(writeProven(imported.root), '3. بند سه\n4. بند چهار\n\nمیان\n\n5. بند پنج\n\nحرف‌ها\n\nالف) نخست\n\nب) سپس\n');
});

test('what readers did not see, and what says something of its writers, is left out and said', async () => {
  const bytes = await word([
    new Paragraph({ children: [
      new TextRun('دیده'), new TextRun({ text: ' پنهان', vanish: true }), new DeletedTextRun({ text: ' حذف‌شده', id: 1, author: 'کسی', date: '2021-01-01' }),
      new InsertedTextRun({ text: ' افزوده', id: 2, author: 'کسی', date: '2021-01-01' }), new CommentRangeStart(0), new TextRun(' پایان'), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] }),
    ] }),
  ], { creator: 'باغبان واقعی', lastModifiedBy: 'باغبان واقعی', comments: { children: [{ id: 0, author: 'کسی', date: new Date(0), children: [new Paragraph('نظر')] }] } }, { headers: { default: new Header({ children: [new Paragraph('سربرگ')] }) }, footers: { default: new Footer({ children: [new Paragraph('پابرگ')] }) } });
  const { imported, notes } = await read(bytes);
  assert.equal(writeProven(imported.root), 'دیده افزوده پایان\n');
  assert.deepEqual(notes.get('hidden text left out')?.words, ['پنهان']);
  assert.deepEqual(notes.get('tracked deletion left out')?.words, ['حذف‌شده']);
  assert.deepEqual(notes.get('tracked insertion kept')?.words, ['افزوده']);
  assert.deepEqual(notes.get('comment left out')?.words, ['نظر']);
  assert.deepEqual(notes.get('header or footer of the pages left out')?.words, ['سربرگ', 'پابرگ']);
  assert.ok(notes.has('name of the author in the file’s properties left out'));
  assert.ok(!JSON.stringify([imported.root, [...notes]]).includes('باغبان واقعی'));
});

test('a file of a real word processor: emphasis of words from right to left, lists in lists, a table', async () => {
  const { imported, notes } = await read(await readFile(path.join(FIXTURES, 'word/libreoffice.docx')));
  const markdown = writeProven(imported.root);
  assert.match(markdown, /در این دوره \*\*سه جوی\*\* تازه کنده شد و \*نوبت‌ها\* نوشته شد\. نشانی: \[فهرست\]\(https:\/\/baghbanan\.example\/list\)\./);
  assert.match(markdown, /2\. جوی چنارستان\n {3}1\. شاخه شرقی\n3\. جوی گلخانه/);
  assert.ok(!notes.has('word that could not be brought over: look for it in the file'));
});

test('pictures come along with their descriptions; those that browsers can’t show are said', async (t) => {
  const garden = await aGarden(t);
  const file = path.join(garden.folder, 'گزارش باغ.docx');
  const picture = (data: Buffer, description: string) => new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation: { width: 9, height: 9 }, altText: { name: 'n', title: 't', description } })] });
  await writeFile(file, await word([paragraph('گزارش هیئت آبیاری'), paragraph('تاریخ: ۸ مرداد ۱۴۰۰'), picture(PNG, 'درخت سیب'), picture(Buffer.from('no picture'), 'نقشهٔ جوی‌ها'), paragraph('هیئت آبیاری')]));
  const [report] = await garden.import([file]);
  assert.equal(report?.outcome, 'written');
  assert.deepEqual(report.pictures, ['/images/1400-05-08-gozaresh-heyat-abiari-1.png']);
  assert.deepEqual(await readFile(path.join(garden.folder, 'public', report.pictures[0]!)), PNG);
  const text = await readFile(path.join(garden.content, 'reports/1400-05-08-gozaresh-heyat-abiari.mdx'), 'utf8');
  assert.match(text, /!\[درخت سیب\]\(\/images\/1400-05-08-gozaresh-heyat-abiari-1\.png\)\n\nنقشهٔ جوی‌ها\n/);
  assert.ok(report.notes.some(({ what }) => what.startsWith('picture left out')));
});
