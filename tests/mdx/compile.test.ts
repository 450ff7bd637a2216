import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BlockIds } from '../../src/mdx/ids.ts';
import { compileDocument } from '../../src/mdx/document.ts';
import { TextRefused, type CompiledText } from '../../src/mdx/text.ts';
import { splitFile } from '../../src/model/read/frontmatter.ts';
import { readYaml } from '../../src/model/read/yaml.ts';
import { assertSafe, joined } from './safe-html.ts';

const FIXTURES = path.join(import.meta.dirname, '../fixtures');
const read = (...names: string[]) => readFileSync(path.join(FIXTURES, ...names), 'utf8');

function refusalsOf(source: string): string[] {
  try {
    compileDocument(source);
    return [];
  } catch (error) {
    assert.ok(error instanceof TextRefused, String(error));
    for (const { remedy } of error.refusals) assert.ok(remedy.length > 5);
    return error.refusals.map(({ position, message }) => `${position.line}:${position.column} ${message}`);
  }
}

describe('compiled texts', () => {
  for (const name of readdirSync(path.join(FIXTURES, 'mdx'))) {
    const compiled = compileDocument(read('mdx', name, 'input.mdx'));
    it(`${name}: the HTML is as expected`, () => assert.equal(`${joined(compiled.segments)}\n`, read('mdx', name, 'output.html')));
    it(`${name}: the blocks are as expected`, () => {
      assert.equal(compiled.blocks.map(({ id, text }) => `#${id} ${text}\n`).join(''), read('mdx', name, 'blocks.txt'));
    });
    it(`${name}: the HTML is safe, and every block leads to a place in it`, () => {
      assertSafe(compiled.segments);
      const html = joined(compiled.segments);
      for (const { id } of compiled.blocks) assert.ok(html.includes(` id="${id}"`), id);
    });
  }
});

describe('elements that have no end, written as in HTML,', () => {
  const remedyOf = (source: string) => {
    try {
      return String(compileDocument(source));
    } catch (error) {
      return (error as TextRefused).refusals.map(({ remedy }) => remedy).join();
    }
  };
  const BREAK = 'write <br />: it has no end of its own';
  const cases: [source: string, remedy: string][] = [
    ['آب<br>خاک', BREAK], ['آب</br>خاک', BREAK], ['<b>آب<br>خاک</b>', BREAK], ['آب\n\n<hr>\n\nخاک', 'write <hr />: it has no end of its own'],
    ['<img src="/images/map.png" alt="نقشه">', 'write a picture as ![what it shows](/images/name.jpg)'],
  ];
  for (const [source, remedy] of cases) it(`are told how they are written here: ${source.replaceAll('\n', ' ')}`, () => assert.equal(remedyOf(source), remedy));
});

describe('headings', () => {
  it('of the first level stand once among the words, also in a list, a quotation or a note, whose ids have them', () => {
    const { blocks, segments } = compileDocument('> # آب\n>\n> روان[^1]\n\n- # خاک\n\n[^1]: # باد');
    assert.deepEqual(blocks.map(({ text }) => text), ['آب', 'روان', 'خاک', 'باد']);
    for (const words of ['آب', 'خاک']) assert.ok(joined(segments).includes(` id="${new BlockIds().paragraph(words)}"`), words);
  });
  it('are listed with their depth, the first level of a text being 2', () => {
    assert.deepEqual(compileDocument(read('mdx', 'chapters', 'input.mdx')).headings, [
      { depth: 2, id: 'فصل-نخست', text: 'فصل نخست' },
      { depth: 3, id: 'بخش', text: 'بخش' },
      { depth: 6, id: 'ژرف-ترین', text: 'ژرف‌ترین' },
      { depth: 2, id: 'فصل-دوم', text: 'فصل دوم' },
    ]);
  });

  it('are as deep where the sections are written with ###, and listed where they are written as tags', () => {
    const { headings, segments } = compileDocument('### یک\n\n##### دو\n\n<h2>سه <b>و</b> چهار</h2>\n\n> #### نقل');
    assert.deepEqual(headings.map(({ depth, text }) => [depth, text]), [[2, 'یک'], [4, 'دو'], [2, 'سه و چهار'], [3, 'نقل']]);
    for (const { depth, id } of headings) assert.ok(segments.join('').includes(`<h${depth} id="${id}">`), id);
  });

  it('name footnotes and withheld words nowhere', () => {
    const { headings } = compileDocument('## آب[^۱] و <Redacted>راز</Redacted> خاک\n\n[^۱]: پانویس');
    assert.deepEqual(headings, [{ depth: 2, id: 'آب-و-خاک', text: 'آب و […] خاک' }]);
    const bare = compileDocument('## <Redacted />\n\n## ![باغ](/images/a.png)\n\n##\n\nمتن').headings;
    assert.deepEqual(bare, [{ depth: 2, id: 'section', text: '[…]' }]);
  });
});

describe('links', () => {
  it('that are addresses as they stand in a sentence end before its signs, Persian ones as well; those in brackets lead where they say', () => {
    const html = (text: string) => compileDocument(text).segments.join('').replaceAll(/ rel="[^"]*"|<\/?bdi[^>]*>| id="[^"]*"/g, '');
    const link = (address: string, words = address) => `<a href="${encodeURI(address)}">${words}</a>`;
    const address = 'https://garden.example/باغ';
    for (const signs of ['،', '؛', '؟', '»', '».', ')؛', '…', '\u200f،']) assert.equal(html(`نک. «${address}${signs} و`), `<p>نک. «${link(address)}${signs} و</p>`, signs);
    assert.equal(html('(www.garden.example/آب_(باغ)؛'), `<p>(${link('http://www.garden.example/آب_(باغ)', 'www.garden.example/آب_(باغ)')}؛</p>`);
    assert.equal(html(`[${address}؟](${address}؟)`), `<p>${link(`${address}؟`)}</p>`);
  });

  it('inside the archive and the text are listed with their place, for the check of dead links; those of footnotes are not', () => {
    assert.deepEqual(compileDocument(read('mdx', 'links', 'input.mdx')).links, [
      { href: '/resolutions/water-resolution/#p-1', position: { line: 1, column: 1 } },
      { href: '/', position: { line: 1, column: 52 } },
      { href: '#%D8%A8%D9%86%D8%AF', position: { line: 1, column: 63 } },
      { href: '/people/narges-bidestan/', position: { line: 1, column: 168 } },
      { href: '../water-amendment/', position: { line: 1, column: 174 } },
      { href: '/organs/garden-council/', position: { line: 7, column: 1 } },
    ]);
  });

  it('count lines from the first line of the file, record included', () => {
    const { links } = compileDocument('---\ntitle: باغ\n---\n\nمتن [پیوند](/organs/)');
    assert.deepEqual(links, [{ href: '/organs/', position: { line: 5, column: 5 } }]);
  });
});

describe('withheld text', () => {
  it('is in no part of the result', () => {
    assert.doesNotMatch(JSON.stringify(compileDocument(read('mdx', 'redacted', 'input.mdx'))), /راز|secret/);
  });

  const context = fc.constantFrom(
    (text: string) => `متن ${text} متن`, (text: string) => `## ${text}`, (text: string) => `- ${text}\n  - ${text}`, (text: string) => `> ${text}`,
    (text: string) => `| الف |\n|---|\n| ${text} |`, (text: string) => `**${text}** [${text}](/organs/)`, (text: string) => `![${text}](/a.jpg)`,
    (text: string) => `متن[^۱]\n\n[^۱]: ${text}`, (text: string) => `<Note>${text}</Note>`, (text: string) => `<b>${text}</b> ${text}`,
    (text: string) => `<details><summary>${text}</summary>${text}</details>`, (text: string) => `متن[^۱] [یک]\n\n${text}`, (text: string) => `~~${text}~~\n\n---\n\n${text}`,
  );
  const secret = fc.constantFrom(
    'SECRET', '*SECRET*', '<p>SECRET</p> SECRET', '<Note>SECRET</Note>', '[SECRET](/SECRET/ "SECRET")', '![SECRET](/SECRET.jpg)', '`SECRET`',
    '<Redacted>SECRET</Redacted> SECRET', '\n\nSECRET\n\n## SECRET\n\n- SECRET\n\n', '\n\n[^۱]: SECRET\n\n', '\n\n[یک]: /SECRET/ "SECRET"\n\n', '[^SECRET]', '<abbr title="SECRET">SECRET</abbr>', 'https://SECRET.example/',
  );

  it('stays out wherever it is written', () => {
    fc.assert(fc.property(fc.array(fc.tuple(context, secret), { minLength: 1, maxLength: 4 }), (parts) => {
      const source = parts.map(([around, text]) => around(`<Redacted>${text}</Redacted>`)).join('\n\n');
      try {
        assert.doesNotMatch(JSON.stringify(compileDocument(source)), /secret/i, source);
      } catch (error) {
        if (!(error instanceof TextRefused)) throw error;
      }
    }), { numRuns: 400 });
  });
});

describe('pictures', () => {
  it('are listed with what they show and their place, however they are written', () => {
    const source = '![درخت](/images/tree.jpg)\n\n<img src="/images/leaf.png" />\n\n<Figure src="/a.png" alt=" باغ ">شرح</Figure>';
    assert.deepEqual(compileDocument(source).images, [
      { src: '/images/tree.jpg', alt: 'درخت', position: { line: 1, column: 1 } },
      { src: '/images/leaf.png', alt: '', position: { line: 3, column: 1 } },
      { src: '/a.png', alt: 'باغ', position: { line: 5, column: 1 } },
    ]);
  });
});

describe('refused texts', () => {
  for (const file of readdirSync(path.join(FIXTURES, 'refused'))) {
    it(`${path.basename(file, '.mdx')}: every offence is named with its line and column`, () => {
      const source = read('refused', file);
      const parts = splitFile(source);
      assert.ok('body' in parts);
      const { refused } = readYaml(parts.frontmatter).value as { refused: string[] };
      assert.ok(refused.length > 0);
      assert.deepEqual(refusalsOf(source), refused);
    });
  }

  it('name no tool that the editor has not met', () => {
    for (const file of readdirSync(path.join(FIXTURES, 'refused'))) assert.doesNotMatch(refusalsOf(read('refused', file)).join(), /oxc|satteri|undefined|hast/i);
  });
});

const word = fc.constantFrom('باغ', 'می‌خواهیم', 'آب', 'سیب و گلابی', '۱۴۰۰', 'tree', 'a < b', '&amp;', '😀', 'x\u0000y', '\u200c', '"', "'");
const scheme = fc.constantFrom('javascript:', 'data:text/html,', 'vbscript:', 'https://x.example/', 'http:x', '//x.example/', '/', '#', '', 'mailto:', '\\\\', '/\\', '?', 'file:', 'about:', 'HTTPS:/', 'x:');
const disguise = fc.constantFrom('', ' ', '\t', '&#9;', '&#10;', '&Tab;', '&colon;', '&#x1;', '\u0001', '\u200b', '\ufeff', '%09', '\\', '&sol;', '&amp;');
const url = fc.tuple(disguise, scheme, disguise, fc.constantFrom('alert(1)', 'x.example/a.png', '/x.example/', 'a/b', '')).map((parts) => parts.join(''));
const broken = fc.tuple(url, fc.nat({ max: 12 }), disguise).map(([text, at, inside]) => text.slice(0, at) + inside + text.slice(at));
const address = fc.oneof(url, broken);
const element = fc.constantFrom('a', 'b', 'p', 'div', 'img', 'br', 'span', 'table', 'td', 'script', 'style', 'svg', 'math', 'iframe', 'Clause', 'Note', 'Vote', 'Figure', 'Redacted', 'A', 'x.y', 'xlink:a', 'h2', 'li', 'details', 'template', '');
const attributeName = fc.constantFrom('href', 'src', 'title', 'alt', 'onclick', 'ONLOAD', 'style', 'class', 'id', 'lang', 'dir', 'number', 'kind', 'result', 'reason', 'xlink:href', 'srcdoc', 'formaction', 'HREF', '__proto__', 'set:html');
const attribute = fc.tuple(attributeName, fc.oneof(address, word)).map(([name, value]) => fc.constantFrom(`${name}="${value.replaceAll('"', '&quot;')}"`, `${name}='${value.replaceAll("'", '')}'`, name, `${name}={x}`, `{...x}`));
const tag = fc.tuple(element, fc.array(attribute.chain((value) => value), { maxLength: 3 }), word, fc.boolean()).map(([name, attributes, inside, closed]) => {
  const open = [name, ...attributes].join(' ');
  return closed ? `<${open}>${inside}</${name}>` : `<${open} />`;
});
const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: word }, { weight: 2, arbitrary: tag }, address.map((to) => `[باغ](${to})`), address.map((to) => `[باغ](<${to}> "عنوان")`), address.map((to) => `![باغ](${to})`),
  fc.constantFrom('[یک]', '![یک]', '[باغ][یک]', '[^۱]', '**', '*', '`', '~~', '\\', '{', '}', '<', '>', '</b>', '|', '<!--', '-->', ']', '](', 'www.x.example', 'https://x.example/', 'a@x.example'),
);
const line = fc.tuple(fc.constantFrom('', '', '', '## ', '- ', '> ', '1. ', '| ', '    ', '[یک]: ', '[^۱]: ', 'import ', '```', '---', '# '), fc.array(inline, { maxLength: 4 })).map(([start, parts]) => start + parts.join(' '));
const text = fc.array(fc.oneof({ weight: 3, arbitrary: line }, fc.constant('')), { maxLength: 10 }).map((lines) => lines.join('\n'));

function compiledOrRefused(source: string): CompiledText | null {
  try {
    return compileDocument(source);
  } catch (error) {
    assert.ok(error instanceof TextRefused, String(error));
    for (const { position, message } of error.refusals) {
      assert.ok(position.line >= 1 && position.column >= 1);
      assert.ok(message.length > 5);
    }
    return null;
  }
}

describe('whatever is written', () => {
  it('it is refused in words, or gives HTML in which everything is on the list', () => {
    let compiled = 0;
    fc.assert(fc.property(text, (source) => {
      const result = compiledOrRefused(source);
      if (!result) return;
      compiled++;
      assertSafe(result.segments);
    }), { numRuns: 1500 });
    assert.ok(compiled > 200, `only ${compiled} texts were compiled: the property says little`);
  });

  it('a link or an image is refused, or leads where it may', () => {
    fc.assert(fc.property(address, fc.constantFrom('[x](URL)', '[x](<URL>)', '![x](URL)', '[x]\n\n[x]: URL', '![x]\n\n[x]: <URL>', 'y[^x]\n\n[^x]: [x](URL)', '<a href="URL">x</a>', '<img src="URL" alt="x" />', '<Figure src="URL" alt="x" />'), (to, form) => {
      const result = compiledOrRefused(form.replace('URL', () => to.replaceAll('"', '')));
      if (result) assertSafe(result.segments);
    }), { numRuns: 1500 });
  });

  it('plain words come out as they went in', () => {
    const plain = fc.stringMatching(/^[\u0620-\u064A\u06F0-\u06F9\u200c «»،؛؟!]{1,60}$/).filter((value) => value.trim() !== '' && !/^[\s\u200c]|[\s\u200c]$/.test(value));
    fc.assert(fc.property(fc.array(plain, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const { blocks } = compileDocument(paragraphs.join('\n\n'));
      assert.deepEqual(blocks.map((block) => block.text), paragraphs.map((value) => value.replace(/\s+/g, ' ')));
    }));
  });

  it('the same text gives the same result', () => {
    fc.assert(fc.property(text, (source) => assert.deepEqual(compiledOrRefused(source), compiledOrRefused(source))), { numRuns: 100 });
  });
});
