import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { reproducible } from '../../src/export/pdf/reproducible.ts';
import { compileDocument } from '../../src/mdx/document.ts';
import { aFolder } from '../fixtures/folders.ts';
import { findProgram } from '../support/programs.ts';
import { run, runScript } from '../support/run.ts';
import { environmentOf, SITES } from '../support/sites.ts';

const environment = environmentOf('imaginary');

/**
 * The words of a text in letters alone. pdftotext turns round the signs of what is drawn as one, «لا» and «هٔ», so such runs
 * are compared without their order; and it puts numbers before or behind the spaces around them.
 */
function words(text: string): string[] {
  const plain = text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/[اله\u064b\u0654]+/g, (run) => [...run].sort().join(''));
  return plain.match(/(?:(?!\p{N})[\p{L}\p{M}\u200c])+/gu) ?? [];
}

/** Whether some words stand one after the other, in their order, among others. */
function holds(all: readonly string[], some: readonly string[]): boolean {
  return all.some((_, at) => some.every((word, index) => all[at + index] === word));
}

describe('npm run pdf', () => {
  it('prints a document whose Persian words can be copied and searched, whole and in their order', async (test) => {
    const [reader, teller] = [findProgram('pdftotext', 'poppler-utils'), findProgram('pdfinfo', 'poppler-utils')];
    if (!reader || !teller) return test.skip('needs pdftotext: on Debian or Ubuntu, sudo apt-get install poppler-utils');
    const file = path.join(await aFolder(test), 'report.pdf');
    const { code, err } = await runScript('pdf', ['irrigation-report', '--out', file], environment);
    assert.equal(code, 0, err);

    // The mark of something withheld is not among the words of the text.
    const found = words((await run(reader, [file, '-'], '.')).out.replace(/\[[^\]]*\]/g, ''));
    const { blocks } = compileDocument(await readFile(path.join(SITES.imaginary.content, 'reports/irrigation-report.mdx'), 'utf8'));
    for (const { text } of blocks) assert.ok(holds(found, words(text)), `${text}\nnot in\n${found.join(' ')}`);
    assert.ok(holds(found, words('صفحهٔ ۱ از')), 'pages are numbered');
    const about = (await run(teller, [file], '.')).out;
    assert.match(about, /Title:\s+گزارش هیئت آبیاری به پلنوم چهارم/);
    assert.match(about, /Tagged:\s+yes/);
    assert.match(about, /Page size:\s+594\.\d+ x 841\.\d+ pts \(A4\)/);
  });

  it('says nothing of the machine and the time at which it was printed: twice the same', async (test) => {
    const folder = await aFolder(test);
    const print = async (name: string) => {
      const { code, err } = await runScript('pdf', ['water-resolution', '--out', path.join(folder, name)], environment);
      assert.equal(code, 0, err);
      return readFile(path.join(folder, name));
    };
    const first = await print('one.pdf');
    assert.ok(first.equals(await print('two.pdf')));
    assert.doesNotMatch(first.toString('latin1'), /localhost/);
  });

  it('says what it was not told, or can’t find', async (test) => {
    const empty = await aFolder(test);
    for (const [given, code, sentence, more] of [
      [[], 2, /name one document/, {}],
      [['frost-draft'], 1, /there is no document “frost-draft”/, {}],
      [['irrigation-report'], 1, /there is no site .*npm run build/, { ARCHIVE_OUT: path.join(empty, 'none') }],
    ] as const) {
      const outcome = await runScript('pdf', [...given], { ...environment, ...more });
      assert.equal(outcome.code, code);
      assert.match(outcome.err, sentence);
    }
  });
});

describe('a PDF that is the same each time', () => {
  it('is as long as before, keeps the order of its names, and differs in nothing else', () => {
    const pdf = Buffer.from("%PDF-1.4\n<</Creator (x) /CreationDate (D:20260102030405+00'00')\n/ModDate (D:20260102030405+00'00')>>\n(node00000156) (node00000046)\n\u00ff", 'latin1');
    const made = reproducible(pdf).toString('latin1');
    assert.equal(made.length, pdf.length);
    assert.match(made, /\(node00000002\) \(node00000001\)/);
    const rest = (text: string) => text.replace(/\(D:.*?\) */g, '').replace(/node\d+/g, '');
    assert.doesNotMatch(made, /2026/);
    assert.equal(rest(made), rest(pdf.toString('latin1')));
  });

  it('names parts as they stand, whatever the browser numbered first, and keeps their list in order', () => {
    const printed = (numbers: readonly string[], list: readonly number[]) => {
      const [a, b, c, d] = numbers.map((number) => `node000000${number}`);
      const pair = (index: number) => `(node000000${numbers[index]!}) ${40 + index} 0 R`;
      const leaf = (from: number) => `<</Limits [(node000000${numbers[list[from]!]!}) (node000000${numbers[list[from + 1]!]!})]\n/Names [${pair(list[from]!)} ${pair(list[from + 1]!)}]>>`;
      return Buffer.from(`/ID (${a})\n/ID (${b})\n/Headers [(${b})]\n/ID (${c})\n/ID (${d})\n/Headers [(${a})]\n${leaf(0)}\n${leaf(2)}`, 'latin1');
    };
    const inOrder = reproducible(printed(['11', '12', '23', '24'], [0, 1, 2, 3])).toString('latin1');
    assert.equal(reproducible(printed(['22', '21', '14', '33'], [2, 1, 0, 3])).toString('latin1'), inOrder);
    assert.ok(inOrder.endsWith('[(node00000003) (node00000004)]\n/Names [(node00000003) 42 0 R (node00000004) 43 0 R]>>'));
  });
});
