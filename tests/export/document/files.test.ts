import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { DOCUMENT_FILES, documentFiles, markdownOf, plainTextOf, treeOf } from '../../../src/export/document/index.ts';
import { oneSpaced } from '../../../src/export/document/tree.ts';
import { compileDocument, compileUnlessRefused } from '../../../src/mdx/document.ts';
import { fingerprint } from '../../../src/mdx/measure.ts';
import { exportContext } from '../../../src/export/mapping/index.ts';
import { aDocument, anArchive, documentOf } from '../../fixtures/records.ts';
import { all, archive, context, placeless } from '../gardeners.ts';

const SOURCE = `مردم باغ!

آب از **آنِ** همه است؛ نوبت را [قطعنامه](/resolutions/water/) می‌نویسد.[^۱]

## چه می‌خواهیم

<Clause number="۲" title="نوبت">

- جوی‌ها باز شود
  - شب
- چاه نه

</Clause>

| جوی | ساعت |
|---|--:|
| هفت‌بید | ۲۲ |

<Vote result="adopted" for="41" against="3" />

نام او <Redacted reason="زنده است">سهراب</Redacted> بود.

<Note kind="correction">

در چاپ نخست «۵» بود.

</Note>

[^۱]: گفتهٔ *باغبان*.
`;
const text = compileDocument(SOURCE);
const files = (id: string, given: typeof text | null = text, where = context) => Object.fromEntries(documentFiles(where, documentOf(archive, id), given).map(([name, bytes]) => [name, bytes.toString()]));

describe('the files beside a page', () => {
  it('are those that the page names, the same in each build, whatever the document', () => {
    for (const document of all) {
      const made = documentFiles(context, document, text);
      assert.deepEqual(made.map(([name]) => name), DOCUMENT_FILES.map(({ name }) => name));
      assert.deepEqual(documentFiles(context, document, text), made);
      for (const [name, bytes] of made) assert.match(bytes.toString(), /[^\n]\r?\n$/, name);
    }
  });

  it('never hold a text that is restricted, withheld, or not there', () => {
    for (const [name, content] of Object.entries(files('restricted'))) {
      assert.doesNotMatch(content, /مردم باغ|هفت‌بید|sha256/i, name);
      assert.match(content, /restricted/, name);
    }
    for (const [name, content] of Object.entries(files('plain'))) assert.doesNotMatch(content, /سهراب/, name);
    for (const [name, content] of Object.entries(files('no-text', null))) assert.doesNotMatch(content, /sha256/i, name);
    for (const [name, content] of Object.entries(files('related'))) assert.doesNotMatch(content, /secret-name|راز/, name);
  });

  it('carry digests that can be made again', () => {
    const made = files('plain');
    const { encoding, 'bayegan:wordsSha256': words } = JSON.parse(made['index.json']!) as { encoding: { contentUrl: string; sha256: string }[]; 'bayegan:wordsSha256': string };
    for (const { contentUrl, sha256 } of encoding) {
      assert.match(contentUrl, /^https:\/\/example\.org\/archive\/resolutions\/plain\/index\.(?:txt|md)$/);
      assert.equal(createHash('sha256').update(made[contentUrl.split('/').at(-1)!]!).digest('hex'), sha256);
    }
    assert.ok(words.startsWith(fingerprint(text)));
    assert.ok(made['index.txt']!.includes(words));
  });

  it('that carry the text say what it is worth today, when it was changed, and in which language it is where that is another', () => {
    const made = files('jalali-year');
    assert.match(made['index.txt']!, /\nوضعیت: لغوشده\n/);
    assert.match(made['index.md']!, /\nstatus: "repealed"\n/);
    assert.match(files('english')['index.txt']!, /\nزبان: انگلیسی\n/);
    assert.match(files('related')['index.txt']!, /\nآخرین تغییر متن در آرشیو: مه ۲۰۲۲ \(اردیبهشت تا خرداد ۱۴۰۱\)\n/);
    assert.match(files('related')['index.md']!, /\nchanged: "2022-05"\n/);
    for (const name of ['index.txt', 'index.md']) assert.doesNotMatch(files('unknown-date')[name]!, /وضعیت|زبان:|status|تغییر|changed/, name);
  });

  it('as plain text say who moved, presented and signed it, each part by its name', () => {
    const head = files('twenty-signatories')['index.txt']!;
    assert.match(head, /\nصادرکننده: شورای باغ\nارائه‌دهنده: باغبان gardener-2\nپیشنهاددهنده: باغبان gardener-1\nامضاکنندگان: باغبان gardener-1، .*باغبان gardener-20\nتاریخ: /);
  });

  it('say that an abstract is the archive’s own', () => {
    const made = files('abstract');
    assert.match(made['index.txt']!, /\n\[چکیدهٔ آرشیو\]\n\nچکیدهٔ باغبان\.\n\nدر دو بند\.\n\n\[چکیدهٔ آرشیو، بخش به بخش\]\n\nمردم باغ!/);
    assert.match(made['index.md']!, /\*\*چکیدهٔ آرشیو\*\*\n\nچکیدهٔ باغبان\.\n\nدر دو بند\.\n\n\*\*/);
    for (const name of ['index.json', 'index.md', 'index.txt', 'index.bib', 'index.ris', 'index.csl.json']) assert.match(made[name]!, /نه نوشتهٔ صادرکنندهٔ سند/, name);
  });

  it('lead from anywhere to where the page leads, where the site knows its address', () => {
    assert.match(files('plain')['index.md']!, /\]\(<https:\/\/example\.org\/archive\/resolutions\/water\/>\)/);
    assert.match(files('plain', text, placeless)['index.md']!, /\]\(<\.\.\/\.\.\/resolutions\/water\/>\)/);
  });

  it('as Markdown tells the language of the document from that of the words in it: an abstract is the archive’s', () => {
    const english = (fields: object, given: typeof text | null = text) => {
      const one = anArchive({ documents: [{ ...aDocument('d', { language: 'en' }), ...fields }] });
      const [, head] = documentFiles(exportContext(one, { site: undefined, base: '/' }), documentOf(one, 'd'), given).find(([name]) => name === 'index.md')![1].toString().split('---\n');
      const { language, lang } = parseYaml(head!) as { language: string; lang: string };
      return [language, lang];
    };
    assert.deepEqual([english({}), english({ holding: 'abstract' }), english({ holding: 'none' }, null), english({ access: 'restricted' })], [['en', 'en'], ['en', 'fa'], ['en', 'fa'], ['en', 'fa']]);
  });

  it('begin with facts that YAML reads', () => {
    const [, head] = files('mixed')['index.md']!.split('---\n');
    const facts = parseYaml(head!) as Record<string, unknown>;
    assert.equal(facts['title'], 'نامه به Tom & Jerry (۲۰۲۱): «می‌خواهیم»');
    assert.deepEqual(facts['author'], ['باغبان gardener-2', 'باغبان gardener-3']);
    assert.equal(facts['date'], '2021-07-30');
    assert.deepEqual([facts['contributor'], facts['meeting']], [undefined, undefined]);
    assert.match(files('plain')['index.md']!, /\nmeeting: "کنگرهٔ دوم باغ"\n/);
    assert.match(files('twenty-signatories')['index.md']!, /\ncontributor: \["باغبان gardener-2",/);
  });
});

describe('a text', () => {
  it('as plain text says all that the page says', () => {
    assert.equal(
      plainTextOf(treeOf(text.segments)),
      `مردم باغ!

آب از آنِ همه است؛ نوبت را قطعنامه می‌نویسد.[۱]

چه می‌خواهیم

بند ۲: نوبت

- جوی‌ها باز شود

  - شب

- چاه نه

جوی | ساعت
هفت‌بید | ۲۲

تصویب شد، موافق: ۴۱، مخالف: ۳

نام او [حذف‌شده: زنده است] بود.

[تصحیح: در چاپ نخست «۵» بود.]

پانویس‌ها

[۱] گفتهٔ باغبان.`,
    );
  });

  it('as Markdown is what a writer would have written', () => {
    assert.equal(
      markdownOf(treeOf(text.segments), (address) => address),
      `مردم باغ!

آب از **آنِ** همه است؛ نوبت را [قطعنامه](<../../resolutions/water/>) می‌نویسد.[^۱]

## چه می‌خواهیم

<strong>بند ۲: نوبت</strong>

- جوی‌ها باز شود

  - شب

- چاه نه

| جوی | ساعت |
| --- | --: |
| هفت‌بید | ۲۲ |

تصویب شد، موافق: ۴۱، مخالف: ۳

نام او \\[حذف‌شده: زنده است\\] بود.

> <strong>تصحیح</strong>
>
> در چاپ نخست «۵» بود.

[^۱]: گفتهٔ *باغبان*.`,
    );
  });

  it('keeps what every element and component says, in both forms', () => {
    const folder = path.resolve(import.meta.dirname, '../../fixtures/export/text');
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    const tree = treeOf(compileDocument(read('text.mdx')).segments);
    assert.equal(`${plainTextOf(tree)}\n`, read('text.txt'));
    assert.equal(`${markdownOf(tree, (address) => address)}\n`, read('text.md'));
  });

  it('keeps the numbers that items of a list have on the page: of their own, backwards, from anywhere', () => {
    const tree = treeOf(compileDocument('<ol reversed><li>سه</li><li value="9">نه</li><li>هشت</li></ol>\n\n<ol start="x"><li>یک</li><li value="۷">دو</li></ol>\n\n4. چهار\n5. پنج').segments);
    assert.equal(plainTextOf(tree), '۳. سه\n۹. نه\n۸. هشت\n\n۱. یک\n۲. دو\n\n۴. چهار\n۵. پنج');
    const apart = '\n\n<!-- -->\n\n';
    assert.equal(markdownOf(tree, String), ['3. سه', '9. نه', '8. هشت', '1. یک\n2. دو', '4. چهار\n5. پنج'].join(apart));
  });

  it('counts as the page does: by letters and in Roman numbers where a list says so, in Latin digits in a text that runs from left to right, but for its notes', () => {
    const items = (count: number) => '<li>ک</li>'.repeat(count);
    const marks = (source: string, direction?: 'ltr') => plainTextOf(treeOf(compileDocument(source).segments), direction).replaceAll(/ ک$/gm, '').split(/\n+/);
    assert.deepEqual(marks(`<ol type="a" start="26">${items(2)}</ol>\n\n<ol type="I" start="1999">${items(2)}</ol>\n\n<ol type="1">${items(1)}</ol>`), ['z.', 'aa.', 'MCMXCIX.', 'MM.', '1.']);
    assert.deepEqual(marks(`<ol type="i" start="0">${items(2)}</ol>\n\n<ol>${items(1)}</ol>`), ['0.', 'i.', '۱.']);
    assert.deepEqual(marks(`<ol>${items(1)}</ol>\n\n<ol type="A">${items(1)}</ol>\n\nWater.[^w]\n\n[^w]: Rain.`, 'ltr'), ['1.', 'A.', 'Water.[۱]', 'پانویس‌ها', '[۱] Rain.']);
    const letter = anArchive({ documents: [aDocument('letter', { language: 'en' })] });
    const plain = new Map(documentFiles(exportContext(letter, { site: undefined, base: '/' }), documentOf(letter, 'letter'), compileDocument('1. Water.'))).get('index.txt');
    assert.match(plain!.toString(), /\n1\. Water\.\n/);
  });

  it('keeps a raised number apart from the one before it', () => {
    const tree = treeOf(compileDocument('۱۰<sup>۶</sup> گام، ۳ م<sup>۲</sup>').segments);
    assert.equal(plainTextOf(tree), '۱۰^۶ گام، ۳ م۲');
  });

  it('keeps a stroke within a cell, also in code', () => {
    const tree = treeOf(compileDocument('| جوی | ساعت |\n|---|---|\n| `الف\\|ب` | یک \\| دو |\n').segments);
    assert.equal(markdownOf(tree, (address) => address), '| جوی | ساعت |\n| --- | --- |\n| `الف\\|ب` | یک \\| دو |');
  });

  it('keeps each cell of a table in its column, whatever reaches over several', () => {
    const table = '<table><thead><tr><th rowspan="2">جوی</th><th colspan="2">ساعت</th></tr><tr><th>شب</th><th>روز</th></tr></thead><tbody><tr><td rowspan="9">الف</td><td>۱</td><td>۲</td></tr><tr><td>۳</td><td>۴</td></tr></tbody><tr><td>ب</td><td>۵</td><td rowspan="2">پ</td></tr><tr><td colspan="2">ت</td></tr></table>';
    const tree = treeOf(compileDocument(table).segments);
    assert.equal(plainTextOf(tree), 'جوی | ساعت | \n | شب | روز\nالف | ۱ | ۲\n | ۳ | ۴\nب | ۵ | پ\nت |  | ');
    assert.equal(markdownOf(tree, String), '| جوی | ساعت |  |\n| --- | --- | --- |\n|  | شب | روز |\n| الف | ۱ | ۲ |\n|  | ۳ | ۴ |\n| ب | ۵ | پ |\n| ت |  |  |');
  });

  /** The words of every block of a Markdown text, as another library reads it, without the tags of HTML. */
  const wordsOf = (markdown: string): string[] => {
    const blocks: string[] = [];
    const inline = (node: any): string => (node.type === 'text' || node.type === 'inlineCode' ? node.value : node.type === 'break' ? ' ' : (node.children ?? []).map(inline).join(''));
    const visit = (node: any): void => {
      if (node.type === 'code') blocks.push(node.value);
      else if (['paragraph', 'heading', 'tableCell'].includes(node.type)) blocks.push(inline(node));
      else (node.children ?? []).forEach(visit);
    };
    visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
    return blocks.map((block) => block.replace(/\s+/g, ' ').trim()).filter((block) => block !== '');
  };

  const PIECES = ['آب', 'می‌شود', ' ', ' ', '**', '*', '_', '`', '~~', '[', '](/organs/a/)', '!', '#آ', '-', '+', '>', '=', '1.', '2)', '|', '\\', '&amp;', '&', '«', '»', '<u>آب</u>', '\\<', '\\{', 'http://e.org', '\n', '\n\n', '\n\n- ', '\n  - ', '\n\n> ', '\n\n## ', '\n\n1. ', '\n\n---\n\n', '<br/>', ':', '^', 'Tom'];
  it('as Markdown has the same words, block by block, for any reader', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 25 }).map((pieces) => pieces.join('')), (source) => {
        const compiled = compileUnlessRefused(source);
        if (!compiled || compiled.images.length > 0) return;
        read++;
        const markdown = markdownOf(treeOf(compiled.segments), (address) => address);
        assert.deepEqual(wordsOf(markdown), compiled.blocks.map((block) => block.text).filter((block) => block !== ''), `${source}\n=====\n${markdown}`);
      }),
      // Under a line, two signs make a table of both for readers of GFM.
      { numRuns: 3000, examples: [['آب<br/>:-'], ['آب<br/>:-:'], ['آب<br/>-:']] },
    );
    assert.ok(read > 1000, `${read} texts`);
  });
});

describe('white space within words', () => {
  it('becomes one space, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r', '\u00a0', '\u200c', 'ب') }), (text) => assert.equal(oneSpaced(text), text.replace(/[\t\n\r ]+/g, ' '))));
  });
});
