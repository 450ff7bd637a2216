import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { fixDocument, fixYamlFile } from '../../../src/check/fix/file.ts';
import { fixFolder } from '../../../src/check/fix/index.ts';
import { checkFolder } from '../../../src/check/index.ts';
import { compileDocument } from '../../../src/mdx/document.ts';
import { TextRefused } from '../../../src/mdx/text.ts';
import { readYaml } from '../../../src/model/read/yaml.ts';
import { ARCHIVES } from '../problems.ts';

const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-fix-'));
after(() => rmSync(workshop, { recursive: true, force: true }));

const RECORD = 'title: بیانیهٔ آب\nkind: statement\ndate: 1400\nissuedBy: garden-council\n';
const fix = (body: string, record = RECORD) => fixDocument(`---\n${record}---\n${body}`, 'content/statements/a.mdx', 'statements');
const bodyOf = (body: string, record = RECORD) => fix(body, record).text.slice(`---\n${record}---\n`.length);

/** A copy of one of the archives among the fixtures. */
function copyOf(archive: string): string {
  const folder = path.join(mkdtempSync(path.join(workshop, 'content-')), 'content');
  cpSync(path.join(ARCHIVES, archive), folder, { recursive: true });
  return folder;
}

describe('a text', () => {
  for (const [what, before, after] of [
    ['Arabic letters become Persian', 'كار يك باغ\n', 'کار یک باغ\n'],
    ['spaces around punctuation are put right', 'باغ ، درخت\n', 'باغ، درخت\n'],
    ['certain half-spaces are written', 'آن‌ها می روند\n', 'آن‌ها می‌روند\n'],
    ['spaces at the end of a line go', 'یک \nدو\n\nسه   \n\n', 'یک\nدو\n\nسه\n\n'],
    ['a break of a line stays', 'یک  \nدو\n', 'یک  \nدو\n'],
    ['code, addresses and other languages stay', '`كد` [باغ](/كتاب/) <span lang="ar">الكتاب  الكبير</span>\n', '`كد` [باغ](/كتاب/) <span lang="ar">الكتاب  الكبير</span>\n'],
    ['another language in single quotation marks stays', "<span lang='ar'>الكتاب</span> كار\n", "<span lang='ar'>الكتاب</span> کار\n"],
    ['a table keeps its shape', '| درخت  | شمار |\n|:------|-----:|\n| سيب   | ۱۲   |\n', '| درخت  | شمار |\n|:------|-----:|\n| سیب   | ۱۲   |\n'],
    ['a heading whose address would change stays', '## ما میخواهیم\n\nما میخواهیم\n', '## ما میخواهیم\n\nما می‌خواهیم\n'],
    ['a heading between rulers whose address would change stays', '---\n\nما میخواهیم\n---\n\nمتن\n', '---\n\nما میخواهیم\n---\n\nمتن\n'],
    ['a heading whose address stays is mended', '## كار باغ\n', '## کار باغ\n'],
    ['Windows line ends stay', 'كار\r\nباغ\r\n', 'کار\r\nباغ\r\n'],
    ['a text that is refused is left alone', 'كار {x}\n', 'كار {x}\n'],
  ] as const) {
    it(what, () => assert.equal(bodyOf(before), after));
  }

  it('of another language is left alone, but for spaces at the ends of lines', () => assert.equal(bodyOf('الكتاب  الكبير \n', `${RECORD}language: ar\n`), 'الكتاب  الكبير\n'));

  it('of another language keeps its title', () => {
    const record = 'title: رسالة إلى الجبلي\nkind: letter\ndate: 1400\nissuedBy: garden-council\nlanguage: ar\n';
    assert.deepEqual(fix('الكتاب\n', record).fixes, []);
  });

  it('says which signs were mended that nobody can see', () => {
    assert.deepEqual(fix('یک\u00a0دو \t سه\n').fixes.map(({ before, after }) => `${before} → ${after}`), ['یک‹U+00A0›دو → یک دو', '‹U+0009› → ', 'دو   سه → دو سه']);
  });

  it('with a silenced line keeps that line', () => {
    const record = `${RECORD}silenced:\n  - { rule: typography, text: كتاب, reason: نام عربی }\n`;
    assert.equal(bodyOf('كتاب\n\nكار\n', record), 'كتاب\n\nکار\n');
  });

  it('says each thing that was mended, with its line', () => {
    assert.deepEqual(fix('درست\n\nكار و \n').fixes.map(({ line, what, before, after }) => [line, what, before, after]), [
      [9, 'Arabic letter', 'كار', 'کار'], [9, 'space at the end of the line', '', ''],
    ]);
  });
});

describe('a record', () => {
  const record = (text: string) => fixYamlFile(text, []).text;

  it('is mended in place: comments, quotation marks, order and spaces stay as they were', () => {
    const before = `# یادداشت: كار\n- id:   garden-council # كار\n  name: 'شوراي باغ'\n  altNames: [ شوراى باغ ]\n  note: >-\n    كار باغ\n    و كوه\n\n  nameEn: "Garden  Council"\n`;
    const after = before.replace("'شوراي باغ'", "'شورای باغ'").replace('    كار باغ', '    کار باغ').replace('و كوه', 'و کوه').replace('Garden  Council', 'Garden Council');
    assert.equal(record(before), after);
  });

  it('is left alone where the mended words would mean something else', () => {
    const before = '- id: a\n  name: "\\u0643ار  باغ"\n  note: باغ :درخت\n';
    const after = readYaml({ text: record(before), firstLine: 1 });
    assert.deepEqual(after.errors, []);
    assert.equal((after.value as { name: string }[])[0]!.name, '\u0643ار  باغ');
  });

  it('is left alone where an unusual space keeps a quotation mark from being one', () => {
    const before = '- id: a\n  name: \u00a0"كار  #"\n';
    assert.equal(record(before), before);
  });

  it('that is no record is left alone', () => {
    for (const text of ['كار باغ\n', '', '[]\n', '- كار\n']) assert.doesNotThrow(() => record(text));
  });

  it('that can’t be read is left alone', () => assert.equal(record('- id: "كار\n'), '- id: "كار\n'));
});

const strict = (text: string) =>
  text.normalize('NFKC').replace(/[يى]/g, 'ی').replaceAll('ك', 'ک').replaceAll('ھ', 'ه').replace(/\p{M}|[^\p{L}\p{N}]|ـ/gu, '');

describe('any text', () => {
  const piece = fc.constantFrom(
    'كار', 'باغ', ' ', '  ', '\n', '\n\n', ' \n', '  \n', 'می روند', 'میخواهیم', 'خانه ها', '،', ' ،', '.', '(', ' )', '«', ' »', '\u200c', '\u00a0', '\u200f', 'ـ', '**', '*', '_', '`', '```\n',
    '- ', '1. ', '## ', '> ', '| ', '|\n|---|\n', '[', '](/organs/)', '[^1]', '\n\n[^1]: ', '<b>', '</b>', '<Note>\n\n', '\n\n</Note>', '<br />', '\\', '&nbsp;', '۱۲', '1', 'ﻣﻌﺘﺮض', '\t', '\r\n', 'A', 'http://x.example/ك', '---', '\u00a0\n',
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('keeps its letters and digits, its page and its record, and is mended once and for all', () => {
    fc.assert(fc.property(text, (body) => {
      const once = fix(body);
      assert.equal(strict(once.text), strict(`---\n${RECORD}---\n${body}`));
      assert.equal(fixDocument(once.text, 'content/statements/a.mdx', 'statements').text, once.text);
      assert.equal(once.text.startsWith(`---\n${RECORD}---\n`), true);
      const blocks = (source: string) => {
        try {
          return compileDocument(source).blocks.map(({ id, text: words }) => [id, strict(words)]);
        } catch (error) {
          if (error instanceof TextRefused) return 'refused';
          throw error;
        }
      };
      assert.deepEqual(blocks(once.text), blocks(`---\n${RECORD}---\n${body}`));
    }), { numRuns: 600 });
  });

  it('in a record keeps what YAML says of everything else', () => {
    const value = fc.array(fc.constantFrom('كار', 'باغ', ' ', '  ', '،', ' ، ', ':', ' : ', '#', ' #', "'", '"', '-', '\u200c', '\u00a0', 'می روند', '[', '{', '\\'), { maxLength: 10 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(value, fc.constantFrom('', "'", '"'), (words, quote) => {
      const before = `- id: a\n  name: ${quote}${words}${quote}\n  note: متن  # ك\n`;
      const after = fixYamlFile(before, []).text;
      const [old, now] = [before, after].map((yaml) => readYaml({ text: yaml, firstLine: 1 }));
      assert.equal(now!.errors.length, old!.errors.length);
      if (old!.errors.length > 0) assert.equal(after, before);
      else assert.equal(strict(JSON.stringify(now!.value)), strict(JSON.stringify(old!.value)));
      assert.equal(fixYamlFile(after, []).text, after);
    }), { numRuns: 600 });
  });
});

describe('a folder', () => {
  it('is mended file by file; what was mended is told, and check finds nothing of it any more', async () => {
    const folder = copyOf('typography');
    writeFileSync(path.join(folder, 'archive.yaml'), 'title: بایگانی باغ # كار\ndescription: كار باغ\n');
    const files = await fixFolder(folder);
    assert.equal(readFileSync(path.join(folder, 'archive.yaml'), 'utf8'), 'title: بایگانی باغ # كار\ndescription: کار باغ\n');
    assert.deepEqual(files.map(({ path: shown }) => path.relative(folder, path.resolve(shown))), ['archive.yaml', 'organs.yaml', path.join('statements', 'water.mdx')]);
    assert.deepEqual((await checkFolder(folder)).problems, []);
    assert.deepEqual(await fixFolder(folder), []);
  });

  it('without anything to mend is not touched', async () => {
    const folder = copyOf('good');
    const times = () => readdirSync(folder, { recursive: true }).map((name) => statSync(path.join(folder, String(name))).mtimeMs);
    const before = times();
    assert.deepEqual(await fixFolder(folder), []);
    assert.deepEqual(times(), before);
  });

  it('keeps byte order marks, line ends and the rights of its files', async () => {
    const folder = copyOf('typography');
    const file = path.join(folder, 'statements/water.mdx');
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
    chmodSync(file, 0o640);
    await fixFolder(folder);
    const text = readFileSync(file, 'utf8');
    assert.ok(text.startsWith('\uFEFF---\r\n') && !/[^\r]\n/.test(text) && text.includes('کار باغ، کار'));
    assert.equal(statSync(file).mode & 0o777, 0o640);
  });
});
