import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileDocument } from '../../src/mdx/document.ts';
import { numberParagraphs } from '../../src/mdx/number-paragraphs.ts';
import { tableRegions } from '../../src/mdx/table-regions.ts';
import type { Segment } from '../../src/mdx/text.ts';

const flat = (segments: Segment[]): string =>
  segments.map((segment) => (typeof segment === 'string' ? segment : `<${segment.component}>${flat(segment.children)}</${segment.component}>`)).join('');

/** A text with each mark as its number in brackets, and without what else is in its tags. */
function numbered(source: string): string {
  const { segments } = numberParagraphs(compileDocument(source).segments, String, String);
  return flat(segments).replace(/<a class="paragraph" href="#p-[^"]+" data-number="(\d+)" aria-label="\d+"><\/a>/g, '[$1]').replace(/<(\/?\w+)[^>]*>/g, '<$1>').replace(/\s*\n\s*/g, '');
}

describe('numbers of paragraphs', () => {
  const cases: [string, string, string][] = [
    ['paragraphs and items of a list are counted in reading order, headings are not', '# عنوان\n\nیک\n\n- دو\n- سه\n\nچهار', '<h2>عنوان</h2><p>یک[1]</p><ul><li>دو[2]</li><li>سه[3]</li></ul><p>چهار[4]</p>'],
    ['an item is marked at the end of its own words, before the list within it', '- یک\n  - دو\n- سه', '<ul><li>یک[1]<ul><li>دو[2]</li></ul></li><li>سه[3]</li></ul>'],
    ['an item made of paragraphs is counted by these', '- یک\n\n  دو\n\n- سه', '<ul><li><p>یک[1]</p><p>دو[2]</p></li><li><p>سه[3]</p></li></ul>'],
    ['a quotation is counted by its paragraphs', '> یک\n>\n> دو', '<blockquote><p>یک[1]</p><p>دو[2]</p></blockquote>'],
    ['markup in the words of a paragraph does not end it', 'یک **دو** [سه](/organs/)', '<p>یک <strong>دو</strong> <a>سه</a>[1]</p>'],
    ['the count goes on through clauses, in one line or in several', '<Clause number="۱">\n\nیک\n\n</Clause>\n\n<Clause number="۲">دو</Clause>\n\nسه', '<Clause><p>یک[1]</p></Clause><Clause>دو[2]</Clause><p>سه[3]</p>'],
    ['the archive’s notes and the captions of pictures are not counted', 'یک\n\n<Note>\n\nیادداشت\n\n</Note>\n\n<Figure src="/favicon.svg" alt="نشان">شرح</Figure>\n\nدو', '<p>یک[1]</p><Note><p>یادداشت</p></Note><Figure>شرح</Figure><p>دو[2]</p>'],
    ['a note within an item stands after the item’s mark', '- یک\n\n  <Note>یادداشت</Note>', '<ul><li><p>یک[1]</p><Note>یادداشت</Note></li></ul>'],
    ['cells and terms are not counted, what explains a term is', '| الف |\n|---|\n| ب |\n\n<dl><dt>واژه</dt><dd>معنی</dd></dl>', '<table><thead><tr><th>الف</th></tr></thead><tbody><tr><td>ب</td></tr></tbody></table><dl><dt>واژه</dt><dd>معنی[1]</dd></dl>'],
  ];
  for (const [name, source, expected] of cases) it(name, () => assert.equal(numbered(source), expected));

  it('end where the footnotes begin', () => {
    const text = numbered('یک[^۱]\n\nدو\n\n[^۱]: پانویس\n\n    - در پانویس');
    assert.match(text, /^<p>یک<sup><a>۱<\/a><\/sup>\[1\]<\/p><p>دو\[2\]<\/p><section>/);
    assert.doesNotMatch(text.slice(text.indexOf('<section>')), /\[\d/);
  });

  it('lead to the paragraph, and carry their number and name without adding to its words', () => {
    const { segments, count } = numberParagraphs(['<p id="p-abc234">متن</p>'], (number) => `پاراگراف ${number}`, (number) => `۰${number}`);
    assert.deepEqual(segments, ['<p id="p-abc234">متن<a class="paragraph" href="#p-abc234" data-number="۰1" aria-label="پاراگراف 1"></a></p>']);
    assert.equal(count, 1);
  });

  it('are not put into signs that only look like tags', () => {
    const source = 'یک <abbr title="a > b &lt;p&gt;">دو</abbr> \\<p\\> سه';
    assert.equal(numberParagraphs(compileDocument(source).segments, String, String).count, 1);
  });

  it('leave the compiled text as it was', () => {
    const { segments } = compileDocument('<Clause number="۱">\n\n- یک\n\n</Clause>');
    const before = JSON.stringify(segments);
    numberParagraphs(segments, String, String);
    assert.equal(JSON.stringify(segments), before);
  });
});

describe('tables', () => {
  it('stand each in a region with a name of its own, in components too', () => {
    const { segments } = compileDocument('| الف |\n|---|\n| ب |\n\n<Clause number="۱">\n\n| پ |\n|---|\n| ت |\n\n</Clause>');
    const html = flat(tableRegions(segments, (number) => `جدول ${number}`));
    assert.equal(html.match(/<div class="table" role="region" tabindex="0" aria-label="جدول [12]"><table/g)?.length, 2);
    assert.equal(html.match(/<\/table><\/div>/g)?.length, 2);
  });
});
