import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Gate, readWithheld, withheldInContent, GateClosed, WithheldUnreadable } from '../../src/gate/index.ts';
import { parseWithheld } from '../../src/gate/withheld-list.ts';
import { readContent } from '../../src/model/read/content.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { aList, aText, found, rulesOf } from './archive.ts';

const page = (body: string) => `<!doctype html><html lang="fa"><body>${body}</body></html>`;
const isFound = async (test: TestContext, withheld: string, body: string) => rulesOf(await found(test, { site: { 'index.html': page(body) }, withheld })).includes('withheld-name');

describe('a name is found in every spelling that search takes for the same', () => {
  const spellings: [withheld: string, written: string][] = [
    ['یاسمن کیانی', 'ياسمن كياني'], ['ياسمن كياني', 'یاسمن کیانی'], ['یاسمن کیانی', 'یَاسمَن کیـانی'], ['یاسمن کیانی', 'یاسمن‌کیانی'], ['یاسمن کیانی', 'یاسمنکیانی'],
    ['یاسمن کیانی', 'یاسمن   کیانی'], ['یاسمن کیانی', 'یاسمن\nکیانی'], ['یاسمن کیانی', 'یاسمن-کیانی'], ['یاسمن کیانی', 'یاسمن_کیانی'], ['یاسمن کیانی', '«یاسمن» کیانی'],
    ['یاسمن کیانی', 'کیانی، یاسمن'], ['یاسمن شب‌بو', 'شب‌بو، یاسمن'], ['یاسمن شب‌بو', 'شب بو, یاسمن'], ['شب‌بو، یاسمن', 'یاسمن شب‌بو'], ['شب‌بو، یاسمن', 'شب‌بو، یاسمن'], ['یاسمن کیانی', 'ﯾﺎﺳﻤﻦ ﮐﯿﺎﻧﯽ'], ['یاسمن کیانی', 'یاسمن\u200fکیانی'], ['یاسمن کیانی', 'یاس\u00adمن کیانی'], ['یاسمن کیانی', 'یاس<wbr>من کیانی'],
    ['یاسمن کیانی', 'یاسمن<br>کیانی'], ['یاسمن کیانی', 'یاسمن<br/>\n<br />کیانی'], ['یاسمن کیانی', 'یاسمن\\tکیانی'], ['Yasaman Kiani', 'x\\nYasaman\\r\\nKiani\\n'],
    ['شب‌بو', 'شب بو'], ['شب‌بو', 'شببو'], ['شب بو', 'شب‌بو'], ['شب‌بو', 'شب‌بو را'], ['سهراب چشمه‌ساری', 'سهراب چشمه ساري'],
    ['Yasaman Kiani', 'yasaman KIANI'], ['Yasaman Kiani', 'YasamanKiani'], ['Yasaman Kiani', 'Yásaman Kiâni'], ['Yasaman Kiani', 'Kiani, Yasaman'], ['Yasaman Kiani', 'yasaman.kiani@x.example'],
    ['yasaman.kiani@x.example', 'yasaman.kiani@x.example'], ["Sa'id Jo'i", "Sa'id Jo'i"], ["Sa'id Jo'i", 'Sa&#39;id Jo&#x27;i'], ['Sa’id Jo’i', 'Sa&rsquo;id Joi'], ['یاسمن "گل" کیانی', 'یاسمن &quot;گل&quot; کیانی'],
    ['yas1357', 'yas1357'], ['سرو۵۷', 'سرو57'], ['سرو۵۷', 'سرو ۵۷'], ['۰۹۱۲ ۰۰۰ ۱۲۳۴', '09120001234'], ['09120001234', '۰۹۱۲۰۰۰۱۲۳۴'],
  ];
  for (const [withheld, written] of spellings) it(`${withheld} as ${JSON.stringify(written)}`, async (test) => assert.ok(await isFound(test, `${withheld}\n`, `<p>باغ ${written} باغ</p>`)));
});

describe('a name is not found', () => {
  const others: [withheld: string, written: string, why: string][] = [
    ['علی', 'علیه خشکسالی و علیرضا', 'within longer words'], ['رضا', 'رضایت باغبانان', 'within longer words'], ['علی رضا', '<ul><li>علی</li><li>رضا</li></ul>', 'across the items of a list'],
    ['علی رضا', 'علی، رضا و نرگس', 'across the names of a list'], ['علی رضا', 'نزد علی. باغبان رضا', 'with another word between'], ['علی رضا', '<h2>علی</h2><section>رضا</section>', 'across a heading'],
    ['بامداد', 'با مداد نوشت', 'where words of their own stand beside each other'], ['Kian', 'Kiani', 'within longer words'], ['یاسمن کیانی', 'یاسمن نهالپور و نرگس کیانی', 'half by half'],
    ['یاسمن کیانی', 'یاسمن؟ کیانی!', 'across sentences'],
  ];
  for (const [withheld, written, why] of others) it(`${why}: ${withheld} in ${written}`, async (test) => assert.ok(!(await isFound(test, `${withheld}\n`, `<p>${written}</p>`))));
});

describe('the list of withheld names', () => {
  const refused = async (environment: NodeJS.ProcessEnv, words: RegExp) => {
    const folder = path.resolve(import.meta.dirname, '../..');
    await assert.rejects(readWithheld([folder], environment), (error: Error) => error instanceof WithheldUnreadable && words.test(error.message));
  };

  it('that is not named is no list', async () => assert.equal(await readWithheld([], {}), null));
  it('has a name a line; empty lines and those with # are left out', () => assert.deepEqual(parseWithheld('\uFEFF# باغ\r\n\r\nنرگس  بیدستان\n  # سرو\nسرو').map(({ line, parts }) => [line, ...parts]), [[3, 'نرگس', 'بیدستان'], [5, 'سرو']]));
  it('may have remarks behind names, several spellings on a line, and the line ends of old machines', () =>
    assert.deepEqual(parseWithheld('نرگس بیدستان  # باغ\rسرو؛ Sarv\t#\rC#\r').map(({ line, parts }) => [line, ...parts]), [[1, 'نرگس', 'بیدستان'], [2, 'سرو'], [2, 'sarv'], [3, 'c']]));
  it('that is missing closes the gate', () => refused({ ARCHIVE_WITHHELD: '/nowhere/at/all.txt' }, /can’t be read \(ENOENT\)/));
  it('that is named by nothing closes the gate', () => refused({ ARCHIVE_WITHHELD: '' }, /can’t be read/));
  it('that is a folder closes the gate', () => refused({ ARCHIVE_WITHHELD: import.meta.dirname }, /can’t be read/));
  it('that is no text closes the gate', async (test) => {
    const folder = await aFolderOf(test, { 'list.txt': Buffer.from([0x80, 0x81, 0xff]) });
    await refused({ ARCHIVE_WITHHELD: path.join(folder, 'list.txt') }, /not UTF-8/);
  });
  it('that holds no name closes the gate', async (test) => refused({ ARCHIVE_WITHHELD: await aList(test, '# nobody\n\n…\n') }, /holds no name/));
  it('that lies in the project closes the gate', async (test) => {
    const folder = await mkdtemp(path.join(import.meta.dirname, 'list-'));
    test.after(() => rm(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'list.txt');
    await writeFile(file, 'نرگس\n');
    await refused({ ARCHIVE_WITHHELD: file }, /keep it elsewhere/);
  });
});

describe('withheld names in the content', () => {
  it('are told with file, line and column: in records, comments, texts, names of files, former texts', async (test) => {
    const folder = await aFolderOf(test, {
      'people.yaml': '- id: x\n  name: باغبان\n  # با یاسمن کیانی بپرسید\n',
      'statements/a.mdx': aText('باغ', 'متن\n\nاز **یاسمن**\nکیانی و [پیوند](/x/%DB%8C%D8%A7%D8%B3%D9%85%D9%86-%DA%A9%DB%8C%D8%A7%D9%86%DB%8C/)'),
      'statements/yasaman-kiani-letter.mdx': aText('باغ', 'متن'),
      'versions/a/1.mdx': 'یاس<b>من</b> کیانی',
      'pages/about.mdx': '---\ntitle: باغ\n---\n\n{/* Yasaman Kiani */}\n\nیاسمن<br />کیانی\n',
      'clean.yaml': 'علیه',
    });
    const places = await withheldInContent(folder, parseWithheld('علی\nیاسمن کیانی\nYasaman Kiani\n'));
    assert.deepEqual(places.map(({ path: file, line, column, entry }) => [file.slice(file.indexOf(path.basename(folder)) + path.basename(folder).length + 1), line, column, entry]), [
      ['pages/about.mdx', 5, 5, 3], ['pages/about.mdx', 7, 1, 2], ['people.yaml', 3, 8, 2], ['statements/a.mdx', 10, 6, 2], ['statements/a.mdx', 11, 1, 2], ['statements/yasaman-kiani-letter.mdx', 1, 1, 3], ['versions/a/1.mdx', 1, 1, 2],
    ]);
  });
});

describe('a draft', () => {
  const content = { 'statements/river-shed.mdx': aText('دربارهٔ انبار کنار رود', 'می‌خواهیم که آب از آنِ همهٔ باغ باشد و هیچ چاهی بی رأی همسایگان کنده نشود، در هیچ جا.', 'draft: true\nsummary: پیشنهادی که هنوز کسی ندیده است\n') };
  const rules = async (test: TestContext, body: string, more: Record<string, string> = {}) => rulesOf(await found(test, { site: { 'index.html': page(body) }, content: { ...content, ...more } }));

  it('is found by its title, in whatever characters', async (test) => assert.deepEqual(await rules(test, '<a>دربارۀ انبار كنار رود</a>'), ['draft-title']));
  it('is found by its title with its quotation marks spelled as pages spell them', async (test) => {
    const quoting = { 'statements/quoting.mdx': aText('"دربارهٔ \\"گل سرخ\\" و زاغ\'ها"', 'نان', 'draft: true\n') };
    assert.deepEqual(await rules(test, 'x دربارهٔ &quot;گل سرخ&quot; و زاغ&#39;ها', quoting), ['draft-title']);
  });
  it('is found by its summary', async (test) => assert.deepEqual(await rules(test, '<p>پیشنهادی که هنوز کسی ندیده است.</p>'), ['draft']));
  it('is found by its id in an address, and not within another id', async (test) => {
    assert.deepEqual(await rules(test, '<a href="../statements/river-shed/">x</a>'), ['draft-id']);
    assert.deepEqual(await rules(test, '<a href="../statements/old-river-shed/">x</a> river-shed-2, the river shed'), []);
  });
  it('that quotes what is published gives nothing away by it', async (test) => {
    const quoted = 'آب از آنِ همهٔ باغ باشد و هیچ چاهی بی رأی همسایگان کنده نشود';
    assert.deepEqual(await rules(test, `<p>${quoted}</p>`), ['draft']);
    assert.deepEqual(await rules(test, `<p>${quoted}</p>`, { 'statements/published.mdx': aText('باغ', `گفتیم: «آب از آنِ **همهٔ باغ** باشد و هیچ چاهی [بی رأی](/organs/) همسایگان کنده نشود».`) }), []);
  });
  it('titled by its kind, organ and topic gives nothing away where search lists these three of a published one', async (test) => {
    const titled = { 'topics.yaml': '- id: fig-harvest\n  name: برداشت انجیر\n', 'statements/fig-shed.mdx': aText('"بیانیهٔ شورای باغ: برداشت انجیر"', 'نان', 'draft: true\n') };
    const fragment = '{"content":"باغ. بیانیه، شورای باغ، برداشت انجیر، ۸ مرداد ۱۴۰۰"}';
    const rulesAt = async (fields: string) => rulesOf(await found(test, { site: { 'pagefind/fragment/a.json': fragment }, content: { ...titled, 'statements/a.mdx': aText('باغ', 'نان', fields) } }));
    assert.deepEqual(await rulesAt(''), ['draft-title']);
    assert.deepEqual(await rulesAt('topics: [fig-harvest]\n'), []);
  });
});

describe('what is withheld by <Redacted>', () => {
  const content = { 'statements/a.mdx': aText('باغ', 'نام او <Redacted reason="امنیت">یاسمن شب‌بو</Redacted> است، در روز <Redacted>۱۲</Redacted>.') };

  it('is found, with its line', async (test) => {
    const findings = await found(test, { site: { 'index.html': page('<p>یاسمن <b>شب‌بو</b></p>') }, content });
    assert.deepEqual(rulesOf(findings), ['redacted']);
    assert.match(findings[0]!.message, /a\.mdx:8$/);
  });
  it('is found behind the end of a line that is written', async (test) => {
    for (const end of ['\\\n', '  \n', '<br />']) {
      const broken = { 'statements/a.mdx': aText('باغ', `نام او <Redacted>یاسمن${end}شب‌بو</Redacted> است.`) };
      assert.deepEqual(rulesOf(await found(test, { site: { 'index.html': page('<p>یاسمن شب‌بو</p>') }, content: broken })), ['redacted'], end);
    }
  });
  it('is found in former texts as well: that it was published is why it is withheld', async (test) => {
    const changed = { 'statements/a.mdx': aText('باغ', 'نام او <Redacted>یاسمن شب‌بو</Redacted> است.', 'changes:\n  - date: 1401-01-01\n    reason: نام پوشیده شد\n'), 'versions/a/1.mdx': 'نام او یاسمن شب‌بو است.' };
    assert.deepEqual(rulesOf(await found(test, { site: { 'index.html': page('<del>یاسمن شب‌بو</del>') }, content: changed })), ['redacted']);
  });
  it('is not found where others publish the same words', async (test) => {
    const other = { 'people.yaml': '- id: x\n  name: یاسمن شب‌بو\n' };
    assert.deepEqual(rulesOf(await found(test, { site: { 'index.html': page('یاسمن شب‌بو، ۱۲') }, content: { ...content, ...other } })), []);
  });
});

describe('a restricted document', () => {
  it('is known by its text and its former texts', async (test) => {
    const content = {
      'statements/a.mdx': aText('باغ بسته', '', 'access: restricted\nholding: none\n'),
      'versions/a/1.mdx': 'این نوشته را تنها باغبانانی می‌خوانند که به آن راه دارند.',
    };
    assert.deepEqual(rulesOf(await found(test, { site: { 'x.json': '["را تنها باغبانانی می‌خوانند که به آن راه دارند"]' }, content })), ['restricted']);
    assert.deepEqual(rulesOf(await found(test, { site: { 'x.json': '["باغ بسته"]' }, content })), []);
  });
});

describe('the gate', () => {
  it('is passed by a site without anything of that, and closed with all findings told', async (test) => {
    const content = await readContent(await aFolderOf(test, { 'archive.yaml': 'title: باغ\n', 'organs.yaml': '- id: garden-council\n  name: شورای باغ\n' }));
    const gate = await Gate.open(content, { site: undefined });
    await gate.pass(await aFolderOf(test, { 'index.html': page('باغ') }));
    const bad = await aFolderOf(test, { 'a.map': '{}', 'b/.env': 'X=1' });
    await assert.rejects(gate.pass(bad), (error: Error) => error instanceof GateClosed && /^a\.map {2}cache .*→/m.test(error.message) && /^b\/\.env {2}dot-file /m.test(error.message));
  });
});
