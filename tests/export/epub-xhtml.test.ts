import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { COMPONENTS_AS_HTML, htmlOf } from '../../src/export/epub/components.ts';
import { addressesIn } from '../../src/export/epub/moved.ts';
import { Pictures } from '../../src/export/epub/pictures.ts';
import { toXhtml, xmlId, type Addresses } from '../../src/export/epub/xhtml.ts';
import { COMPONENTS } from '../../src/mdx/components.ts';
import { compileDocument } from '../../src/mdx/document.ts';
import { documentOf } from '../fixtures/records.ts';
import { elementsOf, readXml } from '../support/xml.ts';
import { archive, context } from './gardeners.ts';

const everywhere: Addresses = { link: (href) => href, picture: (src) => src };
const book = (xhtml: string) => readXml(`<body xmlns:epub="http://www.idpf.org/2007/ops">${xhtml}</body>`);
const ofText = (text: string, addresses = everywhere) => toXhtml(htmlOf(compileDocument(text).segments), addresses);

describe('a text in a book', () => {
  it('knows every component that a document may have', () => {
    assert.deepEqual(Object.keys(COMPONENTS_AS_HTML).sort(), Object.keys(COMPONENTS).sort());
  });

  it('is XML, with every word of the page in its order', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'ابپ\u200cی &"\'«»>۱Az\u202b') }), { minLength: 1, maxLength: 8 }), (paragraphs) => {
      const { segments, blocks } = compileDocument(paragraphs.join('\n\n'));
      const said = (text: string) => text.replace(/\s+/g, '');
      assert.equal(said(book(toXhtml(htmlOf(segments), everywhere)).text), said(blocks.map(({ text }) => text).join('')));
    }));
  });

  it('closes what HTML leaves open, and has no sign that XML can’t hold', () => {
    assert.equal(toXhtml('<p id="p-a">یک<br>دو<wbr>\u0008</p><hr>', everywhere), '<p id="p-a">یک<br/>دو<wbr/></p><hr/>');
    assert.equal(toXhtml('<ol reversed start="3"><li>الف</li></ol>', everywhere), '<ol reversed="reversed" start="3"><li>الف</li></ol>');
  });

  it('has ids that XML allows, and links that lead to them', () => {
    assert.equal(xmlId('۱-نخست'), '_۱-نخست');
    assert.equal(xmlId('جوی-ها'), 'جوی-ها');
    assert.match(toXhtml('<h2 id="۱-نخست">۱. نخست</h2>', everywhere), /id="_۱-نخست"/);
  });

  it('puts right what browsers overlook: elements out of their place, and values that mean nothing', () => {
    const put = (html: string) => toXhtml(html, everywhere);
    assert.equal(put('<td colspan="2" id="p-a">x</td>'), '<div id="p-a">x</div>');
    assert.equal(put('<ul><li value="2">x</li></ul><li value="2">y</li>'), '<ul><li value="2">x</li></ul><div>y</div>');
    assert.equal(put('<table><col span="2"><caption>c</caption><tr><td>x</td></tr></table>'), '<table><caption>c</caption><tr><td>x</td></tr></table>');
    assert.equal(put('<p>a</p><p><p>b</p></p>'), '<p>a</p><div><p>b</p></div>');
    assert.equal(put('<span lang="en"><p>b</p></span><span>c</span>'), '<div lang="en" xml:lang="en"><p>b</p></div><span>c</span>');
    assert.equal(put('<span><span>a</span><p>b</p></span><p>c</p>'), '<div><span>a</span><p>b</p></div><p>c</p>');
    assert.equal(put('<s><span>a</span></s><p>c</p>'), '<s><span>a</span></s><p>c</p>');
    assert.equal(put('<time datetime="دیروز">x</time><span dir="up" lang="x y">y</span><bdo>z</bdo>'), '<time>x</time><span>y</span><bdo dir="rtl">z</bdo>');
  });

  it('names the language of a passage in both ways', () => {
    assert.equal(toXhtml('<span lang="en" dir="ltr">x</span>', everywhere), '<span lang="en" xml:lang="en" dir="ltr">x</span>');
  });

  it('marks footnotes so that programs can show them in place', () => {
    const root = book(ofText('متن[^a].\n\n[^a]: پانویس.'));
    const [mark] = elementsOf(root, 'a');
    assert.equal(mark!.attributes['epub:type'], 'noteref');
    const notes = elementsOf(root, 'section').find(({ attributes }) => attributes['epub:type'] === 'footnotes')!;
    const [note] = elementsOf(notes, 'li');
    assert.equal(note!.attributes['epub:type'], 'footnote');
    assert.equal(mark!.attributes['href'], `#${note!.attributes['id']}`);
  });

  it('leads nowhere where a link has no place to lead, and describes a picture that it can’t hold', () => {
    const nowhere: Addresses = { link: () => null, picture: () => null };
    assert.equal(toXhtml('<a href="../x/" title="نام &amp; «ن»">باغ</a>', nowhere), '<a title="نام &#38; «ن»">باغ</a>');
    assert.match(ofText('<Figure src="/a.webp" alt="باغ در بهار">زیرنویس</Figure>', nowhere), /\[تصویر: باغ در بهار\].*<figcaption>زیرنویس/);
  });

  it('leads to the archive for what is not in the book, with all that its address says', () => {
    const { link } = addressesIn(context, documentOf(archive, 'plain'), new Map(), new Pictures(() => null));
    assert.equal(link('/files/plan.pdf?v=2#page=3'), 'https://example.org/archive/files/plan.pdf?v=2#page=3');
    assert.equal(link('../related/'), 'https://example.org/archive/resolutions/related/');
  });

  it('shows clauses, votes, remarks and what is withheld in words', () => {
    const text = book(ofText('<Clause number="2" title="نوبت">\n\nآب\n\n</Clause>\n\n<Vote result="adopted" for="41" against="۳" />\n\n<Note kind="correction">شد</Note>\n\nنام <Redacted reason="نام بخشنده">راز</Redacted>')).text;
    assert.match(text, /بند ۲نوبت\s*آب/);
    assert.match(text, /تصویب شد، موافق: ۴۱، مخالف: ۳، ممتنع: شمار آن گفته نشده/);
    assert.match(text, /تصحیحشد/);
    assert.match(text, /\[حذف‌شده: نام بخشنده\]/);
    assert.doesNotMatch(text, /راز/);
  });
});
