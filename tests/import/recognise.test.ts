import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/model/read/content.ts';
import { takeClauses } from '../../src/import/recognise/clauses.ts';
import { recogniseKind } from '../../src/import/recognise/kind.ts';
import { numberedMeetings, recogniseMeeting } from '../../src/import/recognise/meeting.ts';
import { recogniseOrgan } from '../../src/import/recognise/organ.ts';
import { recognisePeople } from '../../src/import/recognise/people.ts';
import { recogniseVote } from '../../src/import/recognise/vote.ts';
import { recogniseLanguage } from '../../src/import/recognise/language.ts';
import { readText } from '../../src/import/read/text.ts';
import { stripFurniture } from '../../src/import/furniture.ts';
import { Notes } from '../../src/import/imported.ts';
import { writeProven } from '../../src/import/markdown/verify.ts';

const content = await readContent(path.resolve(import.meta.dirname, '../fixtures/archives/good'));
const meetings = content.meetings.map(({ record }) => record);
const organs = content.organs.map(({ record }) => record);
const people = content.people.map(({ record }) => record);
const lines = (...texts: string[]) => texts.map((text, index) => ({ text, number: index + 1, heading: false }));
const PROSE = 'آب از آنِ همهٔ باغ است و هیچ‌کس نمی‌تواند جوی دیگری را ببندد، چنان که در سال‌های پیش بسیار دیده شد و باغبانان بسیاری از آن زیان دیدند.';

const KINDS: [title: string, kind: string | undefined][] = [
  ['قطعنامه دربارهٔ آب', 'resolution'], ['قرار پیشنهادی دربارهٔ هرس', 'decision'], ['متمم قطعنامهٔ آب', 'amendment'], ['بيانيه شوراى باغ', 'statement'],
  ['اطلاعیه پایانی کنگره', 'closing-communique'], ['اطلاعیهٔ شمارهٔ ۳', 'communique'], ['فراخوان به باغبانان', 'call'], ['پیام به کشاورزان', 'message'], ['نامه سرگشاده', 'letter'],
  ['گزارش هیئت آبیاری', 'report'], ['سخنرانی افتتاحیه', 'speech'], ['صورت جلسه', 'minutes'], ['آئین نامه هرس', 'statutes'], ['برنامهٔ باغ آزاد', 'programme'], ['متن قطعنامه', 'resolution'],
  ['قرار است باران ببارد', undefined], ['باغ سبز', undefined],
];
for (const [title, kind] of KINDS) test(`«${title}» is ${kind ?? 'of no kind'}`, () => assert.equal(recogniseKind(title, [], [])?.value.kind, kind));

test('a kind word behind other words is doubtful; a category says it plainly', () => {
  assert.ok(recogniseKind('شورای باغ، دیروز و امروز، بیانیه', [], [])?.doubt);
  assert.deepEqual(recogniseKind('آغاز آبیاری', [], ['اطلاعیه‌ها'])?.where, 'category');
});

test('meetings are found by number, in words and digits, before and behind', () => {
  const found = ['کنگره دوازدهم', 'کنگره ۱۲', 'پلنوم بیست و پنجم', 'چهل و یکمین پلنوم', 'کنگره یازده', 'نخستین کنگره', 'پلنوم ٢٥', 'نشست سوم', 'کنگرهٔ ۱م'].map((text) => numberedMeetings(text)[0]?.number);
  assert.deepEqual(found.slice(0, 8), [12, 12, 25, 41, 11, 1, 25, 3]);
});

test('the meeting is the one of the title or of a line that says where it was adopted', () => {
  assert.equal(recogniseMeeting('گزارش به کنگره ۲ باغ', lines(PROSE), meetings).proposal?.value.id, 'congress-2');
  assert.equal(recogniseMeeting('قطعنامه دربارهٔ آب', lines('مصوب پلنوم چهارم شورای باغ', PROSE), meetings).proposal?.value.id, 'plenum-4');
  assert.equal(recogniseMeeting('بیانیه', lines(`${PROSE} ${PROSE} در کنگره دوم باغ نیز گفته شد.`), meetings).proposal, null);
  assert.deepEqual(recogniseMeeting('گزارش به پلنوم نهم', [], meetings), { proposal: null, remarks: ['“پلنوم نهم” is not in meetings.yaml'] });
});

test('the organ is the one that signed, the one of the title, or the one of the meeting', () => {
  const organ = (title: string, ...texts: string[]) => recogniseOrgan(title, lines(...texts), organs, recogniseMeeting(title, lines(...texts), meetings).proposal)?.value.id;
  assert.equal(organ('بیانیه دربارهٔ آب', PROSE, 'هيأت آبياري حزب باغبانان', '۸ مرداد ۱۴۰۰'), 'irrigation-board');
  assert.equal(organ('گزارش هیئت آبیاری به کنگره دوم باغ', PROSE), 'irrigation-board');
  assert.equal(organ('قطعنامه دربارهٔ آب', 'مصوب کنگره دوم باغ', PROSE), 'garden-congress');
  assert.equal(organ('سخنان دبیر بذر', PROSE), 'garden-council', 'an office speaks for the body it heads');
  assert.equal(organ('نامه', PROSE), undefined);
});

const VOTES: [text: string, vote: object | undefined][] = [
  ['(به اتفاق آرا)', { result: 'adopted', unanimous: true }],
  ['باتفاق آرا تصويب شد', { result: 'adopted', unanimous: true }],
  ['با اتفاق آراء تصویب شد', { result: 'adopted', unanimous: true }],
  ['(با ٢ ممتنع بقيه موافق تصويب شد)', { result: 'adopted', abstain: 2, against: 0 }],
  ['با ۴۱ رأی موافق، سه رأی مخالف و ۲ ممتنع تصویب شد', { result: 'adopted', unanimous: false, for: 41, against: 3, abstain: 2 }],
  ['با اکثریت آرا تصویب شد', { result: 'adopted', unanimous: false }],
  ['با ۳ موافق و ۱۲ مخالف رد شد', { result: 'rejected', unanimous: false, for: 3, against: 12 }],
  ['باغ در رأی‌گیری مخفی برگزیده شد', undefined],
  ['باغبانان موافق بودند', undefined],
];
for (const [text, vote] of VOTES) test(`the vote of «${text}»`, () => assert.deepEqual(recogniseVote('', lines(text)).proposal?.value, vote));

test('of several votes none is that of the document', () => {
  const { proposal, remarks } = recogniseVote('', lines('(به اتفاق آرا)', 'بند دوم (با ۲ ممتنع تصویب شد)'));
  assert.equal(proposal, null);
  assert.equal(remarks.length, 1);
});

test('movers, presenters and signatories are those whom people.yaml knows; others are told', () => {
  const { proposals, remarks } = recognisePeople(lines('پیشنهاد دهندگان: نرگس بيدستان، رفیق خانم ترانه نهال پور و باران ناشناس', 'ارائه دهنده: سهراب چشمه‌ساری', PROSE, 'امضاها:', 'نرگس بیدستان', 'ترانه نهال‌پور'), people);
  assert.deepEqual(proposals.movers?.value.map(({ id }) => id), ['narges-bidestan', 'taraneh-nahalpour']);
  assert.deepEqual(proposals.presenters?.value.map(({ id }) => id), ['sohrab-cheshmesari']);
  assert.deepEqual(proposals.signatories?.value.map(({ id }) => id), ['narges-bidestan', 'taraneh-nahalpour']);
  assert.match(remarks.join(), /باران ناشناس/);
  for (const text of ['طراح: نرگس بیدستان (دبیر) و ترانه نهال‌پور', 'طراحان: نرگس بیدستان – ترانه نهال‌پور', 'پیشنهاددهندگان: نرگس بیدستان/ترانه نهال‌پور']) {
    assert.deepEqual(recognisePeople(lines(text), people).proposals.movers?.value.map(({ id }) => id), ['narges-bidestan', 'taraneh-nahalpour'], text);
  }
});

test('a name below the text is a signature that deserves a look', () => {
  const { proposals } = recognisePeople(lines(PROSE, 'نرگس بیدستان'), people);
  assert.deepEqual([proposals.signatories?.value[0]?.id, typeof proposals.signatories?.doubt], ['narges-bidestan', 'string']);
});

test('clauses keep their own numbers, by digits, letters, abjad or words; each reaches to the next', () => {
  const write = (text: string) => {
    const tree = readText(text);
    return { numbers: takeClauses(tree).map(({ number }) => number), markdown: writeProven(tree) };
  };
  assert.deepEqual(write('مقدمه\n\n١- یک\n\nدنباله\n\n2- دو\n\nپایان'), {
    numbers: ['١', '2'], markdown: 'مقدمه\n\n<Clause number="١">\n\nیک\n\nدنباله\n\n</Clause>\n\n<Clause number="2">\n\nدو\n\n</Clause>\n\nپایان\n',
  });
  assert.deepEqual(write('الف) یک\n\nب) دو\n\nج) سه\n\nد) چهار').numbers, ['الف', 'ب', 'ج', 'د']);
  assert.deepEqual(write('الف) یک\n\nب) دو\n\nپ) سه').numbers, ['الف', 'ب', 'پ']);
  assert.deepEqual(write('یکم- نخست\n\nدوم- سپس').numbers, ['یکم', 'دوم']);
  assert.deepEqual(write('۱- تنها').numbers, []);
  assert.deepEqual(write('۳.۵ درصد\n\n۴.۵ درصد').numbers, []);
});

test('page furniture goes where it is a whole paragraph, and is told', () => {
  const [tree, notes] = [readText('ادامه مطلب\n\n5\n\nادامه مطلب را فردا می‌نویسیم.\n\n|\n\nStatus Fa Ar Tu Ku En'), new Notes()];
  stripFurniture(tree, notes);
  assert.equal(writeProven(tree), 'ادامه مطلب را فردا می‌نویسیم.\n');
  assert.deepEqual(notes.list().map(({ count }) => count), [3, 1]);
});

test('a text in another language is recognised as such', () => {
  assert.equal(recogniseLanguage(lines(PROSE), 'fa'), null);
  assert.equal(recogniseLanguage(lines('Water belongs to the garden.'), 'de')?.value, 'de');
  assert.equal(recogniseLanguage(lines('الماء حق لجميع البساتين في المدينة الكبيرة'), undefined)?.value, 'ar');
});
