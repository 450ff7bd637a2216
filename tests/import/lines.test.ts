import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { makeDraft } from '../../src/import/draft.ts';
import { splitFile } from '../../src/model/read/frontmatter.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { readText } from '../../src/import/read/text.ts';
import { linesOf } from '../../src/import/recognise/lines.ts';
import { recogniseDate } from '../../src/import/recognise/date.ts';
import { recogniseOrgan } from '../../src/import/recognise/organ.ts';
import { recogniseMeeting } from '../../src/import/recognise/meeting.ts';
import { recognisePeople } from '../../src/import/recognise/people.ts';
import { recogniseVote } from '../../src/import/recognise/vote.ts';
import { readContent } from '../../src/model/read/content.ts';
import { aGarden } from './support/gardeners.ts';

const PROSE = 'آب از آنِ همهٔ باغ است و هیچ‌کس نمی‌تواند جوی دیگری را ببندد، چنان که در سال‌های پیش بسیار دیده شد.';
const BLOCK = ['پیشنهاد دهنده: نرگس بیدستان', 'به اتفاق آرا تصویب شد', '۳۰ تیر ۱۳۸۸'];

const content = await readContent(path.resolve(import.meta.dirname, '../fixtures/archives/good'));
const [organs, meetings, people] = [content.organs, content.meetings, content.people].map((entries) => entries.map(({ record }) => record)) as [never[], never[], never[]];
const ofText = (text: string) => linesOf(readText(text));
const ofPage = (html: string) => linesOf(readHtml(Buffer.from(html), { file: 'a.html', sha256: '', shown: 'a.html' }).root);
const partsOf = (lines: ReturnType<typeof linesOf>) => lines.map(({ parts = [] }) => parts.map(({ text }) => text));

/** Imports one file, and gives what was proposed and the text that was written. */
async function imported(t: TestContext, name: string, bytes: string | Buffer) {
  const garden = await aGarden(t);
  const file = path.join(garden.folder, name);
  await writeFile(file, bytes);
  const [report] = await garden.import([file]);
  assert.equal(report?.outcome, 'written', JSON.stringify(report));
  const parts = splitFile(await readFile(path.resolve(report.file!), 'utf8'));
  assert.ok('body' in parts);
  const proposed = Object.fromEntries(report.proposals.map(({ field, value }) => [field, value]));
  return { proposed, record: parts.frontmatter.text, body: parts.body, notes: report.notes.map(({ what }) => what) };
}

test('a date below «مصوب …» in the same paragraph of a plain text is that of the document, not that of the meeting', async (t) => {
  const { record, body } = await imported(t, 'a.txt', `قطعنامه دربارهٔ نوبت آب\n\nمصوب کنگره دوم باغ\n۸ مرداد ۱۴۰۰\n\n${PROSE}\n`);
  for (const line of ['date: 1400-05-08', 'meeting: congress-2']) assert.ok(record.split('\n').includes(line), record);
  assert.doesNotMatch(record, /dateBasis/);
  assert.equal(body.trim(), `مصوب کنگره دوم باغ\\\n۸ مرداد ۱۴۰۰\n\n${PROSE}`);
});

test('a text of one paragraph has its first line for a title, and is not all title', () => {
  const imported = readHtml(Buffer.from('<p>فراخوان کاشت<br>هر باغبان یک نهال بیاورد<br>شورای باغ</p>'), { file: 'a.html', sha256: '', shown: 'a.html' });
  const { title, imported: { root } } = makeDraft(imported, content, { typography: 'safe', given: {} });
  assert.equal(title.proposal.value, 'فراخوان کاشت');
  assert.deepEqual(partsOf(linesOf(root)), [['هر باغبان یک نهال بیاورد', 'شورای باغ']]);
});

test('mover, vote and date on lines of one paragraph of a page are told apart', async (t) => {
  const { proposed, body, notes } = await imported(t, 'a.html', `<h1>قطعنامه دربارهٔ نوبت آب</h1><p>${PROSE}</p><p>${BLOCK.join('<br>')}</p>`);
  assert.deepEqual([proposed['movers'], proposed['date'], proposed['vote']], ['narges-bidestan', '1388-04-30', 'result adopted, unanimous true']);
  assert.ok(!notes.some((what) => what.includes('people.yaml')), notes.join());
  assert.equal(body.trim(), `${PROSE}\n\n${BLOCK.join('\\\n')}`);
});

test('and on lines of one paragraph of a Word file', async (t) => {
  const lines = BLOCK.map((text, index) => new TextRun({ text, bold: true, ...(index > 0 ? { break: 1 } : {}) }));
  const children = [new Paragraph('قطعنامه دربارهٔ نوبت آب'), new Paragraph(PROSE), new Paragraph({ children: lines })];
  const { proposed } = await imported(t, 'a.docx', await Packer.toBuffer(new Document({ sections: [{ children }] })));
  assert.deepEqual([proposed['movers'], proposed['date'], proposed['vote']], ['narges-bidestan', '1388-04-30', 'result adopted, unanimous true']);
});

test('the words that a vote rests on are its own lines', () => {
  assert.equal(recogniseVote('نامه', ofText(`${PROSE}\n\n${BLOCK.join('\n')}`)).proposal?.words, BLOCK[1]);
});

test('lines below a title in its paragraph that only say when and where it was adopted are not of the title, and stay', async (t) => {
  const title = 'قطعنامه دربارهٔ نوبت آب';
  const { record, body } = await imported(t, 'a.txt', `${title}\nمصوب کنگره دوم باغ\n(به اتفاق آرا)\n۸ مرداد ۱۴۰۰\n\n${PROSE}\n`);
  for (const line of [`title: ${title}`, 'date: 1400-05-08', 'meeting: congress-2', '  unanimous: true']) assert.ok(record.split('\n').includes(line), record);
  assert.equal(body.trim(), `مصوب کنگره دوم باغ\\\n(به اتفاق آرا)\\\n۸ مرداد ۱۴۰۰\n\n${PROSE}`);
});

for (const [what, text, title] of [
  ['bold, and of two lines, on a page', '<p><b>قطعنامه<br>دربارهٔ آب</b><br>مصوب کنگره دوم باغ</p>', 'قطعنامه دربارهٔ آب'],
  ['with other words below', '<p>قطعنامه<br>مصوب کنگره دوم باغ<br>دربارهٔ آب</p>', 'قطعنامه مصوب کنگره دوم باغ دربارهٔ آب'],
  ['with a break within what is bold', '<p><b>قطعنامه دربارهٔ آب<br>مصوب کنگره دوم باغ</b></p>', 'قطعنامه دربارهٔ آب مصوب کنگره دوم باغ'],
] as const) {
  test(`a title in lines: ${what}`, () => {
    const page = readHtml(Buffer.from(`${text}<p>${PROSE}</p>`), { file: 'a.html', sha256: '', shown: 'a.html' });
    assert.equal(makeDraft(page, content, { typography: 'keep', given: {} }).title.proposal.value, title);
  });
}

test('lines that a program broke are no lines, whether by line ends or by tags; one with nothing but a date below them is', () => {
  const wrapped = ['آب از آنِ همهٔ باغ است و هیچ‌کس نمی‌تواند جوی دیگری را', 'ببندد، چنان که در سال‌های پیش دیده شد، و باغبانان بسیار', 'از آن زیان دیدند، پس شورا در کنگرهٔ باغ سخن گفت، که در', '۲۰ مهر ۱۳۹۸ برگزار شد.'];
  assert.deepEqual(partsOf(ofText(`${wrapped.join('\n')}\n\nپایان`)), [[], []]);
  assert.deepEqual(partsOf(ofPage(`<p>${wrapped.join('<br>')}</p>`)), [[]]);
  const approved = 'مصوب کنگره دوم باغ، در گلخانهٔ بزرگ شهر سروستان، به اتفاق آرا';
  assert.deepEqual(partsOf(ofText(`${approved}\n۸ مرداد ۱۴۰۰\n\nپایان`)), [[approved, '۸ مرداد ۱۴۰۰'], []]);
  assert.deepEqual(partsOf(ofPage(`<p>${PROSE} <br>${PROSE}</p>`)), [[PROSE, PROSE]]);
});

test('a heading in two lines is one line', () => {
  assert.deepEqual(partsOf(ofPage('<h2>قطعنامه<br>دربارهٔ آب</h2><p>متن</p>')), [[], []]);
});

test('what stands on two lines of a paragraph is read across them, as ever', () => {
  const read = (...lines: string[]) => ofText(`${PROSE}\n\n${lines.join('\n')}`);
  assert.equal(recogniseDate('نامه', read('سروستان، ۸ مرداد', '۱۴۰۰'), false).proposal?.value, '1400-05-08');
  assert.equal(recogniseMeeting('نامه', read('مصوب کنگره', 'دوم باغ'), meetings).proposal?.value.id, 'congress-2');
  assert.equal(recogniseOrgan('نامه', read('هیئت آبیاری', 'حزب باغبانان'), organs, null)?.value.id, 'irrigation-board');
  assert.deepEqual(recogniseVote('نامه', read('۳ موافق', '۱۲ مخالف', 'رد شد')).proposal?.value, { result: 'rejected', unanimous: false, for: 3, against: 12 });
  const { movers } = recognisePeople(read('پیشنهاد دهندگان: نرگس بیدستان،', 'ترانه نهال‌پور', 'و سهراب چشمه‌ساری'), people).proposals;
  assert.deepEqual(movers?.value.map(({ id }) => id), ['narges-bidestan', 'taraneh-nahalpour', 'sohrab-cheshmesari']);
});

test('the last lines of a long paragraph are a signature, its vote is read, its other lines are prose', () => {
  const lines = ofText(`متن\n\n${PROSE}\n${PROSE}\nبا ۳ موافق\nو ۱۲ مخالف رد شد\nهیئت آبیاری\n۸ مرداد ۱۴۰۰`);
  assert.equal(recogniseDate('نامه', lines, false).proposal?.value, '1400-05-08');
  assert.equal(recogniseOrgan('نامه', lines, organs, null)?.value.id, 'irrigation-board');
  assert.deepEqual(recogniseVote('نامه', lines).proposal?.value, { result: 'rejected', unanimous: false, for: 3, against: 12 });
});

test('names below a label, each on a line, are those that it labels', () => {
  const { signatories } = recognisePeople(ofText(`${PROSE}\n\nامضاها:\nنرگس بیدستان\nترانه نهال‌پور`), people).proposals;
  assert.deepEqual([signatories?.value.map(({ id }) => id), signatories?.doubt], [['narges-bidestan', 'taraneh-nahalpour'], undefined]);
});
